import { describe, expect, it } from 'vitest';
import { isIncomeChanged } from '../decision/decideReviewed.js';
import { applicant } from '../decision/testing/cases.js';
import { claimsIn } from './claimsIn.js';
import { currentPolicy } from './currentPolicy.js';

const claim = (currency: string, incomeMinor: number) => ({ currency, incomeMinor });

describe('The incomes that a person has stated', () => {
  it('count in every currency at the worth that the policy states, each once', () => {
    const claims = [claim('EUR', 2_400_00), claim('CNY', 19_200_00), claim('JPY', 450_000), claim('EUR', 2_400_00)];
    expect(claimsIn(claims, 'EUR', currentPolicy)).toEqual([2_400_00, 3_000_00]);
    expect(claimsIn(claims, 'JPY', currentPolicy)).toEqual([360_000, 450_000]);
  });

  it('count nothing in a currency of unknown worth, which the purchase cannot have', () => {
    expect(claimsIn([claim('XAF', 1), claim('EUR', 2)], 'EUR', currentPolicy)).toEqual([2]);
  });

  it.each([
    ['CNY', 19_200_00, false],
    ['CNY', 24_000_00, true],
    ['JPY', 360_000, false],
    ['JPY', 150_000, true],
  ] as const)(
    'are compared across currencies: after %s %i, an income of EUR 2,400 is another one: %s',
    (currency, minor, isChanged) => {
      const claims = claimsIn([claim(currency, minor)], 'EUR', currentPolicy);
      expect(isIncomeChanged(applicant({ incomeMinor: 2_400_00 }), claims, currentPolicy)).toBe(isChanged);
    },
  );
});
