import { parseRate } from '../money/Rational.js';
import type { Rate, Share } from './TermSheet.js';

/** A charge as the terms state it: a share in percent, or else (the percent is empty) an amount. */
export interface Charge {
  readonly chargePercent: string;
  readonly chargeMinor: number;
}

/** A rate of the terms in percent, with at most four decimals: "0.00625" is "0.625". */
export const percentOf = (text: Rate): string => {
  const { num, den } = parseRate(text);
  // A tie on paper may be a hair below it as a double.
  return `${+((100 * num) / den + 1e-10).toFixed(4)}`;
};

export const chargeOf = (share: Share): Charge =>
  'rate' in share
    ? { chargePercent: percentOf(share.rate), chargeMinor: 0 }
    : { chargePercent: '', chargeMinor: share.amountMinor };
