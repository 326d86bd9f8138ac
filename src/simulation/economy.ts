/** How hard the times are, month by month: a factor on the hazard of failing and on that of a shock. The first month is 0. */
export const economies = {
  steady: () => 1,
  /** Good and bad times in turn, within two years. */
  cycle: month => Math.exp(0.5 * Math.sin((2 * Math.PI * month) / 24)),
  /** Twice as many fail from the tenth month on. */
  downturn: month => (month < 9 ? 1 : 2),
  /** Steadily harder: twice as many fail after two years. */
  drift: month => 2 ** (month / 24),
} as const satisfies Readonly<Record<string, (month: number) => number>>;

export type Economy = keyof typeof economies;
