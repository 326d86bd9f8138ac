import { describe, expect, it } from 'vitest';
import { defaultTermSheet } from './defaultTermSheet.js';
import { priceOffers } from './priceOffers.js';
import { type PlanMethod, type PlanTerms, planShapes } from './TermSheet.js';
import { jurisdictionCodes, planMethods } from './termWords.js';
import { validateTermSheet } from './validateTermSheet.js';

const sheet = (plan: object = {}, extra: object = {}): unknown => ({
  id: 's',
  jurisdiction: 'CN',
  currency: 'CNY',
  plans: [{ id: 'p', method: 'annuity', annualRate: '0.079', count: 12, ...plan }],
  ...extra,
});
const full = {
  period: { unit: 'week', every: 2 },
  firstPayment: { afterPeriods: 3 },
  downPayment: { rate: '0.2' },
  upfrontFee: { amountMinor: 100, financed: true },
  installmentFee: { amountMinor: 0 },
  remainder: 'spread',
  minAmountMinor: 100,
  maxAmountMinor: 100,
  minInstallmentMinor: 1,
  closing: 'last-payment-settles',
};
const flat = { method: 'flat-fee', annualRate: undefined, feeRatePerInstallment: '0.006' };
const RATE = 'a rate: "0.079" is 7.9 %';
const NOTHING =
  'terms.id must be string; terms.jurisdiction must be CN|US|EU|DE|UK|JP|INTL; terms.currency must be string; terms.plans must be a list';
const AMOUNT = '0..9007199254740991';

describe('validateTermSheet', () => {
  it.each([
    ['only what is required', sheet()],
    ['all fields', sheet(full)],
    ['optional fields that are undefined', sheet({ period: undefined, closing: undefined })],
    ['a payment today', sheet({ firstPayment: 'today' })],
    ['a payment next period', sheet({ firstPayment: 'next-period', count: 1 })],
    [
      'shares',
      sheet({
        upfrontFee: { rate: '0.01', financed: false },
        downPayment: { amountMinor: 1 },
        installmentFee: { rate: '1/100' },
      }),
    ],
    ['only a maximum', sheet({ maxAmountMinor: 0 })],
    ['equal principal', sheet({ method: 'equal-principal', count: 600 })],
    ['a flat fee', sheet(flat)],
    ['interest-free', sheet({ method: 'interest-free', annualRate: undefined })],
    ['a subsidy', sheet({ method: 'interest-free', annualRate: undefined, subsidy: { lenderAnnualRate: '0.05' } })],
    ['no plans', sheet({}, { plans: [] })],
    ['the other closing', sheet({ closing: 'equal-payment-last-interest-absorbs' })],
  ])('returns a valid sheet unchanged: %s', (_, value) => expect(validateTermSheet(value)).toBe(value));

  it.each(jurisdictionCodes)('knows the jurisdiction %s', jurisdiction =>
    expect(validateTermSheet(sheet({}, { jurisdiction }))).toMatchObject({ jurisdiction }),
  );

  it.each([
    [null, NOTHING],
    ['text', NOTHING],
    [[], NOTHING],
    [
      sheet({ count: 0, remainder: 'middle' }, { id: '' }),
      'terms.id must be string; terms.plans.0.count must be 1..600; terms.plans.0.remainder must be first|last|spread',
    ],
    [sheet({}, { id: '' }), 'terms.id must be string'],
    [sheet({}, { id: 5 }), 'terms.id must be string'],
    [sheet({}, { jurisdiction: 'FR' }), 'terms.jurisdiction must be CN|US|EU|DE|UK|JP|INTL'],
    [sheet({}, { jurisdiction: ['CN'] }), 'terms.jurisdiction must be CN|US|EU|DE|UK|JP|INTL'],
    [sheet({}, { currency: 1 }), 'terms.currency must be string'],
    [sheet({}, { currency: '' }), 'terms.currency must be string'],
    [sheet({}, { plans: {} }), 'terms.plans must be a list'],
    [sheet({}, { plans: [null] }), 'terms.plans.0.method must be annuity|equal-principal|flat-fee|interest-free'],
    [sheet({}, { name: 'x' }), 'terms.name is unknown'],
    [sheet({ method: 'constructor' }), 'terms.plans.0.method must be annuity|equal-principal|flat-fee|interest-free'],
    [sheet({ method: undefined }), 'terms.plans.0.method must be annuity|equal-principal|flat-fee|interest-free'],
    [sheet({ id: '' }), 'terms.plans.0.id must be string'],
    [sheet({ count: 0 }), 'terms.plans.0.count must be 1..600'],
    [sheet({ count: 601 }), 'terms.plans.0.count must be 1..600'],
    [sheet({ count: 1.5 }), 'terms.plans.0.count must be 1..600'],
    [sheet({ count: '3' }), 'terms.plans.0.count must be 1..600'],
    [sheet({ count: null }), 'terms.plans.0.count must be 1..600'],
    [sheet({ annualRate: 0.079 }), `terms.plans.0.annualRate must be ${RATE}`],
    [sheet({ annualRate: '7.9 %' }), `terms.plans.0.annualRate must be ${RATE}`],
    [sheet({ annualRate: '101' }), `terms.plans.0.annualRate must be ${RATE}`],
    [sheet({ annualRate: undefined }), `terms.plans.0.annualRate must be ${RATE}`],
    [
      sheet({ period: {} }),
      'terms.plans.0.period.unit must be day|week|month; terms.plans.0.period.every must be 1..999',
    ],
    [
      sheet({ period: 'month' }),
      'terms.plans.0.period.unit must be day|week|month; terms.plans.0.period.every must be 1..999',
    ],
    [sheet({ period: { unit: 'year', every: 1 } }), 'terms.plans.0.period.unit must be day|week|month'],
    [sheet({ period: { unit: 'day', every: 0 } }), 'terms.plans.0.period.every must be 1..999'],
    [sheet({ period: { unit: 'day', every: 1000 } }), 'terms.plans.0.period.every must be 1..999'],
    [sheet({ period: { unit: 'day', every: 1, at: 2 } }), 'terms.plans.0.period.at is unknown'],
    [sheet({ firstPayment: 'now' }), 'terms.plans.0.firstPayment must be today|next-period'],
    [sheet({ firstPayment: {} }), 'terms.plans.0.firstPayment must be today|next-period'],
    [sheet({ firstPayment: null }), 'terms.plans.0.firstPayment must be today|next-period'],
    [sheet({ firstPayment: { afterPeriods: -1 } }), 'terms.plans.0.firstPayment.afterPeriods must be 0..600'],
    [sheet({ firstPayment: { afterPeriods: 601 } }), 'terms.plans.0.firstPayment.afterPeriods must be 0..600'],
    [sheet({ downPayment: {} }), `terms.plans.0.downPayment.amountMinor must be ${AMOUNT}`],
    [sheet({ downPayment: 5 }), `terms.plans.0.downPayment.amountMinor must be ${AMOUNT}`],
    [sheet({ downPayment: { amountMinor: -1 } }), `terms.plans.0.downPayment.amountMinor must be ${AMOUNT}`],
    [sheet({ downPayment: { amountMinor: 2 ** 53 } }), `terms.plans.0.downPayment.amountMinor must be ${AMOUNT}`],
    [sheet({ downPayment: { rate: 0.2 } }), `terms.plans.0.downPayment.rate must be ${RATE}`],
    [sheet({ downPayment: { rate: '0.2', amountMinor: 1 } }), 'terms.plans.0.downPayment.amountMinor is unknown'],
    [sheet({ downPayment: { rate: '0.2', financed: true } }), 'terms.plans.0.downPayment.financed is unknown'],
    [sheet({ upfrontFee: { rate: '0.2', financed: 'false' } }), 'terms.plans.0.upfrontFee.financed must be boolean'],
    [sheet({ installmentFee: { amountMinor: '1' } }), `terms.plans.0.installmentFee.amountMinor must be ${AMOUNT}`],
    [sheet({ remainder: 'middle' }), 'terms.plans.0.remainder must be first|last|spread'],
    [sheet({ remainder: '' }), 'terms.plans.0.remainder must be first|last|spread'],
    [sheet({ minAmountMinor: -1 }), `terms.plans.0.minAmountMinor must be ${AMOUNT}`],
    [sheet({ minAmountMinor: 5, maxAmountMinor: 4 }), 'terms.plans.0.maxAmountMinor must be 5..9007199254740991'],
    [sheet({ minInstallmentMinor: 0.1 }), `terms.plans.0.minInstallmentMinor must be ${AMOUNT}`],
    [sheet({ closing: 'x' }), 'terms.plans.0.closing must be last-payment-settles|equal-payment-last-interest-absorbs'],
    [sheet({ method: 'equal-principal', closing: 'last-payment-settles' }), 'terms.plans.0.closing is unknown'],
    [sheet({ method: 'equal-principal', annualRate: undefined }), `terms.plans.0.annualRate must be ${RATE}`],
    [sheet({ method: 'interest-free' }), 'terms.plans.0.annualRate is unknown'],
    [sheet({ ...flat, feeRatePerInstallment: undefined }), `terms.plans.0.feeRatePerInstallment must be ${RATE}`],
    [
      sheet({ method: 'interest-free', annualRate: undefined, subsidy: {} }),
      `terms.plans.0.subsidy.lenderAnnualRate must be ${RATE}`,
    ],
    [sheet({ toString: 1 }), 'terms.plans.0.toString is unknown'],
    [sheet({}, JSON.parse('{"__proto__": {"count": 3}}')), 'terms.__proto__ is unknown'],
  ])('names the path of everything that is wrong and what must be there: case %#', (value, message) =>
    expect(() => validateTermSheet(value)).toThrow(expect.objectContaining({ kind: 'invalid-terms', message })),
  );

  it('refuses two plans with one id, and an unknown currency', () => {
    const [plan] = (sheet() as { plans: object[] }).plans;
    expect(() => validateTermSheet(sheet({}, { plans: [plan, plan] }))).toThrow(
      expect.objectContaining({ kind: 'invalid-terms', message: 'terms.plans must have different ids' }),
    );
    const different = sheet({}, { plans: [plan, { ...plan, id: 'q' }] });
    expect(validateTermSheet(different)).toBe(different);
    expect(() => validateTermSheet(sheet({}, { currency: 'XXX' }))).toThrow(
      expect.objectContaining({ kind: 'unknown-currency' }),
    );
  });
});

describe('the terms of a plan', () => {
  it('have a shape for every method', () => {
    const { annuity, ...others } = planShapes;
    // @ts-expect-error: annuity is missing
    const lacking: Record<PlanMethod, unknown> = others;
    expect([annuity, lacking]).not.toContain(undefined);
    expect(Object.keys(planShapes)).toEqual([...planMethods]);
  });

  it('have the types that the shapes describe', () => {
    // @ts-expect-error: a level payment needs its annual rate
    const lacking: PlanTerms = { id: 'p', method: 'annuity', count: 3 };
    // @ts-expect-error: an interest-free plan does not have an annual rate
    const tooMuch: PlanTerms = { id: 'p', method: 'interest-free', count: 3, annualRate: '0.1' };
    // @ts-expect-error: a rate is a text
    const wrong: PlanTerms = { id: 'p', method: 'annuity', count: 3, annualRate: 0.1 };
    for (const plan of [lacking, tooMuch, wrong])
      expect(() => validateTermSheet(sheet(plan, { plans: [plan] }))).toThrow(/terms\.plans\.0\.annualRate/);
  });
});

describe('defaultTermSheet', () => {
  it('offers 3 interest-free, 6 at 5.9 % and 12 at 7.9 %, within limits that grow with the count', () =>
    expect(defaultTermSheet('EUR')).toEqual({
      id: 'default-1-EUR',
      jurisdiction: 'EU',
      currency: 'EUR',
      plans: [
        { id: '3-interest-free', method: 'interest-free', count: 3, minAmountMinor: 3000, maxAmountMinor: 500_000 },
        {
          id: '6-annuity',
          method: 'annuity',
          annualRate: '0.059',
          count: 6,
          minAmountMinor: 6000,
          maxAmountMinor: 1_000_000,
        },
        {
          id: '12-annuity',
          method: 'annuity',
          annualRate: '0.079',
          count: 12,
          minAmountMinor: 12_000,
          maxAmountMinor: 2_000_000,
        },
      ],
    }));

  it.each([
    ['CNY', 'CN', 30_000],
    ['USD', 'US', 3000],
    ['GBP', 'UK', 3000],
    ['JPY', 'JP', 3000],
    ['KRW', 'INTL', 30_000],
    ['KWD', 'INTL', 30_000],
    ['IDR', 'INTL', 30_000_000],
    ['CLF', 'INTL', 300_000],
  ])('%s is under %s and starts at %i minor units', (currency, jurisdiction, minAmountMinor) => {
    const terms = validateTermSheet(defaultTermSheet(currency));
    expect(terms.jurisdiction).toBe(jurisdiction);
    expect(terms.plans[0]).toMatchObject({ minAmountMinor });
    const day = '2026-11-23';
    const plans = priceOffers({ amountMinor: minAmountMinor * 4, currency, day, terms });
    expect(plans.map(plan => plan.kind)).toEqual(['offer', 'offer', 'offer']);
  });

  it('knows only currencies', () => expect(() => defaultTermSheet('IDR4')).toThrow('write an ISO 4217 code'));
});
