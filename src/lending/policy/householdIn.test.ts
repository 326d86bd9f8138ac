import { expect, it } from 'vitest';
import { judge } from '../decision/judge.js';
import { caseOf, noHistory, sound } from '../decision/testing/cases.js';
import { currentProducts } from '../products/currentProducts.js';
import { currentModel } from '../score/currentModel.js';
import { currentPolicy } from './currentPolicy.js';
import { householdIn } from './householdIn.js';

it('A household in another currency counts at the worth of the two: what it has rounded down, what it pays up', () => {
  const household = {
    ...sound,
    currency: 'CNY',
    incomeMinor: 801,
    assetsMinor: 803,
    expensesMinor: 801,
    debtMinor: null,
    installmentsMinor: 1,
  };
  expect(householdIn(household, 'EUR', currentPolicy)).toEqual({
    ...household,
    currency: 'EUR',
    incomeMinor: 100,
    assetsMinor: 100,
    expensesMinor: 101,
    installmentsMinor: 1,
  });
  expect(householdIn(household, 'CNY', currentPolicy)).toBe(household);
  expect(householdIn({ ...household, currency: 'XAF' }, 'EUR', currentPolicy).currency).toBe('XAF');
});

it('The same household gets the same verdict in whatever currency it is stated', () => {
  const { applicant, sheet, purchase, choice, day } = caseOf();
  const verdictOn = (currency: string, claimedIncomesMinor: readonly number[] = [2_400_00]) =>
    judge(
      {
        applicant: { ...applicant, household: householdIn(sound, currency, currentPolicy) },
        ...{
          claimedIncomesMinor,
          history: noHistory,
          staffed: true,
          scenario: 'shopping',
          sheet,
          purchase,
          choice,
          day,
        },
      },
      { products: currentProducts, policy: currentPolicy, model: currentModel },
      'c',
    );
  expect(verdictOn('EUR')?.kind).toBe('approved');
  for (const currency of ['CNY', 'JPY', 'KWD']) expect(verdictOn(currency)).toEqual(verdictOn('EUR'));
  // Incomes of earlier applications are in the currency of the purchase.
  expect(verdictOn('JPY', [1_000_00])).toMatchObject({ reviewCauses: ['changed-income'] });
});
