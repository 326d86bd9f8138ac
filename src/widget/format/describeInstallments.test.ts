import { describe, expect, it } from 'vitest';
import { offerOf } from '../testing/offers.js';
import { laterIn } from '../testing/textsIn.js';
import { describeInstallments } from './describeInstallments.js';
import { moneyFormatter } from './formatMoney.js';

const en = laterIn('en').details;

type Plan = Parameters<typeof offerOf>[0];
const free = (over: Partial<Plan> = {}): Plan => ({ method: 'interest-free', count: 3, ...over }) as Plan;

const say = (plan: Plan, amountMinor: number) =>
  describeInstallments(offerOf(plan, { amountMinor, currency: 'USD' }), en, moneyFormatter('en', 'USD'));

describe('the installments of a plan in few words', () => {
  it('are one figure if all are equal', () => {
    expect(say(free(), 30_000)).toEqual({ amount: '$100.00', notes: [] });
  });

  it('name the last if only the last differs', () => {
    expect(say(free({ remainder: 'last' }), 10_000)).toEqual({ amount: '$33.33', notes: ['last $33.34'] });
    expect(say({ method: 'annuity', annualRate: '0.079', count: 12 }, 299_903)).toEqual({
      amount: '$260.74',
      notes: ['last $260.77'],
    });
  });

  it('name the first if only the first differs', () => {
    expect(say(free({ remainder: 'first' }), 10_000)).toEqual({ amount: '$33.33', notes: ['first $33.34'] });
  });

  it('count those that differ if the remainder is spread', () => {
    expect(say(free({ remainder: 'spread', count: 6 }), 10_002)).toEqual({ amount: '$16.67', notes: [] });
    expect(say(free({ remainder: 'spread', count: 6 }), 10_004)).toEqual({
      amount: '$16.67',
      notes: ['2 of them $16.68'],
    });
    expect(say(free({ remainder: 'spread', count: 6 }), 10_005)).toEqual({
      amount: '$16.68',
      notes: ['3 of them $16.67'],
    });
  });

  it('name the first and the last for equal principal', () => {
    expect(say({ method: 'equal-principal', annualRate: '0.12', count: 4 }, 40_000)).toEqual({
      amount: '$104.00',
      notes: ['falling to $101.00'],
    });
  });

  it('are one figure for a plan of one installment', () => {
    expect(say(free({ count: 1 }), 12_345)).toEqual({ amount: '$123.45', notes: [] });
  });

  it('name only one of two that differ by a cent', () => {
    expect(say(free({ count: 2, remainder: 'last' }), 10_001)).toEqual({ amount: '$50.00', notes: ['last $50.01'] });
    expect(say(free({ count: 2, remainder: 'first' }), 10_001)).toEqual({ amount: '$50.01', notes: ['last $50.00'] });
  });
});

describe('installments of three or more amounts', () => {
  it('name both ends if the middle is level', () => {
    const plan: Plan = { method: 'equal-principal', annualRate: '0', count: 4, installmentFee: { amountMinor: 5 } };
    const offer = offerOf(plan, { amountMinor: 40_000, currency: 'USD' });
    const installments = offer.installments.map((row, index) => ({
      ...row,
      totalMinor: [10_100, 10_005, 10_005, 10_004][index]!,
    }));
    expect(describeInstallments({ ...offer, installments }, en, moneyFormatter('en', 'USD'))).toEqual({
      amount: '$100.05',
      notes: ['first $101.00', 'last $100.04'],
    });
  });

  it('show the largest with the range if they rise after the first, because a payment today bears no interest', () => {
    const plan: Plan = { method: 'equal-principal', annualRate: '0.12', count: 12, firstPayment: 'today' };
    expect(say(plan, 299_903)).toEqual({ amount: '$277.40', notes: ['$249.91 to $277.40'] });
  });

  it('fall if the first one pays the interest of a deferral', () => {
    const plan: Plan = { method: 'equal-principal', annualRate: '0.12', count: 4, firstPayment: { afterPeriods: 3 } };
    expect(say(plan, 40_000)).toEqual({ amount: '$112.00', notes: ['falling to $101.00'] });
  });
});

describe('what is paid beside the installments', () => {
  it('is not a part of them: a down payment, or a fee paid today', () => {
    const plan = free({ downPayment: { rate: '0.4' }, upfrontFee: { amountMinor: 500 } });
    expect(say(plan, 50_000)).toEqual({ amount: '$100.00', notes: [] });
  });

  it('is a part of them if a fee is financed', () => {
    expect(say(free({ upfrontFee: { amountMinor: 600, financed: true } }), 30_000)).toEqual({
      amount: '$102.00',
      notes: [],
    });
  });
});

it('the Chinese text says the same', () => {
  const offer = offerOf({
    method: 'interest-free',
    count: 6,
    remainder: 'spread',
    downPayment: { amountMinor: 10_000 },
  });
  expect(describeInstallments(offer, laterIn('zh-CN').details, moneyFormatter('zh-CN', 'CNY'))).toEqual({
    amount: '¥483.17',
    notes: ['其中 2 期 ¥483.16'],
  });
});
