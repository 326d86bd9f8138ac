import { describe, expect, it } from 'vitest';
import type { Offer } from '../offers/Offer.js';
import { priceOffers } from '../offers/priceOffers.js';
import { representativeExample } from '../offers/representativeExample.js';
import type { Jurisdiction, PlanTerms } from '../offers/TermSheet.js';

const price = (jurisdiction: Jurisdiction, ...plans: object[]) =>
  priceOffers({
    amountMinor: 300_000,
    currency: 'EUR',
    day: '2026-01-31',
    terms: {
      id: 's',
      jurisdiction,
      currency: 'EUR',
      plans: plans.map(
        (plan, k) => ({ id: `p${k}`, method: 'annuity', annualRate: '0.079', count: 12, ...plan }) as PlanTerms,
      ),
    },
  });
const said = (jurisdiction: Jurisdiction, plan: object = {}) =>
  (price(jurisdiction, plan)[0] as Offer).disclosures.map(({ code, figures }) => [code, figures]);
const codes = (jurisdiction: Jurisdiction, plan: object = {}) => said(jurisdiction, plan).map(([code]) => code);
const free = { method: 'interest-free', annualRate: undefined };

describe('the disclosures of an offer', () => {
  it('CN: name the annualised rate, the costs, and other costs that may arise', () => {
    const plan = {
      upfrontFee: { amountMinor: 1000 },
      installmentFee: { amountMinor: 50 },
      downPayment: { amountMinor: 60_000 },
    };
    expect(said('CN', plan)).toEqual([
      ['cn.annualised-rate', { aprPercent: '9.53' }],
      ['cn.principal', { creditMinor: 240_000 }],
      ['cn.interest', { interestMinor: 10_394 }],
      ['cn.fees', { upfrontFeeMinor: 1000, installmentFeeMinor: 600 }],
      ['cn.total-cost', { financeChargeMinor: 11_994, totalMinor: 311_994 }],
      ['cn.contingent-costs', {}],
      ['cn.no-other-fees', {}],
    ]);
  });

  it('CN: name what the merchant pays for an interest-free plan', () => {
    const offer = price('CN', { ...free, subsidy: { lenderAnnualRate: '0.05' } })[0] as Offer;
    expect(offer.subsidyMinor).toBe(7969);
    expect(offer.disclosures[5]).toEqual({ code: 'cn.merchant-pays', figures: { subsidyMinor: 7969 } });
  });

  it('US: name the rate, the charge, the amounts and the schedule; a financed fee is in the payments', () => {
    expect(
      said('US', { downPayment: { amountMinor: 60_000 }, upfrontFee: { amountMinor: 1000, financed: true } }),
    ).toEqual([
      ['us.apr', { aprPercent: '8.68' }],
      ['us.finance-charge', { financeChargeMinor: 11_438 }],
      ['us.amount-financed', { amountFinancedMinor: 240_000 }],
      ['us.total-of-payments', { totalOfPaymentsMinor: 251_438 }],
      ['us.total-sale-price', { totalMinor: 311_438, downPaymentMinor: 60_000 }],
      [
        'us.payment-schedule',
        { count: 12, regularMinor: 20_953, lastMinor: 20_955, firstDue: '2026-02-28', lastDue: '2027-01-31' },
      ],
    ]);
  });

  it('US: leave a fee that is paid today out of the amount financed', () => {
    const offer = price('US', { upfrontFee: { amountMinor: 1000 } })[0] as Offer;
    const figures = Object.assign({}, ...offer.disclosures.map(each => each.figures));
    expect(figures.amountFinancedMinor).toBe(299_000);
    expect(figures.totalOfPaymentsMinor).toBe(offer.installments.reduce((sum, row) => sum + row.totalMinor, 0));
  });

  it('EU: begin with the warning, name the annual rate before the borrowing rate, and end with the withdrawal', () =>
    expect(said('EU', { downPayment: { amountMinor: 60_000 }, period: { unit: 'week', every: 4 } })).toEqual([
      ['eu.warning', {}],
      ['eu.apr', { aprPercent: '8.2' }],
      ['eu.borrowing-rate', { ratePercent: '7.90' }],
      ['eu.credit-amount', { creditMinor: 240_000 }],
      ['eu.duration', { count: 12, every: 4, unit: 'week' }],
      ['eu.total-payable', { totalMinor: 309_586, financeChargeMinor: 9586 }],
      ['eu.installments', { count: 12, regularMinor: 20_799, lastMinor: 20_797 }],
      ['eu.advance-payment', { downPaymentMinor: 60_000, amountMinor: 300_000 }],
      ['eu.withdrawal', { withdrawalDays: 14 }],
    ]));

  it('UK: add key information to a free plan, and name a borrowing rate only if the plan bears interest', () => {
    const key = ['uk.key-information', 'uk.withdrawal'];
    const rest = ['uk.apr', 'uk.credit-amount', 'uk.duration', 'uk.total-payable', 'uk.installments'];
    expect(codes('UK', free)).toEqual([...rest, ...key]);
    expect(said('UK', free).slice(-2)).toEqual([
      ['uk.key-information', { count: 12 }],
      ['uk.withdrawal', { withdrawalDays: 14 }],
    ]);
    expect(said('UK', free)[2]).toEqual(['uk.duration', { count: 12, every: 1, unit: 'month' }]);
    expect(codes('UK', { ...free, count: 13 })).not.toContain('uk.key-information');
    expect(codes('UK')).not.toContain('uk.key-information');
    expect(codes('UK')).not.toContain('uk.warning');
    expect(codes('EU', free)).not.toContain('eu.key-information');
    expect(codes('EU', free)).not.toContain('eu.advance-payment');
  });

  it('INTL: say nothing', () => expect(said('INTL')).toEqual([]));

  it.each(['CN', 'US', 'EU', 'UK'] as const)('%s: name no other rate before the annual rate', jurisdiction => {
    const names = said(jurisdiction).flatMap(([, figures]) => Object.keys(figures!));
    expect(names.filter(name => name.endsWith('Percent'))[0]).toBe('aprPercent');
  });
});

describe('representativeExample', () => {
  it('takes the cheapest plan that is really offered', () => {
    const plans = price('US', { count: 6 }, { count: 3, annualRate: '0.029' }, { ...free, minAmountMinor: 400_000 });
    expect(representativeExample(plans)).toEqual({
      code: 'us.representative-example',
      figures: {
        aprPercent: '2.90',
        ratePercent: '2.90',
        planId: 'p1',
        amountMinor: 300_000,
        downPaymentMinor: 0,
        creditMinor: 300_000,
        count: 3,
        regularMinor: 100_484,
        lastMinor: 100_483,
        financeChargeMinor: 1451,
        totalMinor: 301_451,
      },
    });
  });

  it('takes the first of equals, leaves the rate of a free plan empty, and is undefined if nothing is offered', () => {
    const both = representativeExample(price('EU', free, { ...free, count: 3 }, {}));
    expect(both).toMatchObject({ code: 'eu.representative-example', figures: { planId: 'p0', ratePercent: '' } });
    expect(representativeExample(price('INTL', {}))?.code).toBe('intl.representative-example');
    expect(representativeExample(price('CN', {}))?.code).toBe('cn.representative-example');
    expect(representativeExample(price('UK', {}))?.code).toBe('uk.representative-example');
    expect(representativeExample(price('EU', { minAmountMinor: 400_000 }))).toBeUndefined();
    expect(representativeExample([])).toBeUndefined();
  });
});
