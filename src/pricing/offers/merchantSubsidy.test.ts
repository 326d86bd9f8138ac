import { describe, expect, it } from 'vitest';
import { parseRate } from '../money/Rational.js';
import { merchantSubsidy } from './merchantSubsidy.js';

describe('merchantSubsidy', () => {
  const rate = parseRate('0.05', 1, 12);

  it('is the principal less the present value of the payments', () => {
    const payments = Array<number>(6).fill(100_000);
    expect(merchantSubsidy(600_000, payments, rate, 0)).toBe(6190);
    expect(merchantSubsidy(600_000, payments, rate)).toBe(8654);
    expect(merchantSubsidy(600_000, payments, rate, 1)).toBe(8654);
    expect(merchantSubsidy(600_000, payments, rate, 4)).toBe(15_984);
  });

  it('discounts each payment by its own time', () => {
    expect(merchantSubsidy(1000, [1000, 0], parseRate('1'), 1)).toBe(500);
    expect(merchantSubsidy(1000, [0, 1000], parseRate('1'), 1)).toBe(750);
    expect(merchantSubsidy(1000, [0, 1000], parseRate('1'), 0)).toBe(500);
  });

  it('is 0 at a rate of 0, rounds half up, and is negative where the payments are worth more', () => {
    expect(merchantSubsidy(1000, [500, 500], parseRate('0'))).toBe(0);
    expect(merchantSubsidy(1001, [1001], parseRate('1'))).toBe(501);
    expect(merchantSubsidy(100, [], parseRate('1'))).toBe(100);
    expect(merchantSubsidy(100, [200], parseRate('0'))).toBe(-100);
  });
});
