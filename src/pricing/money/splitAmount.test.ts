import { describe, expect, it } from 'vitest';
import { splitAmount } from './splitAmount.js';

describe('splitAmount', () => {
  it.each([
    [10_000, 3, 'first', undefined, [3334, 3333, 3333]],
    [10_000, 3, 'last', undefined, [3333, 3333, 3334]],
    [10_002, 4, 'spread', undefined, [2501, 2501, 2500, 2500]],
    [10_002, 4, 'spread-last', undefined, [2500, 2500, 2501, 2501]],
    [45_000, 2, 'first', undefined, [22_500, 22_500]],
    [2, 3, 'first', undefined, [2, 0, 0]],
    [2, 3, 'spread', undefined, [1, 1, 0]],
    [0, 2, 'last', undefined, [0, 0]],
    [7, 1, 'spread', undefined, [7]],
    [10_001, 4, 'last', 'half-up', [2500, 2500, 2500, 2501]],
    [10_002, 4, 'last', 'half-up', [2501, 2501, 2501, 2499]],
    [10_002, 4, 'first', 'half-up', [2499, 2501, 2501, 2501]],
    [10_002, 4, 'last', 'half-even', [2500, 2500, 2500, 2502]],
    [10_001, 4, 'first', 'up', [2498, 2501, 2501, 2501]],
    [10_003, 4, 'spread', 'half-up', [2500, 2501, 2501, 2501]],
    [10_003, 4, 'spread-last', 'up', [2501, 2501, 2501, 2500]],
    [2, 4, 'last', 'half-up', [1, 1, 1, -1]],
  ] as const)('splits %i in %i, %s, rounding %s', (total, count, policy, rounding, parts) =>
    expect(splitAmount(total, count, policy, rounding)).toEqual(parts),
  );

  it('is exact at the largest amounts', () =>
    expect(splitAmount(9_007_199_254_740_721, 363, 'last', 'up').slice(-2)).toEqual([
      24_813_221_087_441, 24_813_221_087_079,
    ]));
});
