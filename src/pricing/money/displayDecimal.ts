import { withPoint } from './formatMinor.js';

/** Half up; a tie on paper may be a hair below it as a double. */
const roundTo = (unit: number, value: number): number => Math.floor(value * unit + 0.5 + 1e-10);

/**
 * Rounds a rate or an amount for display, half up (2008/48/EC Annex I, remark (d)), away from zero if negative.
 *
 * @param value as solved, or decimal text: "3.055" with one decimal is "3.1"
 * @param decimals for a rate: 1 in the EU and the UK, 2 in Germany (PAngV), the US and China
 * @returns plain digits: "13.84"
 * @throws PricingError `out-of-range` if the digits exceed a safe integer
 */
export const displayDecimal = (value: number | string, decimals: number): string => {
  const digits = roundTo(10 ** decimals, Math.abs(+value));
  return withPoint(+value < 0 ? -digits : digits, decimals);
};

const shown: Record<number, string>[] = [];

/** `displayDecimal` for an annual rate in percent, faster: few texts are ever shown, and each is made once. */
export const displayRate = (percent: number, decimals: 1 | 2): string => {
  const digits = roundTo(decimals > 1 ? 100 : 10, percent);
  if (digits > 9999) return withPoint(digits, decimals);
  shown[decimals] ??= {};
  shown[decimals][digits] ??= withPoint(digits, decimals);
  return shown[decimals][digits];
};
