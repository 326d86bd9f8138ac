import { describe, expect, it } from 'vitest';
import { median, pairRatios, scaled } from './ratios.js';

describe('median', () => {
  it('is the middle one of an odd number, in whatever order they come', () => {
    expect(median([9, 1, 10])).toBe(9);
  });

  it('is halfway between the two in the middle of an even number', () => {
    expect(median([4, 1, 100, 2])).toBe(3);
  });

  it('is not a number where there are none', () => {
    expect(median([])).toBeNaN();
  });
});

describe('pairRatios', () => {
  it('divides within each pair, not median by median', () => {
    expect(pairRatios([10, 200, 30], [20, 100, 120])).toEqual({ median: 0.5, least: 0.25, most: 2 });
  });

  it('has nothing to say where the other one is zero', () => {
    expect(pairRatios([1, 2], [0, 4])).toBeNull();
    expect(pairRatios([], [])).toBeNull();
  });

  it('refuses lists that are no pairs', () => {
    expect(() => pairRatios([1], [1, 2])).toThrow(RangeError);
  });
});

describe('scaled', () => {
  it('scales the range with the median', () => {
    expect(scaled({ median: 0.5, least: 0.25, most: 2 }, 2)).toEqual({ median: 1, least: 0.5, most: 4 });
  });
});
