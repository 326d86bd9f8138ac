import type { RemainderPolicy } from '../offers/TermSheet.js';
import { mulDiv, type Rounding } from './mulDiv.js';
import { ratio } from './Rational.js';

/**
 * Splits whole minor units into parts that add up to the total.
 *
 * - `first` / `last`: the leftover goes into the first (PPRO, Huabei) or the last part (Asaas, Mambu)
 * - `spread` / `spread-last`: one unit each for the first (dinero, currency.js) or the last parts
 *
 * @param totalMinor safe integer >= 0
 * @param count parts, at least 1
 * @param rounding of an equal part; rounded up, the leftover is negative, and so can its part be on tiny totals (Afterpay:
 * `half-up` and `last`): refuse such a plan
 */
export const splitAmount = (
  totalMinor: number,
  count: number,
  policy: RemainderPolicy | 'spread-last',
  rounding: Rounding = 'down',
): number[] => {
  const over = totalMinor % count;
  const down = (totalMinor - over) / count;
  const up = rounding === 'down' ? 0 : mulDiv(totalMinor, ratio(1n, BigInt(count)), rounding) - down;
  const left = over - up * count;
  const parts = Array<number>(count).fill(down + up);
  const last = policy.endsWith('last') ? count - 1 : 0;
  if (policy[0] === 's') for (let k = Math.abs(left); k--; ) parts[Math.abs(last - k)]! += Math.sign(left);
  else parts[last]! += left;
  return parts;
};
