import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Offer } from '../pricing/offers/Offer.js';
import { priceOffers } from '../pricing/offers/priceOffers.js';
import type { PlanTerms } from '../pricing/offers/TermSheet.js';
import { compareOffers } from './compareOffers.js';
import { recomputeOffers } from './recomputeOffers.js';

const request = (...plans: object[]) => ({
  amountMinor: 299_900,
  currency: 'CNY',
  day: '2026-01-31',
  terms: {
    id: 's',
    jurisdiction: 'CN' as const,
    currency: 'CNY',
    plans: plans.map(plan => ({ id: 'p', method: 'annuity', annualRate: '0.079', count: 12, ...plan }) as PlanTerms),
  },
});

describe('recomputeOffers', () => {
  it('imports only types from the pricing core', () => {
    for (const file of readdirSync(new URL('.', import.meta.url)).filter(name => !name.endsWith('.test.ts'))) {
      const source = readFileSync(new URL(file, import.meta.url), 'utf8');
      for (const line of source.match(/^import[\s\S]*?;$/gm) ?? [])
        if (line.includes('pricing')) expect([file, line]).toEqual([file, expect.stringMatching(/^import type /)]);
    }
  });

  it('reproduces a published schedule: 10,000.00 at 8.25 % over 6, where the last interest absorbs the cent', () => {
    const [offer] = recomputeOffers({
      ...request({ annualRate: '0.0825', count: 6, closing: 'equal-payment-last-interest-absorbs' }),
      amountMinor: 1_000_000,
    });
    expect((offer as Offer).installments.map(row => row.interestMinor)).toEqual([6875, 5749, 4615, 3473, 2323, 1165]);
  });

  it('agrees with priceOffers on plans of every shape', () => {
    const asked = request(
      {},
      { method: 'equal-principal', firstPayment: { afterPeriods: 4 } },
      { method: 'interest-free', annualRate: undefined, subsidy: { lenderAnnualRate: '0.05' } },
      { downPayment: { rate: '0.3' }, upfrontFee: { rate: '0.01', financed: true }, firstPayment: 'today' },
      { period: { unit: 'week', every: 2 }, remainder: 'spread' },
      { minAmountMinor: 300_000 },
      { maxAmountMinor: 299_899 },
      { annualRate: '0.3' },
      { maxAmountMinor: 0 },
    );
    const core = priceOffers(asked);
    expect(recomputeOffers(asked).map((again, k) => compareOffers(again, core[k]!))).toEqual(core.map(() => null));
    expect(core.map(plan => plan.kind)).toEqual([...Array(5).fill('offer'), ...Array(4).fill('refused')]);
  });
});

describe('the annual percentage rate by Appendix J, a second time', () => {
  it.each([
    ['one payment after 18 months', { count: 1, firstPayment: { afterPeriods: 18 } }, '27.48'],
    ['two payments, the first after 12 months', { count: 2, firstPayment: { afterPeriods: 12 } }, '28.12'],
    ['three payments, the first after 12 months', { count: 3, firstPayment: { afterPeriods: 12 } }, '26.79'],
    ['one payment within a year', { count: 1, firstPayment: { afterPeriods: 6 } }, '30.00'],
    ['one payment after 6 weeks', { count: 1, period: { unit: 'week', every: 6 } }, '30.08'],
    ['twelve payments', { count: 12 }, '30.00'],
    ['two payments, the first today', { count: 2, firstPayment: 'today' }, '30.00'],
  ])('30 %%, %s', (_, plan, display) => {
    const asked = request({ annualRate: '0.3', ...plan });
    const [offer] = recomputeOffers({ ...asked, terms: { ...asked.terms, jurisdiction: 'US' } });
    expect((offer as Offer).apr.display).toBe(display);
  });
});

describe('compareOffers', () => {
  type Draft = { -readonly [K in keyof Offer]: Offer[K] };
  const offer = (): Draft => structuredClone(priceOffers(request({}))[0]) as Draft;
  const changed = (change: (one: Draft) => void): Offer => {
    const other = offer();
    change(other);
    return other;
  };

  it('finds no difference between equal offers', () => expect(compareOffers(offer(), offer())).toBeNull());

  it('names the first figure that differs by one minor unit', () => {
    const other = changed(one => {
      one.installments = one.installments.map((row, k) =>
        k < 2 ? row : { ...row, interestMinor: row.interestMinor + 1 },
      );
    });
    const { interestMinor } = offer().installments[2]!;
    expect(compareOffers(offer(), other)).toEqual({
      figure: 'installments[2].interestMinor',
      expected: interestMinor,
      got: interestMinor + 1,
    });
  });

  it('allows solved rates to differ in the tenth digit, not in the sixth', () => {
    const by = (share: number) =>
      changed(one => {
        one.apr = { ...one.apr, percent: one.apr.percent * (1 + share) };
      });
    expect(compareOffers(offer(), by(1e-11))).toBeNull();
    expect(compareOffers(offer(), by(-1e-11))).toBeNull();
    expect(compareOffers(offer(), by(1e-6))?.figure).toBe('apr.percent');
    expect(compareOffers(offer(), by(-1e-6))?.figure).toBe('apr.percent');
    expect(compareOffers(offer(), by(Number.NaN))?.figure).toBe('apr.percent');
  });

  it('finds missing and extra rows, disclosures and figures, and a refusal in the place of an offer', () => {
    const { installments } = offer();
    expect(compareOffers(offer(), { ...offer(), installments: installments.slice(0, 11) })?.figure).toBe(
      'installments[11]',
    );
    expect(compareOffers(offer(), { ...offer(), disclosures: [] })?.figure).toBe('disclosures[0]');
    expect(compareOffers(offer(), { ...offer(), extra: 1 } as Offer)).toEqual({
      figure: 'extra',
      expected: undefined,
      got: 1,
    });
    const [refused] = priceOffers(request({ minAmountMinor: 300_000 }));
    expect(compareOffers(offer(), refused!)?.figure).toBe('kind');
    expect(compareOffers(refused!, offer())?.figure).toBe('kind');
  });
});
