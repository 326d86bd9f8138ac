import { describe, expect, it } from 'vitest';
import { unitPeriodPercent } from '../actuarial/unitPeriodPercent.js';
import { METHODS } from './methods/methods.js';
import type { Offer, Refusal } from './Offer.js';
import { priceOffers } from './priceOffers.js';
import { pricePlans } from './pricePlans.js';
import { priceSheet } from './priceSheet.js';
import type { Jurisdiction, PlanTerms } from './TermSheet.js';

const plan = (extra: object = {}): PlanTerms =>
  ({ id: 'p', method: 'annuity', annualRate: '0.12', count: 3, ...extra }) as PlanTerms;
const free = (extra: object = {}): PlanTerms => ({ id: 'p', method: 'interest-free', count: 3, ...extra }) as PlanTerms;
const price = (amountMinor: number, terms: PlanTerms, jurisdiction: Jurisdiction = 'INTL') =>
  priceOffers({
    amountMinor,
    currency: 'EUR',
    day: '2026-01-31',
    terms: { id: 's', jurisdiction, currency: 'EUR', plans: [terms] },
  })[0]!;
const offer = (...of: Parameters<typeof price>): Offer => {
  const priced = price(...of);
  if (priced.kind === 'refused') throw new Error(priced.reason);
  return priced;
};
const refusal = (...of: Parameters<typeof price>): Pick<Refusal, 'reason' | 'limitMinor'> => {
  const { reason, limitMinor } = price(...of) as Refusal;
  return limitMinor === undefined ? { reason } : { reason, limitMinor };
};
const totals = (of: Offer): number[] => of.installments.map(row => row.totalMinor);

describe('priceOffers', () => {
  it('returns every plan in the order of the sheet, refused ones too', () => {
    const plans = [free({ id: 'a' }), plan({ id: 'b', minAmountMinor: 500_000 }), plan({ id: 'c' })];
    const terms = { id: 's', jurisdiction: 'EU', currency: 'EUR', plans } as const;
    const priced = priceOffers({ amountMinor: 100_000, currency: 'EUR', day: '2026-01-31', terms });
    expect(priced.map(each => [each.planId, each.kind])).toEqual([
      ['a', 'offer'],
      ['b', 'refused'],
      ['c', 'offer'],
    ]);
    expect(priced[1]).toEqual({
      kind: 'refused',
      planId: 'b',
      terms: plans[1],
      reason: 'amount-too-low',
      limitMinor: 500_000,
    });
  });

  it('fills every figure of an offer', () =>
    expect({ ...offer(300_000, plan(), 'EU'), disclosures: [] }).toEqual({
      kind: 'offer',
      planId: 'p',
      terms: plan(),
      jurisdiction: 'EU',
      currency: 'EUR',
      day: '2026-01-31',
      amountMinor: 300_000,
      downPaymentMinor: 0,
      upfrontFeeMinor: 0,
      financedMinor: 300_000,
      dueTodayMinor: 0,
      installments: [
        {
          number: 1,
          due: '2026-02-28',
          principalMinor: 99_007,
          interestMinor: 3000,
          feeMinor: 0,
          totalMinor: 102_007,
          balanceMinor: 200_993,
        },
        {
          number: 2,
          due: '2026-03-31',
          principalMinor: 99_997,
          interestMinor: 2010,
          feeMinor: 0,
          totalMinor: 102_007,
          balanceMinor: 100_996,
        },
        {
          number: 3,
          due: '2026-04-30',
          principalMinor: 100_996,
          interestMinor: 1010,
          feeMinor: 0,
          totalMinor: 102_006,
          balanceMinor: 0,
        },
      ],
      regularMinor: 102_007,
      isLevel: false,
      interestMinor: 6020,
      feeMinor: 0,
      financeChargeMinor: 6020,
      totalMinor: 306_020,
      apr: { convention: 'effective-annual', percent: expect.closeTo(12.682746, 5), display: '12.7' },
      subsidyMinor: 0,
      disclosures: [],
    }));

  it('solves and rounds the annual rate by the convention of the jurisdiction', () => {
    const apr = (jurisdiction: Jurisdiction) => offer(300_000, plan(), jurisdiction).apr;
    expect(apr('CN')).toEqual({ convention: 'cn-irr', percent: apr('EU').percent, display: '12.68' });
    expect(apr('US')).toEqual({ convention: 'us-actuarial', percent: expect.closeTo(12.000218, 5), display: '12.00' });
    expect(apr('UK')).toEqual({ convention: 'effective-annual', percent: apr('EU').percent, display: '12.7' });
    expect(apr('INTL')).toEqual({ convention: 'effective-annual', percent: apr('EU').percent, display: '12.68' });
  });

  it('shows two decimals in Germany, and twelve times the rate of a month in Japan', () => {
    const apr = (jurisdiction: Jurisdiction) => offer(300_000, plan(), jurisdiction).apr;
    expect(apr('DE')).toEqual({ convention: 'effective-annual', percent: apr('EU').percent, display: '12.68' });
    expect(apr('JP')).toEqual({ convention: 'nominal', percent: expect.closeTo(12.000218, 5), display: '12.00' });
    // Published: 12 payments at 15.00 % cost 8.31 per 100 yen.
    const published = offer(120_000, free({ count: 12, installmentFee: { amountMinor: 831 } }), 'JP');
    expect(published.apr.display).toBe('15.00');
    const weekly = offer(300_000, plan({ period: { unit: 'week', every: 2 } }), 'JP');
    expect(weekly.apr.percent).toBeCloseTo(12, 1);
  });

  describe('counts in the US by the unit-periods of Appendix J (12 CFR 1026):', () => {
    const percent = (extra: object) => offer(1_000_000_000, plan({ annualRate: '0.3', ...extra }), 'US').apr.percent;
    /** The I of (c)(5)(iii), for one whole year and a fraction f of another. */
    const overAYear = (f: number, cost: number) => (50 / f) * (Math.sqrt((1 + f) ** 2 + 4 * f * cost) - (1 + f));
    const weeks = { unit: 'week', every: 1 };
    const days = { unit: 'day', every: 1 };

    it.each([
      // (b)(4)(ii), (b)(5)(v) and (b)(8): one payment after more than a year, whose odd months bear simple interest.
      ['one payment after 18 months', { count: 1, firstPayment: { afterPeriods: 18 } }, overAYear(6 / 12, 0.45)],
      ['one payment after 15 months', { count: 1, firstPayment: { afterPeriods: 15 } }, overAYear(3 / 12, 0.375)],
      [
        'one payment after 3 periods of 6 months',
        { count: 1, period: { unit: 'month', every: 6 }, firstPayment: { afterPeriods: 3 } },
        overAYear(6 / 12, 0.45),
      ],
      [
        'one payment after 420 days',
        { count: 1, period: days, firstPayment: { afterPeriods: 420 } },
        overAYear(55 / 365, (0.3 * 420) / 365),
      ],
      [
        'one payment after 60 weeks, which are 420 days',
        { count: 1, period: weeks, firstPayment: { afterPeriods: 60 } },
        overAYear(55 / 365, (0.3 * 60) / 52),
      ],
      ['one payment after 24 months', { count: 1, firstPayment: { afterPeriods: 24 } }, 100 * (Math.sqrt(1.6) - 1)],
      // (b)(5)(vii): the days of a single payment within a year are a share of 365.
      [
        'one payment after 6 weeks',
        { count: 1, period: weeks, firstPayment: { afterPeriods: 6 } },
        ((100 * (0.3 * 6)) / 52) * (365 / 42),
      ],
    ])('%s', (_, extra, expected) => {
      // The payments are rounded to the minor unit.
      expect(Math.abs(percent(extra) - expected)).toBeLessThan(1e-6);
    });

    it('27.48 % and 28.12 % for 30 %: one payment after 18 months, and two, the first after 12 months', () => {
      const display = (count: number, afterPeriods: number) =>
        offer(100_000, plan({ annualRate: '0.3', count, firstPayment: { afterPeriods } }), 'US').apr.display;
      expect(display(1, 18)).toBe('27.48');
      // No period occurs twice. The average of 12 and 1 months is 6.5, equally near 6 and 7: the lower is the unit-period.
      expect(display(2, 12)).toBe('28.12');
      // The month occurs twice: it is the unit-period.
      expect(display(3, 12)).toBe('26.79');
    });

    it.each([2, 3])('%i payments a week apart, 52 a year', count =>
      expect(percent({ count, period: weeks })).toBeCloseTo(30, 5),
    );

    it('payments more than 52 weeks apart, by years and days of 365', () => {
      const period = { unit: 'week', every: 60 };
      const { apr, installments } = offer(100_000, plan({ annualRate: '0.3', count: 2, period }), 'US');
      const i = apr.percent / 100;
      const [first, second] = installments.map(row => row.totalMinor) as [number, number];
      const worth = first / ((1 + i) * (1 + (55 / 365) * i)) + second / ((1 + i) ** 2 * (1 + (110 / 365) * i));
      expect(worth).toBeCloseTo(100_000, 3);
    });

    it('payments more than a year apart, by years and odd months', () => {
      const period = { unit: 'month', every: 18 };
      const { apr, installments } = offer(100_000, plan({ annualRate: '0.3', count: 2, period }), 'US');
      const i = apr.percent / 100;
      const [first, second] = installments.map(row => row.totalMinor) as [number, number];
      expect(first / ((1 + i) * (1 + i / 2)) + second / (1 + i) ** 3).toBeCloseTo(100_000, 3);
    });
  });

  it('takes the term of a single payment as the unit period in the US, up to a year: 1080 for 1000 after 255 days is 11.45 %', () => {
    const single = (unit: 'day' | 'month', every: number, afterPeriods: number, jurisdiction: Jurisdiction = 'US') =>
      offer(
        100_000,
        free({
          count: 1,
          period: { unit, every },
          firstPayment: { afterPeriods },
          installmentFee: { amountMinor: 8000 },
        }),
        jurisdiction,
      ).apr.percent;
    expect(single('day', 255, 1)).toBeCloseTo(11.45098039215686, 9);
    expect(single('day', 1, 255)).toBeCloseTo(11.45098039215686, 9);
    expect(single('month', 1, 6)).toBeCloseTo(16, 9);
    expect(single('month', 6, 1)).toBeCloseTo(16, 9);
    expect(single('month', 1, 12)).toBeCloseTo(8, 9);
    expect(single('month', 1, 24)).toBeCloseTo(100 * (Math.sqrt(1.08) - 1), 9);
    expect(single('month', 24, 1)).toBeCloseTo(100 * (Math.sqrt(1.08) - 1), 9);
    expect(single('month', 1, 6, 'CN')).toBeCloseTo(16.64, 9);
  });

  it('counts interest by periods: 12 months, 52 weeks or 365 days to the year', () => {
    const interest = (period?: object) => offer(365_000, plan({ count: 1, period })).interestMinor;
    expect(interest()).toBe(3650);
    expect(interest({ unit: 'month', every: 1 })).toBe(3650);
    expect(interest({ unit: 'month', every: 2 })).toBe(7300);
    expect(interest({ unit: 'week', every: 1 })).toBe(842);
    expect(interest({ unit: 'day', every: 30 })).toBe(3600);
    expect(offer(365_000, plan({ count: 1, period: { unit: 'day', every: 30 } }), 'US').apr.percent).toBeCloseTo(
      12,
      10,
    );
    expect(offer(365_000, plan({ count: 2, period: { unit: 'week', every: 2 } })).installments[1]!.due).toBe(
      '2026-02-28',
    );
  });

  it('charges no interest before a payment today, and simple interest for a deferral, all in the first row', () => {
    const today = offer(300_000, plan({ firstPayment: 'today' }));
    expect(today.installments[0]).toMatchObject({ due: '2026-01-31', interestMinor: 0, principalMinor: 100_997 });
    expect(today.dueTodayMinor).toBe(100_997);
    const deferred = offer(300_000, plan({ firstPayment: { afterPeriods: 3 } }));
    expect(deferred.installments[0]).toMatchObject({ due: '2026-04-30', interestMinor: 9000 });
    expect(deferred.dueTodayMinor).toBe(0);
    expect(offer(300_000, plan({ firstPayment: { afterPeriods: 1 } })).installments).toEqual(
      offer(300_000, plan({ firstPayment: 'next-period' })).installments,
    );
    expect(offer(300_000, plan({ firstPayment: { afterPeriods: 0 } })).installments).toEqual(today.installments);
    expect(today.apr.percent).toBeCloseTo(12.68, 1);
  });

  it('subtracts a down payment, a share or an amount, from what is financed', () => {
    const share = offer(129_900, plan({ downPayment: { rate: '0.2' } }));
    expect(share).toMatchObject({ downPaymentMinor: 25_980, financedMinor: 103_920, dueTodayMinor: 25_980 });
    expect(offer(129_900, plan({ downPayment: { amountMinor: 25_980 } })).installments).toEqual(share.installments);
    expect(share.totalMinor).toBe(25_980 + totals(share).reduce((a, b) => a + b));
  });

  it('asks for an upfront fee today, or finances it', () => {
    const paid = offer(300_000, free({ upfrontFee: { rate: '0.01' } }));
    expect(paid).toMatchObject({
      upfrontFeeMinor: 3000,
      feeMinor: 3000,
      dueTodayMinor: 3000,
      financedMinor: 300_000,
      totalMinor: 303_000,
    });
    expect(offer(300_000, free({ upfrontFee: { amountMinor: 3000, financed: false } })).dueTodayMinor).toBe(3000);
    const financed = offer(300_000, free({ upfrontFee: { rate: '0.01', financed: true } }));
    expect(financed).toMatchObject({
      upfrontFeeMinor: 3000,
      feeMinor: 3000,
      dueTodayMinor: 0,
      financedMinor: 303_000,
      totalMinor: 303_000,
    });
    expect(totals(financed)).toEqual([101_000, 101_000, 101_000]);
    expect(paid.apr.percent).toBeGreaterThan(financed.apr.percent);
    // A share is of the amount before the fee and after the down payment.
    const both = { upfrontFee: { rate: '0.01' }, downPayment: { rate: '0.5' }, installmentFee: { rate: '0.001' } };
    expect(offer(300_000, free(both))).toMatchObject({
      upfrontFeeMinor: 1500,
      feeMinor: 1500 + 3 * 150,
      dueTodayMinor: 151_500,
    });
  });

  it('adds a fee to every installment', () => {
    const { installments, feeMinor, apr } = offer(300_000, free({ installmentFee: { amountMinor: 250 } }), 'CN');
    expect(installments.map(row => row.feeMinor)).toEqual([250, 250, 250]);
    expect(feeMinor).toBe(750);
    expect(apr.percent).toBeCloseTo(1.5, 1);
  });

  it('charges a flat fee as Huabei does: rounded half even in total, remainders to the first', () => {
    const huabei = (amount: number, count: number, rate: string) =>
      totals(offer(amount, { id: 'p', method: 'flat-fee', count, feeRatePerInstallment: `${rate}/${count}` }));
    expect(huabei(345, 6, '0.045')).toEqual([66, 59, 59, 59, 59, 59]);
    expect(huabei(500, 1, '0.025')).toEqual([512]);
    const last = { id: 'p', method: 'flat-fee', count: 3, feeRatePerInstallment: '0.01', remainder: 'last' } as const;
    expect(totals(offer(10_001, last))).toEqual([3433, 3433, 3435]);
    expect(totals(offer(10_001, { ...last, installmentFee: { amountMinor: 7 } }))).toEqual([3440, 3440, 3442]);
    expect(offer(10_001, last)).toMatchObject({ interestMinor: 0, feeMinor: 300 });
  });

  it('splits an interest-free amount by the policy; by default the last part takes the leftover', () => {
    expect(totals(offer(10_001, free({ count: 4 })))).toEqual([2500, 2500, 2500, 2501]);
    expect(totals(offer(10_001, free({ count: 4, remainder: 'first' })))).toEqual([2501, 2500, 2500, 2500]);
    expect(totals(offer(10_002, free({ count: 4, remainder: 'spread' })))).toEqual([2501, 2501, 2500, 2500]);
    expect(offer(10_001, free({ count: 4 }))).toMatchObject({
      isLevel: false,
      regularMinor: 2500,
      apr: { percent: 0 },
    });
    expect(offer(10_000, free({ count: 4 }))).toMatchObject({ isLevel: true, regularMinor: 2500 });
  });

  it('splits the principal of an equal-principal plan evenly, and ignores the policy for a level payment', () => {
    const falling = offer(300_000, { id: 'p', method: 'equal-principal', annualRate: '0.12', count: 3 });
    expect(totals(falling)).toEqual([103_000, 102_000, 101_000]);
    expect(falling).toMatchObject({ regularMinor: 102_000, isLevel: false });
    expect(offer(300_000, plan({ remainder: 'first' })).installments).toEqual(offer(300_000, plan()).installments);
  });

  it('closes level payments by the plan’s rule', () => {
    const equal = offer(300_000, plan({ closing: 'equal-payment-last-interest-absorbs' }));
    expect(totals(equal)).toEqual([102_007, 102_007, 102_007]);
    expect(equal).toMatchObject({ isLevel: true, interestMinor: 6021 });
  });

  it('computes the merchant’s subsidy from what the lender pays out after today’s payment', () => {
    const subsidy = { lenderAnnualRate: '0.05' };
    expect(offer(600_000, free({ count: 6, subsidy, firstPayment: 'today' })).subsidyMinor).toBe(6190);
    expect(offer(600_000, free({ count: 6, subsidy })).subsidyMinor).toBe(8654);
    expect(offer(600_000, free({ count: 6, subsidy, upfrontFee: { amountMinor: 8000 } })).subsidyMinor).toBe(654);
    expect(offer(600_000, free({ count: 6, subsidy, upfrontFee: { amountMinor: 9000 } })).subsidyMinor).toBe(0);
    expect(offer(600_000, free({ count: 6 })).subsidyMinor).toBe(0);
    const weekly = free({ count: 1, subsidy: { lenderAnnualRate: '0.52' }, period: { unit: 'week', every: 2 } });
    expect(offer(102_000, weekly).subsidyMinor).toBe(2000);
  });
});

describe('the annual rate', () => {
  it('is found from a first guess far away', () => {
    const steep = { id: 'p', method: 'equal-principal', annualRate: '1', count: 13 } as const;
    const { apr } = offer(1000, { ...steep, period: { unit: 'month', every: 105 }, firstPayment: { afterPeriods: 6 } });
    expect(apr.percent).toBeGreaterThan(5);
    expect(apr.percent).toBeLessThan(100);
    const period = { unit: 'month', every: 2 };
    const long = offer(1_000_000, plan({ annualRate: '1', period, count: 600, installmentFee: { rate: '0.1' } }));
    expect(long.apr.percent).toBeCloseTo(100 * ((1 + 2 / 12 + 0.1) ** 6 - 1), 1);
  });
});

describe('pricePlans', () => {
  const terms = { id: 's', jurisdiction: 'US', currency: 'EUR', plans: [plan()] } as const;
  const request = { amountMinor: 300_000, currency: 'EUR', day: '2026-01-31', terms };

  it('prices as priceOffers does, without subsidy and disclosures', () => {
    const [silent] = pricePlans(request);
    expect(silent).toEqual({ ...priceOffers(request)[0], disclosures: [] });
    const free = {
      ...terms,
      plans: [plan({ method: 'interest-free', annualRate: undefined, subsidy: { lenderAnnualRate: '0.05' } } as never)],
    };
    expect(priceOffers({ ...request, terms: free })[0]).not.toMatchObject({ subsidyMinor: 0 });
    expect(pricePlans({ ...request, terms: free })[0]).toMatchObject({ subsidyMinor: 0 });
  });

  it('passes each offer on with what its lender pays out, the first period and the period’s length', () => {
    const fee = { ...terms, plans: [plan({ upfrontFee: { amountMinor: 100 }, firstPayment: 'today' })] };
    const [said] = priceSheet({ ...request, terms: fee }, METHODS, {
      unitPeriodPercent,
      complete: (offer, ...advance) => ({ ...offer, planId: JSON.stringify(advance) }),
    });
    expect(JSON.parse(said!.planId)).toEqual([299_900, 0, 1, 12]);
  });
});

describe('a plan is refused', () => {
  it('below its least and above its highest amount, with that limit', () => {
    const limited = plan({ minAmountMinor: 1000, maxAmountMinor: 2000 });
    expect(refusal(999, limited)).toEqual({ reason: 'amount-too-low', limitMinor: 1000 });
    expect(refusal(2001, limited)).toEqual({ reason: 'amount-too-high', limitMinor: 2000 });
    expect(refusal(2001, plan({ maxAmountMinor: 0 }))).toEqual({ reason: 'amount-too-high', limitMinor: 0 });
    expect([price(1000, limited).kind, price(2000, limited).kind]).toEqual(['offer', 'offer']);
    expect(refusal(0, plan())).toEqual({ reason: 'amount-too-low', limitMinor: 1 });
    expect(refusal(0, plan({ minAmountMinor: 0 }))).toEqual({ reason: 'amount-too-low', limitMinor: 1 });
  });

  it('if the down payment leaves nothing to finance', () => {
    expect(refusal(1000, plan({ downPayment: { amountMinor: 1000 } }))).toEqual({ reason: 'down-payment-too-high' });
    expect(refusal(1000, plan({ downPayment: { rate: '1' } }))).toEqual({ reason: 'down-payment-too-high' });
    expect(price(1000, plan({ downPayment: { amountMinor: 999 }, count: 1 })).kind).toBe('offer');
  });

  it('if an installment is below the minimum, or not positive', () => {
    expect(refusal(2999, free({ minInstallmentMinor: 1000 }))).toEqual({
      reason: 'installment-too-low',
      limitMinor: 1000,
    });
    expect(price(3000, free({ minInstallmentMinor: 1000 })).kind).toBe('offer');
    expect(refusal(2, free())).toEqual({ reason: 'installment-too-low', limitMinor: 1 });
    expect(price(3, free()).kind).toBe('offer');
    expect(refusal(6, plan({ annualRate: '0', count: 12 }))).toEqual({ reason: 'installment-too-low', limitMinor: 1 });
  });

  it('if an installment does not cover its interest and fees', () => {
    const long = plan({ firstPayment: { afterPeriods: 600 } });
    expect(refusal(300_000, long)).toEqual({ reason: 'installment-too-low', limitMinor: 1_800_000 });
    const fees = plan({ annualRate: '0', count: 12, installmentFee: { amountMinor: 10 } });
    expect(refusal(6, fees)).toEqual({ reason: 'installment-too-low', limitMinor: 10 });
    const absorbing = plan({ annualRate: '0', closing: 'equal-payment-last-interest-absorbs' });
    expect(refusal(10_000, absorbing)).toMatchObject({ reason: 'installment-too-low' });
    expect(price(10_002, absorbing).kind).toBe('offer');
  });

  it('if interest of 200 % a period would magnify rounding beyond all bounds', () => {
    const absurd = plan({ annualRate: '1', count: 36, period: { unit: 'week', every: 105 }, firstPayment: 'today' });
    expect(refusal(1000, absurd)).toMatchObject({ reason: 'installment-too-low' });
  });

  it('above the all-in ceiling of China, and in no other jurisdiction', () => {
    const dear = plan({ annualRate: '0.24', count: 12 });
    expect(refusal(300_000, dear, 'CN')).toEqual({ reason: 'rate-above-ceiling' });
    // What the merchant is told: which plan, its rate, and the ceiling.
    expect(price(300_000, dear, 'CN')).toMatchObject({
      planId: 'p',
      apr: { convention: 'cn-irr', percent: expect.closeTo(26.82, 2), display: '26.82' },
      ceilingPercent: 24,
    });
    for (const jurisdiction of ['US', 'EU', 'UK', 'INTL'] as const)
      expect(price(300_000, dear, jurisdiction).kind).toBe('offer');
    // Exactly 24 % is not above the ceiling, in spite of the noise of a double.
    const single = (amountMinor: number) =>
      free({ count: 1, period: { unit: 'month', every: 12 }, installmentFee: { amountMinor } });
    expect(price(100_000, single(24_000), 'CN').kind).toBe('offer');
    expect(price(100_000, single(24_001), 'CN').kind).toBe('refused');
    // 21.5 % a year compounds monthly to 23.75 %.
    expect(price(300_000, plan({ annualRate: '0.215', count: 12 }), 'CN').kind).toBe('offer');
    expect(price(300_000, plan({ annualRate: '0.218', count: 12 }), 'CN').kind).toBe('refused');
  });

  it('if no annual rate balances its payments', () => {
    expect(refusal(1000, free({ count: 1, firstPayment: 'today', installmentFee: { amountMinor: 1 } }))).toEqual({
      reason: 'no-apr',
    });
    expect(refusal(1000, free({ upfrontFee: { amountMinor: 1000 } }))).toEqual({ reason: 'no-apr' });
    expect(refusal(1000, free({ upfrontFee: { amountMinor: 5000 } }))).toEqual({ reason: 'no-apr' });
    expect(
      refusal(10_000, free({ upfrontFee: { amountMinor: 9999 }, count: 1, period: { unit: 'day', every: 1 } })),
    ).toEqual({
      reason: 'no-apr',
    });
    expect(price(1000, free({ upfrontFee: { amountMinor: 500 } })).kind).toBe('offer');
    expect(offer(1000, free({ count: 1, firstPayment: 'today' })).apr.percent).toBe(0);
  });
});

describe('priceOffers throws for', () => {
  const ask = (request: object) => () =>
    priceOffers({
      amountMinor: 1000,
      currency: 'EUR',
      day: '2026-01-31',
      terms: { id: 's', jurisdiction: 'EU', currency: 'EUR', plans: [plan()] },
      ...request,
    });

  it.each([-1, 0.5, Number.NaN, 2 ** 53, '1000'])('an amount of %s', amountMinor =>
    expect(ask({ amountMinor })).toThrow(
      expect.objectContaining({
        kind: 'invalid-amount',
        message: `amountMinor ${amountMinor}: pass whole minor units`,
      }),
    ),
  );

  it('an unknown currency, or one that differs from that of the terms', () => {
    expect(ask({ currency: 'XXX' })).toThrow(expect.objectContaining({ kind: 'unknown-currency' }));
    expect(ask({ currency: 'USD' })).toThrow(
      expect.objectContaining({ kind: 'unknown-currency', message: 'The terms are in EUR, not USD' }),
    );
  });

  it('a day that does not exist', () =>
    expect(ask({ day: '2026-02-30' })).toThrow(expect.objectContaining({ kind: 'invalid-date' })));

  it('no amount up to the largest safe integer', () =>
    expect(totals(offer(Number.MAX_SAFE_INTEGER, free()))).toEqual([
      3002399751580330, 3002399751580330, 3002399751580331,
    ]));
});

describe('in plain JavaScript', () => {
  const thrown = () => {
    throw new Error('mine');
  };
  const ask = (plans: readonly PlanTerms[]) =>
    priceOffers({
      amountMinor: 100_000,
      currency: 'EUR',
      day: '2026-01-31',
      terms: { id: 's', jurisdiction: 'INTL', currency: 'EUR', plans },
    });

  it.each([undefined, null, 5])('a request that is %s is an error that names the first field', request => {
    expect(() => priceOffers(request as never)).toThrow(
      expect.objectContaining({
        kind: 'invalid-terms',
        message: expect.stringContaining('terms.jurisdiction must be'),
      }),
    );
  });

  it.each<[string, PlanTerms]>([
    ['has a getter that throws', Object.defineProperty(plan(), 'count', { get: thrown })],
    ['has an id that cannot be read', Object.defineProperty(plan(), 'id', { get: thrown })],
    ['is a proxy that throws', new Proxy(plan(), { get: thrown })],
  ])('a plan that %s costs only itself', (_, bad) => {
    expect(ask([plan(), bad, plan()]).map(({ kind, ...rest }) => ('reason' in rest ? rest.reason : kind))).toEqual([
      'offer',
      'invalid-terms',
      'offer',
    ]);
  });
});
