import type { RemainderPolicy } from '../offers/TermSheet.js';

/** Equal whole parts of a total; the leftover goes into the first or the last, or is spread one each. */
export const split = (total: number, count: number, policy: RemainderPolicy): number[] => {
  const left = total % count;
  const parts = Array<number>(count).fill((total - left) / count);
  if (policy === 'spread') for (let k = left; k--; ) parts[k]! += 1;
  else parts[policy === 'first' ? 0 : count - 1]! += left;
  return parts;
};
