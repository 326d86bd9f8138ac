import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offer } from '../../pricing/offers/Offer.js';
import { runs } from '../../testing/runSize.js';
import { randomOffers } from '../testing/laws/randomOffers.js';
import { offerOf } from '../testing/offers.js';
import { laterIn, type TestLocale, viewIn } from '../testing/textsIn.js';
import { moneyFormatter } from './formatMoney.js';
import { installmentsInLine } from './installmentsInLine.js';

type Plan = Parameters<typeof offerOf>[0];
const free = (over: Partial<Plan> = {}): Plan => ({ method: 'interest-free', count: 3, ...over }) as Plan;

const lineOf = (totals: readonly number[], locale: TestLocale = 'en') =>
  installmentsInLine(
    totals.map(totalMinor => ({ totalMinor })),
    laterIn(locale),
    viewIn(locale).text.payments,
    moneyFormatter(locale, 'GBP'),
  );
const totalsOf = ({ installments }: Offer) => installments.map(row => row.totalMinor);
const say = (plan: Plan, amountMinor: number) => lineOf(totalsOf(offerOf(plan, { amountMinor, currency: 'GBP' })));

describe('the installments of a plan as a part of a sentence', () => {
  it('are one phrase if all are equal', () => {
    expect(say(free(), 30_000)).toBe('3 payments of £100.00');
    expect(say(free({ count: 1 }), 12_345)).toBe('1 payment of £123.45');
  });

  it('begin with the first if only the first differs', () => {
    expect(say(free({ remainder: 'first' }), 10_000)).toBe('1 payment of £33.34, then 2 payments of £33.33');
  });

  it('end with the last if only the last differs', () => {
    expect(say(free({ remainder: 'last' }), 10_000)).toBe('2 payments of £33.33, then 1 payment of £33.34');
  });

  it('count both kinds if the remainder is spread', () => {
    expect(say(free({ remainder: 'spread', count: 6 }), 10_004)).toBe(
      '2 payments of £16.68, then 4 payments of £16.67',
    );
  });

  it('have both ends and the middle if both ends differ', () => {
    expect(lineOf([10_100, 10_005, 10_005, 10_004])).toBe(
      '1 payment of £101.00, then 2 payments of £100.05, then 1 payment of £100.04',
    );
  });

  it('are the first and the last if they fall with each payment', () => {
    expect(say({ method: 'equal-principal', annualRate: '0.12', count: 4 }, 40_000)).toBe(
      '4 payments: £104.00, falling to £101.00',
    );
  });

  it('are the least and the most if they rise after the first, because a payment today bears no interest', () => {
    const plan: Plan = { method: 'equal-principal', annualRate: '0.12', count: 12, firstPayment: 'today' };
    expect(say(plan, 299_903)).toBe('12 payments: £249.91 to £277.40');
  });

  it('name a single one by its number in Chinese', () => {
    expect(lineOf([300, 200, 200], 'zh-CN')).toBe('第 1 期 £3.00，£2.00 × 2 期');
    expect(lineOf([200, 200, 300], 'zh-CN')).toBe('£2.00 × 2 期，第 3 期 £3.00');
  });

  it('are each amount with its count, in the order of payment, where at most three follow each other', () => {
    const later = laterIn('en');
    fc.assert(
      fc.property(randomOffers, offer => {
        const totals = totalsOf(offer);
        fc.pre(totals.filter((total, index) => total !== totals[index - 1]).length < 4);
        const text = installmentsInLine(offer.installments, later, String, String);
        const rows = text.split(', then ').flatMap(part => {
          const [count, minor] = part.split(' of ').map(Number) as [number, number];
          return Array<number>(count).fill(minor);
        });
        expect(rows).toEqual(totals);
      }),
      runs(1000),
    );
  });

  it('are summed up by amounts that are paid, for every other plan', () => {
    const later = laterIn('en');
    fc.assert(
      fc.property(randomOffers, offer => {
        const totals = totalsOf(offer);
        const text = installmentsInLine(offer.installments, later, String, String);
        const [, falling, first, last, least, most] =
          /^\d+: (?:((\d+), falling to (\d+))|(\d+) to (\d+))$/.exec(text) ?? [];
        const sorted = [...totals].sort((a, b) => b - a);
        if (falling) expect([totals, +first!, +last!]).toEqual([sorted, totals[0], totals.at(-1)]);
        else if (least) expect([+least, +most!]).toEqual([sorted.at(-1), sorted[0]]);
        else expect(new Set(totals).size).toBeLessThan(4);
      }),
      runs(1000),
    );
  });
});
