import type { Installment } from '../offers/Offer.js';

/**
 * v = 1 / (1 + i) for the rate per period that balances an advance now with payments after `first`, `first` + 1, ... periods.
 * Newton by Horner: with positive payments the balance rises and is convex in v, so from any start it comes down to its only root,
 * if slowly from far above it.
 *
 * @param v a first guess
 * @returns NaN or not positive where no rate balances them
 */
export const discountFactor = (advance: number, rows: readonly Installment[], first: number, v: number): number => {
  for (let k = 9999; k--; ) {
    let value = 0;
    let slope = 0;
    for (let j = rows.length; j--; ) {
      slope = slope * v + value;
      value = value * v + rows[j]!.totalMinor;
    }
    for (let j = first; j--; value *= v) slope = slope * v + value;
    const step = (value - advance) / slope;
    // Payments that add up to the advance or more have their root at 1 or below: no step need leave that.
    v = Math.min(1, v - step);
    // Quadratic: after a step of 1e-9 what is left is below the last bit.
    if (!(Math.abs(step) > 1e-9 * v)) return v;
  }
  return NaN;
};
