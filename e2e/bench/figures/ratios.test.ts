import { describe, expect, it } from 'vitest';
import { medianOf, pairRatios, scaled } from './ratios.js';

describe('medianOf', () => {
  it('is the middle one of an odd number of values, in any order', () => {
    expect(medianOf([9, 1, 10])).toBe(9);
  });

  it('is halfway between the two middle ones of an even number of values', () => {
    expect(medianOf([4, 1, 100, 2])).toBe(3);
  });

  it('is NaN if there are no values', () => {
    expect(medianOf([])).toBeNaN();
  });
});

describe('pairRatios', () => {
  it('divides within each pair and does not divide medians', () => {
    expect(pairRatios([10, 200, 30], [20, 100, 120])).toEqual({ median: 0.5, least: 0.25, most: 2 });
  });

  it('is null if the other side is zero in a pair', () => {
    expect(pairRatios([1, 2], [0, 4])).toBeNull();
    expect(pairRatios([], [])).toBeNull();
  });

  it('refuses lists of different lengths', () => {
    expect(() => pairRatios([1], [1, 2])).toThrow(RangeError);
  });
});

describe('scaled', () => {
  it('scales the extremes together with the median', () => {
    expect(scaled({ median: 0.5, least: 0.25, most: 2 }, 2)).toEqual({ median: 1, least: 0.5, most: 4 });
  });
});
