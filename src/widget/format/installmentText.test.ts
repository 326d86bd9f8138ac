import { describe, expect, it } from 'vitest';
import { offerOf } from '../testing/offers.js';
import { moneyFormatter } from './formatMoney.js';
import { installmentText, isEven } from './installmentText.js';

type Plan = Parameters<typeof offerOf>[0];
const offer = (plan: Plan, amountMinor = 10_000) => offerOf(plan, { amountMinor, currency: 'USD' });
const say = (...given: Parameters<typeof offer>) => installmentText(offer(...given), moneyFormatter('en', 'USD'));

describe('one installment in large', () => {
  it('is the regular one without a note where all are equal', () => {
    expect(say({ method: 'interest-free', count: 4 })).toEqual({ amount: '$25.00' });
  });

  it.each(['first', 'last', 'spread'] as const)('says nothing of what rounding leaves: %s', remainder => {
    expect(say({ method: 'interest-free', count: 3, remainder })).toEqual({ amount: '$33.33' });
  });

  it('says nothing of the last one of an annuity, which rounding makes a few cents larger or smaller', () => {
    const plan = { method: 'annuity', annualRate: '0.079', count: 12 } as const;
    const { installments, regularMinor } = offer(plan, 299_903);
    expect(installments.at(-1)!.totalMinor).not.toBe(regularMinor);
    expect(say(plan, 299_903)).toEqual({ amount: '$260.74' });
  });

  it('is the largest one where they differ, and the note has the range', () => {
    expect(say({ method: 'equal-principal', annualRate: '0.12', count: 4 }, 40_000)).toEqual({
      amount: '$104.00',
      note: '$101.00 – $104.00',
    });
  });

  it('is the largest one also where the first is the smallest, because a payment today bears no interest', () => {
    const plan = { method: 'equal-principal', annualRate: '0.12', count: 12, firstPayment: 'today' } as const;
    expect(say(plan, 299_903)).toEqual({ amount: '$277.40', note: '$249.91 – $277.40' });
  });
});

describe('a plan is even', () => {
  it('as long as its installments differ by less than one minor unit each', () => {
    const even = offer({ method: 'interest-free', count: 3 });
    const withLast = (totalMinor: number) => ({
      ...even,
      installments: even.installments.map((row, index) => (index === 2 ? { ...row, totalMinor } : row)),
    });
    expect([3_331, 3_335].map(last => isEven(withLast(last)))).toEqual([true, true]);
    expect([3_330, 3_336].map(last => isEven(withLast(last)))).toEqual([false, false]);
  });
});
