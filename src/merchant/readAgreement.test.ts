import { describe, expect, it } from 'vitest';
import { readAgreement } from './readAgreement.js';
import { anAgreement } from './testing/anAgreement.js';

const purchase = { amountMinor: 899900, currency: 'CNY', order: 'LB-1' };
const agreement = anAgreement(purchase);
const problem = (field: unknown) => readAgreement(field, purchase).problem;
const changed = (changes: object) => problem(JSON.stringify({ ...agreement, ...changes }));

describe('the agreement in the form', () => {
  it('is taken as it is where it fits the order', () => {
    expect(readAgreement(JSON.stringify(agreement), purchase)).toEqual({ agreement });
  });

  it('is missing while nothing is chosen', () => {
    expect(problem(undefined)).toBe('no-plan');
    expect(problem('')).toBe('no-plan');
    expect(problem(new File([], 'agreement.json'))).toBe('no-plan');
  });

  it('is not signed while the field holds a plan', () => {
    expect(problem('6-annuity')).toBe('not-committed');
  });

  it('is refused if it is not JSON, or not an agreement', () => {
    expect(problem('{"id":')).toBe('unreadable');
    expect(problem('{}')).toBe('unreadable');
    expect(changed({ totalMinor: '1' })).toBe('unreadable');
    expect(changed({ installments: [{ due: 1 }] })).toBe('unreadable');
  });

  it('is refused for another order, currency or amount', () => {
    expect(changed({ order: 'LB-2' })).toBe('other-order');
    expect(changed({ order: undefined })).toBe('other-order');
    expect(changed({ currency: 'USD' })).toBe('other-currency');
    expect(changed({ amountMinor: 899899 })).toBe('other-amount');
  });

  it('is refused if one figure was changed', () => {
    expect(changed({ totalMinor: agreement.totalMinor - 1 })).toBe('wrong-sum');
    expect(changed({ financedMinor: agreement.financedMinor - 1 })).toBe('wrong-sum');
    expect(changed({ installments: agreement.installments.slice(1) })).toBe('wrong-sum');
    expect(changed({ installments: [] })).toBe('wrong-sum');
    const cheaper = agreement.installments.map((row, index) =>
      index === 0 ? { ...row, totalMinor: row.totalMinor - 1 } : row,
    );
    expect(changed({ installments: cheaper })).toBe('wrong-sum');
  });

  it('pays for one order only', () => {
    expect(readAgreement(JSON.stringify(agreement), purchase, id => id === agreement.id).problem).toBe('used-before');
  });
});
