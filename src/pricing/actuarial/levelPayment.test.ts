import { describe, expect, it } from 'vitest';
import { halfEven } from '../money/halfEven.js';
import { parseRational } from '../money/parseRational.js';
import { parseRate } from '../money/Rational.js';
import { roundDown, roundUp } from '../money/rounding.js';
import { levelPayment } from './levelPayment.js';

const monthly = (rate: string) => parseRate(rate, 1, 12);

describe('levelPayment', () => {
  it('is in arrears and rounded half up by default', () => {
    expect(levelPayment(20_000_000, monthly('0.06'), 240)).toBe(143_286);
    expect(levelPayment(20_000_000, monthly('0.06'), 240, parseRational('1'))).toBe(143_286);
  });

  it('bears simple interest in an odd first period and none before a payment today', () => {
    expect(levelPayment(20_000_000, monthly('0.06'), 240, parseRational('101/61'))).toBe(143_754);
    expect(levelPayment(129_900, monthly('0.029'), 12, parseRational('0'))).toBe(10_969);
    expect(levelPayment(20_000_000, monthly('0.06'), 240, parseRational('67/61'), roundDown)).toBe(143_356);
    expect(levelPayment(20_000_000, monthly('0.06'), 240, parseRational('67/61'), roundUp)).toBe(143_357);
    expect(levelPayment(129_900, monthly('0.029'), 12, parseRational('4'))).toBe(11_075);
  });

  it('splits evenly at a rate of 0', () => {
    expect(levelPayment(5, parseRate('0'), 3)).toBe(2);
    expect(levelPayment(5, parseRate('0'), 3, undefined, roundDown)).toBe(1);
    expect(levelPayment(5, parseRate('0'), 2)).toBe(3);
    expect(levelPayment(5, parseRate('0'), 2, undefined, halfEven)).toBe(2);
  });

  it('rounds a tie exactly: one payment of 100 after a month at 6 % is 100.5', () => {
    expect(levelPayment(100, monthly('0.06'), 1)).toBe(101);
    // In doubles the first is 50.49999999999996.
    expect(levelPayment(50, monthly('0.12'), 1)).toBe(51);
    expect(levelPayment(1050, monthly('0.12'), 1)).toBe(1061);
    expect(levelPayment(100, monthly('0.06'), 1, undefined, halfEven)).toBe(100);
    expect(levelPayment(100, monthly('0.06'), 1, undefined, roundDown)).toBe(100);
    expect(levelPayment(1, monthly('0.06'), 1, undefined, roundUp)).toBe(2);
    expect(levelPayment(1_000_000_100, monthly('0.06'), 1)).toBe(1_005_000_101);
  });

  it('is exact where doubles are too coarse', () => {
    // Expected by the fractions of Python. Doubles of this size are 1/64 apart, and their sums are worse.
    expect(levelPayment(2 ** 46, monthly('0.06'), 1)).toBe(70_720_587_898_552);
    expect(levelPayment(999_999_999_999, monthly('0.24'), 12)).toBe(94_559_596_623);
    expect(levelPayment(Number.MAX_SAFE_INTEGER, monthly('0.079'), 600)).toBe(60_477_034_732_153);
  });

  it('throws out-of-range if the payment exceeds the safe integers', () => {
    expect(() => levelPayment(Number.MAX_SAFE_INTEGER, monthly('0.079'), 1)).toThrow(
      expect.objectContaining({ kind: 'out-of-range' }),
    );
  });
});
