import { describe, expect, it } from 'vitest';
import { costBasisPoints, sumMinor, totalCost } from './totalCost.js';

describe('totals', () => {
  it('sum minor units exactly, and throw beyond the safe integers', () => {
    expect(sumMinor([])).toBe(0);
    expect(sumMinor([1, -3, 5])).toBe(3);
    expect(() => sumMinor([Number.MAX_SAFE_INTEGER, 1])).toThrow(expect.objectContaining({ kind: 'out-of-range' }));
  });

  it('add up what is paid, and what it costs', () =>
    expect(
      totalCost([
        { amount: 20_000_000, time: 0 },
        { amount: -400_000, time: 0 },
        { amount: -143_286, time: 1, count: 240 },
      ]),
    ).toEqual({ payableMinor: 34_788_640, costMinor: 14_788_640 }));

  it('state a cost in hundredths of a percent', () => {
    expect(costBasisPoints(2664, 45_000)).toBe(592);
    expect(costBasisPoints(1, 20_000)).toBe(1);
    expect(costBasisPoints(1, 20_001)).toBe(0);
  });
});
