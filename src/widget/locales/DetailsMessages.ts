/** Reads the figures of a disclosure, written as the reader writes them. */
export interface Figures {
  money(name: string): string;
  /** Adds the percent sign. */
  percent(name: string): string;
  day(name: string): string;
  number(name: string): number;
  /** All installments, exactly: "12 × 260.84", "12: 267.90, first 268.06". */
  installments(): string;
  /** The time unit of a duration, in the number that goes with `count`. */
  unit(count: number): string;
}

/** A row (label, value) or a sentence. */
export type DisclosureText = (figures: Figures) => readonly [label: string, value: string] | string;

export interface DetailsMessages {
  /** Heading of the chosen plan's figures: "12 payments, 12 Dec 2026 to 12 Nov 2027". */
  span(count: number, first: string, last: string): string;
  price: string;
  interest: string;
  fees: string;
  /** Everything in one sentence. */
  summary(total: string, cost: string): string;
  summaryFree(total: string): string;
  table: string;
  /** The schedule names its currency once, so that it fits a phone. */
  amountsIn(currency: string): string;
  due: string;
  principal: string;
  payment: string;
  today: string;
  downPayment: string;
  upfrontFee: string;
  sum: string;
  clear: string;
  /** By the codes of `pricing/disclosures`, or by what follows the prefix where jurisdictions say the same. */
  disclosures: Readonly<Record<string, DisclosureText>>;
}
