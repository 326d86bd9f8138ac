import { describe, expect, it } from 'vitest';
import { growth } from './annualPercent.js';

describe('growth', () => {
  it('agrees between multiplication and logarithm: 12, 15 and 16 periods, a year of days', () => {
    expect(growth(1 / 1.005, 12)).toBeCloseTo(0.0616778118644995, 14);
    expect(growth(1 / 1.005, 15)).toBeCloseTo(1.005 ** 15 - 1, 14);
    expect(growth(1 / 1.005, 16)).toBeCloseTo(1.005 ** 16 - 1, 14);
    expect(growth(1 / 1.0002, 365)).toBeCloseTo(Math.expm1(365 * Math.log1p(0.0002)), 12);
    expect(growth(1 / 1.005, 2.4)).toBeCloseTo(Math.expm1(2.4 * Math.log1p(0.005)), 14);
    expect(growth(1 / 1.005, 0.5)).toBeCloseTo(Math.sqrt(1.005) - 1, 14);
  });

  it('is exactly 0 at a discount factor of 1, and NaN unless the factor is positive', () => {
    expect(growth(1, 12)).toBe(0);
    expect(growth(-0.5, 12)).toBeNaN();
    expect(growth(Number.NaN, 12)).toBeNaN();
    expect(growth(0, 12)).toBe(Number.POSITIVE_INFINITY);
  });
});
