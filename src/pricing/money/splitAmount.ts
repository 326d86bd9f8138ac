import type { RemainderPolicy } from '../offers/TermSheet.js';
import { type Round, roundDown } from './rounding.js';

/** Splits a total into whole parts, rounded down; the leftover goes into the first or the last, or is spread one each. */
export const splitEvenly = (totalMinor: number, count: number, policy: RemainderPolicy): number[] => {
  const left = totalMinor % count;
  const parts = Array<number>(count).fill((totalMinor - left) / count);
  for (let k = left; k--; ) parts[{ first: 0, last: count - 1, spread: k }[policy]]! += 1;
  return parts;
};

/**
 * Splits whole minor units into parts that add up to the total: `splitEvenly` with any rounding, and with the leftover at either end.
 *
 * - `first` / `last`: the leftover goes into the first part (PPRO, Huabei) or the last part (Asaas, Mambu)
 * - `spread` / `spread-last`: one unit each goes into the first parts (dinero, currency.js) or the last parts
 *
 * @param totalMinor safe integer >= 0
 * @param count parts, at least 1
 * @param round how an equal part is rounded, @default roundDown. Rounding up makes the leftover negative. On a tiny total the part
 * that takes it can become negative too (Afterpay: `halfUp` and `last`): refuse such a plan.
 * @example splitAmount(10_000, 3, 'first') // [3334, 3333, 3333]
 */
export const splitAmount = (
  totalMinor: number,
  count: number,
  policy: RemainderPolicy | 'spread-last',
  round: Round = roundDown,
): number[] => {
  const part = round(BigInt(totalMinor), BigInt(count));
  const over = totalMinor % count;
  // Not the total less all parts: rounded up, they may exceed the safe integers together.
  const left = over - (part - (totalMinor - over) / count) * count;
  const extra = splitEvenly(Math.abs(left), count, policy === 'spread-last' ? 'spread' : policy);
  if (policy === 'spread-last') extra.reverse();
  return extra.map(each => part + Math.sign(left) * each);
};
