import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import type { Offer } from '../../pricing/offers/Offer.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { currentPolicy } from '../policy/currentPolicy.js';
import { purchasingUnitMinor } from '../policy/purchasingUnits.js';
import type { CreditFacts } from '../score/CreditFacts.js';
import type { Household } from './Applicant.js';
import { factsOf } from './factsOf.js';

const household = (currency: string): Household => {
  const unit = purchasingUnitMinor(currency, currentPolicy);
  return {
    currency,
    incomeMinor: 2_400 * unit,
    expensesMinor: 800 * unit,
    assetsMinor: null,
    debtMinor: 0,
    installmentsMinor: 0,
    seniority: 5,
    home: 'owner',
    job: 'fixed',
    records: false,
    historyMonths: 30,
  };
};
const purchase = { amountMinor: 640_00, currency: 'EUR' };
const offer = (planId: string, downPaymentMinor?: number) =>
  priceChoice(purchase, defaultTermSheet('EUR'), '2026-11-24', {
    planId,
    ...(downPaymentMinor && { downPaymentMinor }),
  }) as Offer;

/** The numbers of one column of the training data, sorted, without blanks. */
function columnOf(name: string): number[] {
  const file = new URL('../../training/data/credit_data.csv', import.meta.url);
  const [head = '', ...rows] = readFileSync(file, 'utf8').trim().split('\n');
  const at = head.split(',').indexOf(name);
  return rows
    .map(row => row.split(',')[at] ?? '')
    .filter(text => /^\d+$/.test(text))
    .map(Number)
    .sort((a, b) => a - b);
}

describe('facts for the score', () => {
  it('are in the thousands of the training data, where an income of 2,400 purchasing units is usual', () => {
    const { income } = factsOf(household('EUR'), purchase, offer('6-annuity'), currentPolicy);
    expect(income).toBe(150);
    const incomes = columnOf('Income');
    const rank = incomes.filter(each => each < (income ?? 0)).length / incomes.length;
    expect(rank).toBeGreaterThan(0.5);
    expect(rank).toBeLessThan(0.75);
  });

  it('have the amount without the down payment, and the term of the plan', () => {
    expect(factsOf(household('EUR'), purchase, offer('12-annuity', 320_00), currentPolicy)).toEqual({
      seniority: 5,
      home: 'owner',
      job: 'fixed',
      records: false,
      time: 12,
      expenses: 50,
      income: 150,
      assets: null,
      debt: 0,
      amount: 20,
      price: 40,
    });
  });

  it.each([
    ['a payment today', { count: 3, firstPayment: 'today' }, 2],
    ['a deferred start', { count: 3, firstPayment: { afterPeriods: 4 } }, 6],
    ['26 weeks', { count: 13, period: { unit: 'week', every: 2 } }, 6],
    ['one day', { count: 1, period: { unit: 'day', every: 1 } }, 1],
  ] as const)('count the months of %s', (_, over, months) => {
    const terms = { id: 'x', method: 'interest-free', ...over } as const;
    expect(factsOf(household('EUR'), purchase, { terms, financedMinor: 1 }, currentPolicy).time).toBe(months);
  });

  it('are the same in every currency', () => {
    const facts = ['CNY', 'JPY', 'KWD', 'USD'].map(currency => {
      const unit = purchasingUnitMinor(currency, currentPolicy);
      const { terms } = offer('6-annuity');
      return factsOf(
        household(currency),
        { amountMinor: 640 * unit, currency },
        { terms, financedMinor: 640 * unit },
        currentPolicy,
      );
    });
    for (const each of facts)
      expect(each).toEqual(factsOf(household('EUR'), purchase, offer('6-annuity'), currentPolicy));
  });

  it('leave out age and marital status', () => {
    expectTypeOf<Extract<keyof CreditFacts | keyof Household, 'age' | 'marital' | 'Age' | 'Marital'>>().toBeNever();
    const stranger = { ...household('EUR'), age: 20, Age: 20, marital: 'single', Marital: 'single' };
    const facts = factsOf(stranger, purchase, offer('6-annuity'), currentPolicy);
    expect(facts).toEqual(factsOf(household('EUR'), purchase, offer('6-annuity'), currentPolicy));
  });
});
