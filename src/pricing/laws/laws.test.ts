import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { compareOffers } from '../../recompute/compareOffers.js';
import { recomputeOffers } from '../../recompute/recomputeOffers.js';
import { runs, seed } from '../../testing/runSize.js';
import { levelPayment } from '../actuarial/levelPayment.js';
import { solveApr } from '../actuarial/solveApr.js';
import { addUnits } from '../calendar/addUnits.js';
import { daysBetween } from '../calendar/daysBetween.js';
import { dueDates } from '../calendar/dueDates.js';
import { currencyExponent } from '../money/currencyExponent.js';
import { formatMinor } from '../money/formatMinor.js';
import { halfEven } from '../money/halfEven.js';
import { parseAmount } from '../money/parseAmount.js';
import { parseRate } from '../money/Rational.js';
import { halfUp, roundDown, roundUp } from '../money/rounding.js';
import { splitAmount } from '../money/splitAmount.js';
import { earlySettlement } from '../offers/earlySettlement.js';
import type { Offer } from '../offers/Offer.js';
import { priceOffers } from '../offers/priceOffers.js';
import type { IsoDate, Jurisdiction, PlanTerms } from '../offers/TermSheet.js';
import { validateTermSheet } from '../offers/validateTermSheet.js';
import { PricingError } from '../PricingError.js';
import { amounts, days, jurisdictions, plans, randomSheet, rates } from './randomTerms.js';

let cases = 0;

/** Tries a law on many random values. */
const check = <T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  body: (...values: T) => void,
  base = 300,
): void => {
  const parameters = runs(base);
  cases += parameters.numRuns;
  fc.assert(fc.property(...arbitraries, body), parameters);
};

const price = (amountMinor: number, plan: PlanTerms, day: IsoDate, jurisdiction: Jurisdiction = 'INTL') =>
  priceOffers({ amountMinor, currency: 'EUR', day, terms: randomSheet(plan, jurisdiction) })[0]!;

/** The offer, or undefined where the plan is refused. */
const offered = (...of: Parameters<typeof price>): Offer | undefined => {
  const plan = price(...of);
  return plan.kind === 'offer' ? plan : undefined;
};

const sum = (values: readonly number[]): bigint => values.reduce((total, value) => total + BigInt(value), 0n);

afterAll(() => {
  process.stdout.write(`laws: ${cases} cases, seed ${seed} (FENQI_SEED=${seed} repeats them)\n`);
});

describe('every offer', () => {
  it('adds up: rows, principals, balances, fees, what is due today and the total', () =>
    check([amounts, plans, days], (amount, plan, day) => {
      const offer = offered(amount, plan, day);
      if (!offer) return;
      const { installments: rows } = offer;
      let balance = offer.financedMinor;
      for (const row of rows) {
        balance -= row.principalMinor;
        expect(row.balanceMinor).toBe(balance);
        expect(row.totalMinor).toBe(row.principalMinor + row.interestMinor + row.feeMinor);
      }
      expect(balance).toBe(0);
      const financedFee = plan.upfrontFee?.financed ? offer.upfrontFeeMinor : 0;
      const paidFee = offer.upfrontFeeMinor - financedFee;
      expect(offer.financedMinor).toBe(amount - offer.downPaymentMinor + financedFee);
      expect(sum(rows.map(row => row.interestMinor))).toBe(BigInt(offer.interestMinor));
      expect(sum([offer.upfrontFeeMinor, ...rows.map(row => row.feeMinor)])).toBe(BigInt(offer.feeMinor));
      expect(offer.financeChargeMinor).toBe(offer.interestMinor + offer.feeMinor);
      expect(sum([offer.downPaymentMinor, paidFee, ...rows.map(row => row.totalMinor)])).toBe(BigInt(offer.totalMinor));
      expect(offer.totalMinor).toBe(amount + offer.financeChargeMinor);
      const today = rows[0]!.due === day ? rows[0]!.totalMinor : 0;
      expect(offer.dueTodayMinor).toBe(offer.downPaymentMinor + paidFee + today);
      expect(offer.isLevel).toBe(rows.every(row => row.totalMinor === offer.regularMinor));
    }));

  it('asks for a positive total in every row, and has no negative part', () =>
    check([amounts, plans, days], (amount, plan, day) => {
      for (const row of offered(amount, plan, day)?.installments ?? []) {
        expect(row.totalMinor).toBeGreaterThanOrEqual(Math.max(1, plan.minInstallmentMinor ?? 0));
        expect(row.principalMinor).toBeGreaterThanOrEqual(0);
        expect(row.interestMinor).toBeGreaterThanOrEqual(0);
        expect(row.feeMinor).toBeGreaterThanOrEqual(0);
      }
    }));

  it('agrees with the second, independent computation in every figure', () =>
    check(
      [amounts, plans, days, jurisdictions],
      (amount, plan, day, jurisdiction) => {
        const request = { amountMinor: amount, currency: 'EUR', day, terms: randomSheet(plan, jurisdiction) };
        const [again] = recomputeOffers(request);
        const priced = priceOffers(request)[0]!;
        // The most expensive of these plans cost about 2,000 times their amount. Below that, nothing may overflow.
        if (priced.kind === 'refused' && priced.reason === 'out-of-range')
          expect(amount).toBeGreaterThan(2 ** 53 / 10_000);
        else expect(compareOffers(again!, priced)).toBeNull();
      },
      150,
    ));

  it('displays amounts that add up to the displayed total', () =>
    check([amounts, plans, days, fc.constantFrom('JPY', 'EUR', 'KWD', 'CLF')], (amount, plan, day, currency) => {
      const offer = offered(amount, plan, day);
      if (!offer) return;
      const scaled = (minor: number): bigint => BigInt(formatMinor(minor, currency).replace('.', ''));
      const paidFee = plan.upfrontFee?.financed ? 0 : offer.upfrontFeeMinor;
      const shown = [offer.downPaymentMinor, paidFee, ...offer.installments.map(row => row.totalMinor)];
      expect(shown.map(scaled).reduce((a, b) => a + b)).toBe(scaled(offer.totalMinor));
    }));

  it('has an annual rate that balances its displayed cash flows', () =>
    check([amounts, plans, days, jurisdictions], (amount, plan, day, jurisdiction) => {
      const offer = offered(amount, plan, day, jurisdiction);
      if (!offer) return;
      const { unit = 'month', every = 1 } = plan.period ?? {};
      const perYear = { day: 365, week: 52, month: 12 }[unit] / every;
      const paidFee = plan.upfrontFee?.financed ? 0 : offer.upfrontFeeMinor;
      const first =
        plan.firstPayment === 'today' ? 0 : typeof plan.firstPayment === 'object' ? plan.firstPayment.afterPeriods : 1;
      const flows = [
        { amount: amount - offer.downPaymentMinor - paidFee, time: 0 },
        ...offer.installments.map((row, k) => ({ amount: -row.totalMinor, time: first + k })),
      ];
      // How the United States count is compared with the second computation; here only what is regular under every law.
      if (jurisdiction === 'US' && (plan.count < 3 || perYear < 1)) return;
      const { convention } = offer.apr;
      const solved = solveApr(convention === 'effective-annual' ? 'cn-irr' : convention, flows, perYear);
      // The annual rate magnifies the noise of a double in the rate per period.
      const noise = 1e-11 * perYear * Math.max(1, offer.apr.percent);
      expect(Math.abs(offer.apr.percent - solved)).toBeLessThanOrEqual(noise);
    }));

  it('has rising due dates, and is the same in every time zone', () =>
    check(
      [plans, days],
      (plan, day) => {
        const zone = process.env['TZ'];
        const results = ['UTC', 'Pacific/Apia', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Kiritimati'].map(tz => {
          process.env['TZ'] = tz;
          dueDates('2000-01-01', 'day', 1, 1);
          return offered(123_456, plan, day);
        });
        if (zone === undefined) delete process.env['TZ'];
        else process.env['TZ'] = zone;
        for (const result of results) expect(result).toEqual(results[0]);
        const due = results[0]?.installments.map(row => row.due) ?? [];
        for (const [k, date] of due.entries()) expect(date > (due[k - 1] ?? '')).toBe(true);
      },
      60,
    ));

  it('has the same minor units in a currency of any exponent', () =>
    check([amounts, plans, days], (amount, plan, day) => {
      const [yen, dinar] = ['JPY', 'KWD'].map(currency => ({
        ...priceOffers({ amountMinor: amount, currency, day, terms: randomSheet(plan, 'INTL', currency) })[0]!,
        currency: '',
      }));
      expect(yen).toEqual(dinar);
    }));

  it('settles early for the principal on the first day, for at most what is left later, and for 0 at the end', () =>
    check([amounts, plans, days, fc.nat(400)], (amount, plan, day, after) => {
      const offer = offered(amount, plan, day);
      if (!offer) return;
      const { installments: rows } = offer;
      if (rows[0]!.due > day) expect(earlySettlement(offer, day)).toBe(offer.financedMinor);
      expect(earlySettlement(offer, rows.at(-1)!.due)).toBe(0);
      const on = addUnits(day, 'day', after);
      const left = rows.filter(row => row.due > on);
      const owed = earlySettlement(offer, on);
      expect(owed).toBeGreaterThanOrEqual(Number(sum(left.map(row => row.principalMinor))));
      expect(owed).toBeLessThanOrEqual(Number(sum(left.map(row => row.principalMinor + row.interestMinor))));
    }));
});

describe('a price', () => {
  const usual = fc.integer({ min: 10_000, max: 5_000_000 });
  const counts = fc.integer({ min: 1, max: 60 });
  const perMille = fc.integer({ min: 0, max: 500 });

  it('never falls with a higher rate: neither the level payment, nor the interest on equal principals', () =>
    check([amounts, counts, perMille, fc.integer({ min: 1, max: 100 })], (amount, count, low, more) => {
      const payment = (rate: number) => levelPayment(amount, parseRate(`${rate}/1000`, 1, 12), count);
      if (amount < 2 ** 50) expect(payment(low + more)).toBeGreaterThanOrEqual(payment(low));
      const interest = (rate: number) =>
        offered(amount, { id: 'p', method: 'equal-principal', count, annualRate: `${rate}/1000` }, '2026-01-31')
          ?.interestMinor ?? 0;
      if (amount < 2 ** 50 && amount >= count) expect(interest(low + more)).toBeGreaterThanOrEqual(interest(low));
    }));

  it('has an annual rate that rises with the contract’s rate by more than rounding can hide', () =>
    check([usual, counts, perMille], (amount, count, low) => {
      const apr = (rate: number) =>
        offered(amount, { id: 'p', method: 'annuity', count, annualRate: `${rate}/1000` }, '2026-01-31')!.apr.percent;
      expect(apr(low + 100)).toBeGreaterThan(apr(low));
    }));

  it('rises by exactly a higher fee, which never lowers the annual rate', () =>
    check([usual, counts, perMille, fc.nat(99), fc.nat(99)], (amount, count, rate, fee, more) => {
      const at = (amountMinor: number) =>
        offered(
          amount,
          { id: 'p', method: 'annuity', count, annualRate: `${rate}/1000`, installmentFee: { amountMinor } },
          '2026-01-31',
        )!;
      expect(at(fee + more).totalMinor - at(fee).totalMinor).toBe(more * count);
      expect(at(fee + more).apr.percent).toBeGreaterThanOrEqual(at(fee).apr.percent);
    }));

  it('of k times the amount has k times the level payment, up to the rounding of k payments', () =>
    check([usual, rates, counts, fc.integer({ min: 2, max: 1000 })], (amount, rate, count, k) => {
      const at = (principal: number) => levelPayment(principal, parseRate(rate, 1, 12), count);
      expect(Math.abs(at(amount * k) - k * at(amount))).toBeLessThanOrEqual(k / 2 + 0.5);
    }));

  it('bears no interest at a rate of 0, nor at a vanishing rate', () =>
    check([usual, counts], (amount, count) => {
      const at = (annualRate: string) =>
        offered(amount, { id: 'p', method: 'annuity', count, annualRate }, '2026-01-31')!;
      expect(at('0')).toMatchObject({ interestMinor: 0, totalMinor: amount, apr: { percent: 0 } });
      expect(at('0.00000000000000000001').installments).toEqual(at('0').installments);
    }));

  it('has a rounded level payment within half a unit of the exact one, however large', () =>
    check([fc.bigInt(1n, 2n ** 52n), rates, counts], (principal, rate, count) => {
      const r = parseRate(rate, 1, 12);
      let payment: number;
      try {
        payment = levelPayment(Number(principal), r, count);
      } catch (error) {
        expect((error as PricingError).kind).toBe('out-of-range');
        return;
      }
      // Pays it: compares the balance left, in units of 1 / (2 d^n), with the worth of half a unit in every payment.
      let owed = 2n * principal;
      let half = 0n;
      for (let k = 0, unit = 1n; k < count; k++) {
        unit *= r.d;
        owed = owed * (r.d + r.n) - 2n * BigInt(payment) * unit;
        half = half * (r.d + r.n) + unit;
      }
      expect(owed <= half && owed >= -half).toBe(true);
    }));
});

describe('the building blocks', () => {
  it('split an amount into parts that add up and differ by at most what the policy allows', () =>
    check([fc.maxSafeNat(), fc.integer({ min: 1, max: 400 })], (total, count) => {
      for (const policy of ['first', 'last', 'spread', 'spread-last'] as const)
        for (const round of [roundDown, halfUp, halfEven, roundUp]) {
          const parts = splitAmount(total, count, policy, round);
          expect(parts).toHaveLength(count);
          expect(sum(parts)).toBe(BigInt(total));
          if (policy.startsWith('spread')) expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
        }
    }));

  it('write an amount and read it back unchanged, in every currency', () =>
    check([fc.maxSafeNat(), fc.constantFrom('JPY', 'CNY', 'HUF', 'KWD', 'CLF')], (minor, currency) => {
      expect(parseAmount(formatMinor(minor, currency), currency)).toBe(minor);
      expect(formatMinor(minor, currency).split('.')[1]?.length ?? 0).toBe(currencyExponent(currency));
    }));

  it('refuse any text that is not an amount, and never misread it', () =>
    check([fc.oneof(fc.string(), fc.float().map(String), fc.stringMatching(/^[-+ ]?[\d.,' ]{0,20}$/))], text => {
      try {
        const minor = parseAmount(text, 'EUR');
        // Zeros after the cents change nothing.
        expect(/^\d+(\.\d{1,2}0*)?$/.test(text)).toBe(true);
        expect(Number(text) * 100).toBeCloseTo(minor, minor > 2 ** 46 ? -2 : 2);
      } catch (error) {
        if (!(error instanceof PricingError)) throw error;
      }
    }));

  it('solve cash flows with several rates for the positive rate nearest zero, else the negative one', () =>
    check(
      [fc.uniqueArray(fc.integer({ min: -60, max: 90 }), { minLength: 1, maxLength: 4 }), fc.nat(5)],
      (percents, start) => {
        // The product of 1 - (1 + rate) v, in powers of v: one payment or advance for each.
        let amounts = [1];
        for (const percent of percents)
          amounts = [...amounts, 0].map((amount, k) => amount - (1 + percent / 100) * (amounts[k - 1] ?? 0));
        const flows = amounts.map((amount, k) => ({ amount, time: start + k }));
        const sorted = [...percents].sort((a, b) => a - b);
        const expected = sorted.find(percent => percent >= 0) ?? sorted.at(-1)!;
        expect(Math.abs(solveApr('effective-annual', flows) - expected)).toBeLessThan(1e-4);
      },
    ));

  it('count months to the corresponding day of the anchor, or to the last day of a month that lacks it', () =>
    check([days, fc.integer({ min: 1, max: 600 })], (day, n) => {
      const there = addUnits(day, 'month', n);
      const [year, month, inMonth] = day.split('-').map(Number) as [number, number, number];
      const lengthThere = new Date(Date.UTC(year, month + n, 0)).getUTCDate();
      expect(Number(there.slice(8))).toBe(Math.min(inMonth, lengthThere));
      expect(Number(there.slice(0, 4)) * 12 + Number(there.slice(5, 7))).toBe(year * 12 + month + n);
    }));

  it('count the days between two days as many as were added, across leap years', () =>
    check([days, fc.integer({ min: -40_000, max: 40_000 })], (day, n) => {
      const there = addUnits(day, 'day', n);
      expect(daysBetween(day, there)).toBe(n);
      expect(new Date(Date.parse(day) + n * 864e5).toISOString().slice(0, 10)).toBe(there);
    }));

  it('accept a valid sheet unchanged, and refuse it with an unknown field', () =>
    check([plans, fc.string({ minLength: 1 }).filter(name => !/^__proto__$/.test(name))], (plan, name) => {
      const sheet = JSON.parse(JSON.stringify(randomSheet(plan)));
      const fits = !(plan.maxAmountMinor! < plan.minAmountMinor!);
      if (fits) expect(validateTermSheet(sheet)).toEqual(randomSheet(plan));
      if (name in sheet.plans[0]) return;
      const known = [
        'minAmountMinor',
        'maxAmountMinor',
        'closing',
        'subsidy',
        'remainder',
        'period',
        'firstPayment',
        'downPayment',
        'upfrontFee',
        'installmentFee',
        'minInstallmentMinor',
        'contingent',
        'collector',
        'feeCollector',
        'secured',
      ];
      if (known.includes(name)) return;
      sheet.plans[0][name] = 1;
      expect(() => validateTermSheet(sheet)).toThrow(PricingError);
    }));

  it('refuse any JSON with a PricingError', () =>
    check([fc.jsonValue()], value => {
      expect(() => validateTermSheet(value)).toThrow(PricingError);
    }));
});
