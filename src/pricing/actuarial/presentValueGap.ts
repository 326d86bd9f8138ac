import type { Rational } from '../money/Rational.js';
import { halfUp } from '../money/rounding.js';
import type { Installment } from '../offers/Offer.js';

/** An advance less the present value of the payments after `first`, `first` + 1, ... periods at a rate per period, exact, half up. */
export const presentValueGap = (
  advancedMinor: number,
  rows: readonly Pick<Installment, 'totalMinor'>[],
  rate: Rational,
  first: number,
): number => {
  // Horner: the present value is value / scale.
  let value = 0n;
  let scale = 1n;
  for (let k = rows.length + first; k--; ) {
    scale *= rate.d + rate.n;
    value = value * rate.d + BigInt(k < first ? 0 : rows[k - first]!.totalMinor) * scale;
  }
  return halfUp(BigInt(advancedMinor) * scale - value, scale);
};
