import { describe, expect, it } from 'vitest';
import { halfEven } from './halfEven.js';
import { halfUp, roundDown, roundUp } from './rounding.js';
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
    [10_001, 4, 'last', halfUp, [2500, 2500, 2500, 2501]],
    [10_002, 4, 'last', halfUp, [2501, 2501, 2501, 2499]],
    [10_002, 4, 'first', halfUp, [2499, 2501, 2501, 2501]],
    [10_002, 4, 'last', halfEven, [2500, 2500, 2500, 2502]],
    [10_001, 4, 'first', roundUp, [2498, 2501, 2501, 2501]],
    [10_003, 4, 'spread', halfUp, [2500, 2501, 2501, 2501]],
    [10_003, 4, 'spread-last', roundUp, [2501, 2501, 2501, 2500]],
    [2, 4, 'last', halfUp, [1, 1, 1, -1]],
  ] as const)('splits %i into %i by %s, an equal part rounded by %o', (total, count, policy, round, parts) =>
    expect(splitAmount(total, count, policy, round)).toEqual(parts),
  );

  it('rounds down unless told otherwise', () =>
    expect(splitAmount(10_003, 4, 'last')).toEqual(splitAmount(10_003, 4, 'last', roundDown)));

  it('is exact at the largest amounts', () =>
    expect(splitAmount(9_007_199_254_740_721, 363, 'last', roundUp).slice(-2)).toEqual([
      24_813_221_087_441, 24_813_221_087_079,
    ]));
});
