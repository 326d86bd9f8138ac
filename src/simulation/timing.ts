/**
 * How much of a loan's risk has come true after so many months, 0 to 1, where the loan runs for `months`. The training data says which loans
 * failed and not when, and its loans run for years; so this decides what its bad rate means for a loan of a few months.
 */
export const timings = {
  /** Within 24 months, and seldom in the first ones: what the lender's own policy assumes (a Weibull curve of shape 1.6). */
  late: month => Math.min(1, month / 24) ** 1.6,
  /** Within 24 months, each as likely as the other. */
  even: month => Math.min(1, month / 24),
  /** Within the loan's own term, however short: a loan of three months fails as often as one of the data's of five years. */
  whole: (month, months) => Math.min(1, month / months),
} as const satisfies Readonly<Record<string, (month: number, months: number) => number>>;

export type Timing = keyof typeof timings;
export const timingNames = Object.keys(timings) as readonly Timing[];
