import { withPoint } from './formatMinor.js';
import { mulDiv } from './mulDiv.js';
import { parseRational, scale } from './Rational.js';

/**
 * Rounds a rate for display, half up (2008/48/EC Annex I, remark (d)), away from zero if negative.
 *
 * @param percent a number as solved, or exact decimal text ("3.055", exact ties included)
 * @param decimals 1 in the EU and the UK, 2 in Germany, the US and China
 * @returns plain digits without sign of percent: "13.84"
 */
export const displayRate = (percent: number | string, decimals: number): string => {
  const unit = 10 ** decimals;
  if (typeof percent === 'string') {
    const r = parseRational(percent);
    return withPoint(r.n < 0n ? -mulDiv(unit, scale(r, -1, 1)) : mulDiv(unit, r), decimals);
  }
  // A rate that is a tie on paper may be a hair below it as a double.
  const whole = Math.floor(Math.abs(percent) * unit + 0.5 + 1e-10);
  return withPoint(percent < 0 ? -whole : whole, decimals);
};
