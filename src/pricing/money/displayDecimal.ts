import { withPoint } from './formatMinor.js';

/**
 * Rounds a rate or an amount for display, half up (2008/48/EC Annex I, remark (d)), away from zero if negative.
 *
 * @param value as solved, or decimal text: "3.055" with one decimal is "3.1"
 * @param decimals for a rate: 1 in the EU and the UK, 2 in Germany (PAngV), the US and China
 * @returns plain digits: "13.84"
 * @throws PricingError `out-of-range` if the digits exceed a safe integer
 */
export const displayDecimal = (value: number | string, decimals: number): string => {
  // What is a tie on paper may be a hair below it as a double.
  const unit = 10 ** decimals;
  const whole = Math.floor(Math.abs(+value) * unit + 0.5 + 1e-10);
  return withPoint(+value < 0 ? -whole : whole, decimals);
};
