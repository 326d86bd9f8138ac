import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../testing/runSize.js';
import { amounts, days, plans, randomSheet } from '../laws/randomTerms.js';
import { PricingError } from '../PricingError.js';
import type { PricedPlan, Refusal } from './Offer.js';
import { priceOffers } from './priceOffers.js';
import type { PlanTerms } from './TermSheet.js';
import { validateTermSheet } from './validateTermSheet.js';

const annuity = { id: 'year', method: 'annuity', annualRate: '0.079', count: 12 };
const free = { id: 'free', method: 'interest-free', count: 3 };

const priced = (...wrong: unknown[]): readonly PricedPlan[] =>
  priceOffers({
    amountMinor: 300_000,
    currency: 'EUR',
    day: '2026-01-31',
    terms: { id: 's', jurisdiction: 'EU', currency: 'EUR', plans: wrong as PlanTerms[] },
  });
const refusal = (plan: unknown): Refusal => priced(plan)[0] as Refusal;

describe('priceOffers refuses a plan that is wrong in itself, with the reason and the fix', () => {
  const AMOUNT = '0..9007199254740991';
  it.each([
    [{ method: 'Annuity' }, 'method must be annuity|equal-principal|flat-fee|interest-free'],
    [{ method: 'constructor' }, 'method must be annuity|equal-principal|flat-fee|interest-free'],
    [{ method: undefined }, 'method must be annuity|equal-principal|flat-fee|interest-free'],
    [{ count: 0 }, 'count must be 1..600'],
    [{ count: 2.5 }, 'count must be 1..600'],
    [{ count: Number.NaN }, 'count must be 1..600'],
    [{ count: 1e9 }, 'count must be 1..600'],
    [{ count: '12' }, 'count must be 1..600'],
    [{ annualRate: undefined }, 'annualRate is missing'],
    [{ annualRate: null }, 'annualRate is missing'],
    [{ period: { unit: 'year', every: 1 } }, 'unit must be day|week|month'],
    [{ period: { unit: 'month', every: 0 } }, 'every must be 1..999'],
    [{ period: { unit: 'month' } }, 'every must be 1..999'],
    [{ period: 'month' }, 'unit must be day|week|month'],
    [{ firstPayment: 'now' }, 'firstPayment must be today|next-period'],
    [{ firstPayment: {} }, 'afterPeriods must be 0..600'],
    [{ firstPayment: { afterPeriods: -1 } }, 'afterPeriods must be 0..600'],
    [{ firstPayment: null }, 'afterPeriods must be 0..600'],
    [{ downPayment: { amountMinor: -5 } }, `amountMinor must be ${AMOUNT}`],
    [{ downPayment: { amountMinor: '5' } }, `amountMinor must be ${AMOUNT}`],
    [{ downPayment: {} }, `amountMinor must be ${AMOUNT}`],
    [{ upfrontFee: 5 }, `amountMinor must be ${AMOUNT}`],
    [{ upfrontFee: { amountMinor: 5, financed: 'false' } }, 'financed must be true|false'],
    [{ installmentFee: { amountMinor: 0.5 } }, `amountMinor must be ${AMOUNT}`],
    [{ remainder: 'middle' }, 'remainder must be first|last|spread'],
    [{ closing: 'never' }, 'closing must be last-payment-settles|equal-payment-last-interest-absorbs'],
    [{ minAmountMinor: '100' }, `minAmountMinor must be ${AMOUNT}`],
    [{ minAmountMinor: 5, maxAmountMinor: 4 }, 'maxAmountMinor must be 5..9007199254740991'],
    [{ maxAmountMinor: Number.NaN }, `maxAmountMinor must be ${AMOUNT}`],
    [{ minInstallmentMinor: -1 }, `minInstallmentMinor must be ${AMOUNT}`],
  ])('%j', (wrong, message) => {
    expect(refusal({ ...annuity, ...wrong })).toMatchObject({ kind: 'refused', reason: 'invalid-terms', message });
  });

  it.each(['7.9', '1.0001', '7.9 %', '', '-0.1', 0.079, ['0.079']])('a rate of %j, wherever it stands', rate => {
    const message = `"${rate}": write "0.079" for 7.9 %`;
    for (const plan of [
      { ...annuity, annualRate: rate },
      { ...annuity, downPayment: { rate } },
      { ...annuity, upfrontFee: { rate } },
      { ...annuity, installmentFee: { rate } },
      { id: 'p', method: 'flat-fee', count: 3, feeRatePerInstallment: rate },
      { ...free, subsidy: { lenderAnnualRate: rate } },
    ])
      expect(refusal(plan)).toMatchObject({ kind: 'refused', reason: 'invalid-rate', message });
  });

  it('a free plan with a rate, which would bear interest', () =>
    expect(refusal({ ...free, annualRate: '0.079' })).toMatchObject({ message: 'annualRate is unknown' }));

  it.each([null, undefined, 5, 'annuity', []])('%j in the place of a plan', plan =>
    expect(refusal(plan)).toMatchObject({ kind: 'refused', reason: 'invalid-terms' }),
  );

  it('and prices the others as if it were not there', () => {
    const [bad, good] = priced({ ...annuity, count: 0 }, free);
    expect(bad).toEqual({
      kind: 'refused',
      planId: 'year',
      terms: { ...annuity, count: 0 },
      reason: 'invalid-terms',
      message: 'count must be 1..600',
    });
    expect(good).toEqual(priced(free)[0]);
    expect(good!.kind).toBe('offer');
  });

  it('also after it was good: a changed object is looked at again', () => {
    const plan = { ...annuity };
    expect(priced(plan)[0]!.kind).toBe('offer');
    plan.count = 0;
    expect(refusal(plan).message).toBe('count must be 1..600');
  });
});

describe('a plan that leaves the range of figures', () => {
  it('is refused, and the others are priced', () => {
    const request = { amountMinor: Number.MAX_SAFE_INTEGER, currency: 'EUR', day: '2026-01-31' };
    const terms = { id: 's', jurisdiction: 'EU', currency: 'EUR', plans: [annuity, free] as PlanTerms[] } as const;
    const [large, good] = priceOffers({ ...request, terms });
    expect(large).toMatchObject({ kind: 'refused', reason: 'out-of-range' });
    expect(good!.kind).toBe('offer');
    const [late] = priceOffers({ ...request, amountMinor: 300_000, day: '9999-12-01', terms });
    expect(late).toMatchObject({ reason: 'invalid-date', message: 'Outside the years 1 to 9999' });
  });
});

describe('priceOffers, where no plan can be priced,', () => {
  const terms = { id: 's', jurisdiction: 'EU', currency: 'EUR', plans: [] };
  it.each([
    [{ terms: { ...terms, jurisdiction: 'FR' } }, 'invalid-terms', 'terms.jurisdiction must be CN|US|EU|DE|UK|JP|INTL'],
    [
      { terms: { ...terms, jurisdiction: ['US'] } },
      'invalid-terms',
      'terms.jurisdiction must be CN|US|EU|DE|UK|JP|INTL',
    ],
    [{ terms: { ...terms, plans: {} } }, 'invalid-terms', 'terms.plans must be a list'],
    [{ day: 5 }, 'invalid-date', '"": write a day such as "2026-11-23"'],
    [{ day: '2026-02-30' }, 'invalid-date', '"2026-02-30": write a day such as "2026-11-23"'],
  ])('says what to change: %j', (wrong, kind, message) => {
    const request = { amountMinor: 1, currency: 'EUR', day: '2026-01-31', terms, ...wrong };
    expect(priceOrError(request)).toEqual(expect.objectContaining({ kind, message }));
  });
});

/** What a person may write by mistake, and what plain JavaScript may pass. */
const anything = fc.oneof(
  fc.constantFrom(null, undefined, Number.NaN, 1e9, 1e300, -1, 0, 2.5, Number.MAX_SAFE_INTEGER, 2 ** 53, -0),
  fc.constantFrom('', '0', '7.9', '12', 'Annuity', 'constructor', '__proto__', 'false', true, false, 5n),
  fc.constantFrom({}, [], { rate: '2' }, { amountMinor: -1 }, { rate: 0.1, amountMinor: 1 }, { afterPeriods: 1e9 }),
  fc.constantFrom({ unit: 'month', every: 0 }, { unit: 'year', every: 1 }, { unit: 'day', every: 1e9 }),
  fc.anything(),
);
const FIELDS = [
  ...['method', 'count', 'annualRate', 'feeRatePerInstallment', 'subsidy', 'closing', 'remainder', 'period'],
  ...['firstPayment', 'downPayment', 'upfrontFee', 'installmentFee'],
  ...['minAmountMinor', 'maxAmountMinor', 'minInstallmentMinor'],
];

/** A price, or the error that it ends with; any other error fails the test. */
const priceOrError = (request: unknown): readonly PricedPlan[] | PricingError => {
  try {
    return priceOffers(request as Parameters<typeof priceOffers>[0]);
  } catch (error) {
    if (error instanceof PricingError) return error;
    throw error;
  }
};

describe('priceOffers, given anything in a field,', () => {
  it('refuses the plan, or gives the offer that validated terms give, or that the plan has without the field', () =>
    fc.assert(
      fc.property(amounts, plans, days, fc.constantFrom(...FIELDS), anything, (amountMinor, plan, day, name, value) => {
        const changed = { ...plan, [name]: value };
        const { [name as 'count']: _, ...without } = plan;
        const price = (terms: object) => {
          const answer = priceOrError({ amountMinor, currency: 'EUR', day, terms: randomSheet(terms as PlanTerms) });
          if (answer instanceof PricingError) throw answer;
          return answer[0]!;
        };
        const got = price(changed);
        if (got.kind === 'refused') return;
        try {
          validateTermSheet(randomSheet(changed));
        } catch {
          // The field does not belong to the method, or says nothing: it changes nothing.
          expect({ ...got, terms: without }).toEqual({ ...price(without), terms: without });
        }
        for (const row of got.installments) {
          expect(row.totalMinor).toBe(row.principalMinor + row.interestMinor + row.feeMinor);
          expect(Number.isSafeInteger(row.totalMinor)).toBe(true);
        }
        expect(got.installments.reduce((sum, row) => sum + row.principalMinor, 0)).toBe(got.financedMinor);
      }),
      runs(1500),
    ));

  it('ends with a price or a PricingError, also where amount, currency, day, jurisdiction or plans are wrong', () =>
    fc.assert(
      fc.property(
        plans,
        fc.constantFrom('amountMinor', 'currency', 'day', 'terms', 'jurisdiction', 'plans'),
        anything,
        (plan, name, value) => {
          const sheet = { ...randomSheet(plan), [name]: value };
          const request = { amountMinor: 300_000, currency: 'EUR', day: '2026-01-31', terms: sheet, [name]: value };
          expect(priceOrError(request)).toBeDefined();
        },
      ),
      runs(500),
    ));
});
