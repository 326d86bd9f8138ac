import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../testing/runSize.js';
import { amounts, plans, randomSheet } from '../laws/randomTerms.js';
import type { Offer } from '../offers/Offer.js';
import { priceOffers } from '../offers/priceOffers.js';
import { representativeExample } from '../offers/representativeExample.js';
import type { Jurisdiction, PlanTerms } from '../offers/TermSheet.js';
import { jurisdictionCodes } from '../offers/termWords.js';
import { PERSONALISED_NOTICE } from './reviewRules.js';

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
      ['cn.no-other-fees', {}],
      ['cn.interest', { costMinor: 10_394, annualPercent: '8.26', collector: '', ratePercent: '7.90' }],
      [
        'cn.upfront-fee',
        { costMinor: 1000, annualPercent: '0.79', collector: '', chargePercent: '', chargeMinor: 1000 },
      ],
      [
        'cn.installment-fee',
        { costMinor: 600, annualPercent: '0.48', collector: '', chargePercent: '', chargeMinor: 50 },
      ],
      ['cn.total-cost', { costMinor: 11_994, annualPercent: '9.53' }],
      ['cn.contingent-costs', { collector: '', annualPercent: '' }],
    ]);
  });

  it('CN: name who collects each cost, its standard, and what may come on top, as far as the terms state them', () => {
    const plan = {
      method: 'flat-fee',
      annualRate: undefined,
      feeRatePerInstallment: '0.00625',
      collector: 'Bank A',
      feeCollector: 'Guarantor B',
      contingent: {
        overdueAnnualRate: '0.1825',
        lateCharge: { rate: '1/3' },
        prepaymentCharge: { amountMinor: 5000 },
      },
    };
    const none = { collector: 'Bank A', annualPercent: '' };
    expect(said('CN', plan).slice(3)).toEqual([
      ['cn.interest', { costMinor: 0, annualPercent: '0.00', collector: 'Bank A', ratePercent: '0.00' }],
      [
        'cn.installment-fee',
        { costMinor: 22_500, annualPercent: '14.44', collector: 'Guarantor B', chargePercent: '0.625', chargeMinor: 0 },
      ],
      ['cn.total-cost', { costMinor: 22_500, annualPercent: '14.44' }],
      ['cn.overdue-interest', { ...none, overduePercent: '18.25' }],
      ['cn.late-charge', { ...none, chargePercent: '33.3333', chargeMinor: 0 }],
      ['cn.prepayment-charge', { ...none, chargePercent: '', chargeMinor: 5000 }],
    ]);
    // Who collects the interest collects the fees too, unless the terms name another.
    const one = said('CN', { ...plan, feeCollector: undefined })[4];
    expect(one).toMatchObject(['cn.installment-fee', { collector: 'Bank A' }]);
  });

  it('CN: tell two fees with each installment as what they come to', () => {
    const plan = { method: 'flat-fee', annualRate: undefined, feeRatePerInstallment: '0.005' };
    expect(said('CN', { ...plan, installmentFee: { amountMinor: 50 } })[4]).toMatchObject([
      'cn.installment-fee',
      { costMinor: 18_600, chargePercent: '', chargeMinor: 1550 },
    ]);
  });

  it('CN: have costs that add up to the finance charge, and annual figures that add up to the annual rate', () => {
    fc.assert(
      fc.property(amounts, plans, (amountMinor, plan) => {
        const [offer] = priceOffers({
          amountMinor,
          currency: 'EUR',
          day: '2026-01-31',
          terms: randomSheet(plan, 'CN'),
        });
        if (offer!.kind !== 'offer') return;
        const { disclosures, financeChargeMinor, apr } = offer as Offer;
        const costs = disclosures.flatMap(({ code, figures }) =>
          'costMinor' in figures && code !== 'cn.total-cost' ? [figures] : [],
        );
        const sum = disclosures.find(({ code }) => code === 'cn.total-cost')!.figures;
        expect(sum).toEqual({ costMinor: financeChargeMinor, annualPercent: apr.display });
        expect(costs.reduce((total, { costMinor }) => total + costMinor, 0)).toBe(financeChargeMinor);
        expect(costs.reduce((total, { annualPercent }) => total + Math.round(+annualPercent * 100), 0)).toBe(
          Math.round(+apr.display * 100),
        );
        for (const { annualPercent } of costs) expect(annualPercent).toMatch(/^\d+\.\d\d$/);
      }),
      runs(300),
    );
  });

  it('CN: name what the merchant pays for an interest-free plan', () => {
    const offer = price('CN', { ...free, subsidy: { lenderAnnualRate: '0.05' } })[0] as Offer;
    expect(offer.subsidyMinor).toBe(7969);
    expect(offer.disclosures[2]).toEqual({ code: 'cn.merchant-pays', figures: { subsidyMinor: 7969 } });
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

  it('US: name the late charge, prepayment and security where the terms state them', () => {
    const plan = {
      contingent: { overdueAnnualRate: '0', lateCharge: { rate: '0.05' }, prepaymentCharge: { amountMinor: 0 } },
      secured: true,
    };
    expect(said('US', plan).slice(6)).toEqual([
      ['us.overdue-interest', { overduePercent: '0' }],
      ['us.late-charge', { chargePercent: '5', chargeMinor: 0 }],
      ['us.prepayment-charge', { chargePercent: '', chargeMinor: 0 }],
      ['us.security', {}],
    ]);
    expect(codes('US', { secured: false })).toHaveLength(6);
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

  it('EU and DE: name what a late or early payment costs where the terms state it', () => {
    const contingent = { overdueAnnualRate: '0.06', prepaymentCharge: { rate: '0.005' } };
    for (const law of ['EU', 'DE'] as const)
      expect(said(law, { contingent }).slice(-3)).toEqual([
        ['eu.overdue-interest', { overduePercent: '6' }],
        ['eu.prepayment-charge', { chargePercent: '0.5', chargeMinor: 0 }],
        ['eu.withdrawal', { withdrawalDays: 14 }],
      ]);
  });

  it('UK: add key information to a free plan, and name a borrowing rate only if the plan bears interest', () => {
    const key = [
      'uk.key-information',
      'uk.missed-payment',
      'uk.contingent-costs',
      'uk.further-rights',
      'uk.withdrawal',
    ];
    const rest = ['uk.apr', 'uk.credit-amount', 'uk.duration', 'uk.total-payable', 'uk.installments'];
    expect(codes('UK', free)).toEqual([...rest, ...key]);
    expect(said('UK', { ...free, downPayment: { amountMinor: 60_000 } }).slice(-5)).toEqual([
      ['uk.key-information', { creditMinor: 240_000, firstDue: '2026-02-28', lastDue: '2027-01-31' }],
      ['uk.missed-payment', {}],
      ['uk.contingent-costs', {}],
      ['uk.further-rights', {}],
      ['uk.withdrawal', { withdrawalDays: 14 }],
    ]);
    expect(
      said('UK', { ...free, contingent: { overdueAnnualRate: '0', lateCharge: { amountMinor: 600 } } }).slice(5),
    ).toEqual([
      ['uk.key-information', { creditMinor: 300_000, firstDue: '2026-02-28', lastDue: '2027-01-31' }],
      ['uk.missed-payment', {}],
      ['uk.overdue-interest', { overduePercent: '0' }],
      ['uk.late-charge', { chargePercent: '', chargeMinor: 600 }],
      ['uk.further-rights', {}],
      ['uk.withdrawal', { withdrawalDays: 14 }],
    ]);
    expect(said('UK', free)[2]).toEqual(['uk.duration', { count: 12, every: 1, unit: 'month' }]);
    expect(codes('UK')).not.toContain('uk.key-information');
    expect(codes('UK')).not.toContain('uk.warning');
    expect(codes('EU', free)).not.toContain('eu.key-information');
    expect(codes('EU', free)).not.toContain('eu.advance-payment');
  });

  it.each([
    [12, { unit: 'month', every: 1 }, undefined, true],
    [13, { unit: 'week', every: 1 }, undefined, false],
    [12, { unit: 'week', every: 4 }, undefined, true],
    [12, { unit: 'week', every: 5 }, undefined, false],
    [12, { unit: 'day', every: 30 }, undefined, true],
    [12, { unit: 'day', every: 31 }, undefined, false],
    [12, { unit: 'day', every: 31 }, 'today', true],
    [4, { unit: 'month', every: 3 }, undefined, true],
    [4, { unit: 'month', every: 4 }, undefined, false],
    [10, { unit: 'month', every: 1 }, { afterPeriods: 3 }, true],
    [12, { unit: 'month', every: 1 }, { afterPeriods: 2 }, false],
    [1, { unit: 'month', every: 12 }, undefined, true],
    [1, { unit: 'month', every: 13 }, undefined, false],
  ])('UK: test the duration of a free plan: %i payments, %o, first %o: %s', (count, period, firstPayment, isKey) => {
    const plan = { ...free, count, period, firstPayment };
    expect(codes('UK', plan).includes('uk.key-information')).toBe(isKey);
    expect(codes('UK', plan).includes('uk.further-rights')).toBe(isKey);
  });

  it('INTL: say nothing', () => expect(said('INTL')).toEqual([]));

  it.each(['CN', 'US', 'EU', 'UK'] as const)('%s: name no other rate before the annual rate', jurisdiction => {
    const names = said(jurisdiction).flatMap(([, figures]) => Object.keys(figures!));
    expect(names.filter(name => name.endsWith('Percent'))[0]).toBe('aprPercent');
  });
});

describe('what a review needs beside the disclosures', () => {
  it('is a notice of personalised offers in the EU', () => {
    expect(jurisdictionCodes.filter(law => PERSONALISED_NOTICE.includes(law))).toEqual(['EU', 'DE']);
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
