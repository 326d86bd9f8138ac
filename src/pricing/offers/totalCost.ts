import type { CashFlow } from '../actuarial/solveApr.js';
import { mulDiv } from '../money/mulDiv.js';
import { ratio } from '../money/Rational.js';
import { assertSafe } from '../money/rounding.js';

/** The exact sum of minor units. @throws PricingError `out-of-range` */
export const sumMinor = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => assertSafe(sum + amount), 0);

/**
 * The totals of cash flows in minor units: all that the shopper pays (`payableMinor`), and that less what was paid out (`costMinor`).
 *
 * @throws PricingError `out-of-range`
 */
export const totalCost = (
  flows: readonly CashFlow[],
): { readonly payableMinor: number; readonly costMinor: number } => {
  const all = flows.map(({ amount, count = 1 }) => amount * count);
  return { payableMinor: sumMinor(all.map(amount => Math.max(0, -amount))), costMinor: -sumMinor(all) };
};

/** Cost as hundredths of a percent of a base, rounded half up. @throws PricingError `out-of-range` */
export const costBasisPoints = (costMinor: number, baseMinor: number): number =>
  mulDiv(costMinor, ratio(10_000n, BigInt(baseMinor)));
