import type { RemainderPolicy } from './TermSheet.js';

/**
 * Splits whole minor units into `count` parts that add up to the total.
 *
 * - `first` / `last`: every part rounded down, the leftover into the first (PPRO, Huabei) or last (Asaas, Mambu) part
 * - `spread`: every part rounded down, one unit more in each of the first parts (dinero, currency.js)
 * - `spread-last`: the same at the end
 * - `half-up-last` / `half-up-first`: every part rounded half up, that part takes the difference (Afterpay). It can come out
 *   negative on tiny totals: such a plan is to be refused.
 *
 * @param totalMinor minor units, safe integer >= 0
 * @param count at least 1
 */
export const splitAmount = (
  totalMinor: number,
  count: number,
  policy: RemainderPolicy | 'spread-last' | 'half-up-first' | 'half-up-last',
): number[] => {
  const down = (totalMinor - (totalMinor % count)) / count;
  const left = totalMinor - down * count;
  const up = +(policy[0] === 'h' && 2 * left >= count);
  const parts = Array<number>(count).fill(down + up);
  const last = policy.endsWith('last');
  if (policy[0] === 's') parts.fill(down + 1, last ? count - left : 0, last ? count : left);
  else parts[last ? count - 1 : 0]! += left - up * count;
  return parts;
};
