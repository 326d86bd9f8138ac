import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../applications/days.js';
import type { Exposure, RepaidLoan } from '../decision/Applicant.js';
import { noHistory } from '../decision/testing/cases.js';
import { currentPolicy } from './currentPolicy.js';
import { recordIn } from './recordIn.js';

const owing = (owedMinor: number): Exposure => ({ recentFinancedMinor: owedMinor, owedMinor, monthlyMinor: owedMinor });

describe('what a person owes', () => {
  it('counts in every currency, at the worth that the policy states, rounded up', () => {
    const history = { ...noHistory, exposures: { EUR: owing(100_00), CNY: owing(80_01), JPY: owing(1) } };
    expect(recordIn(history, 'EUR', currentPolicy)).toMatchObject(owing(100_00 + 10_01 + 1));
    expect(recordIn(history, 'JPY', currentPolicy)).toMatchObject(owing(15_000 + 1_501 + 1));
  });

  it('is the same figure in its own currency, and never less for more of it', () => {
    const minor = fc.integer({ min: 0, max: 1e9 });
    const currency = fc.constantFrom('CNY', 'EUR', 'JPY', 'KWD', 'USD');
    fc.assert(
      fc.property(minor, minor, minor, currency, (own, a, b, other) => {
        const owed = (minor: number) =>
          recordIn({ ...noHistory, exposures: { GBP: owing(own), [other]: owing(minor) } }, 'GBP', currentPolicy);
        expect(owed(0)).toMatchObject(owing(own));
        expect(owed(Math.min(a, b)).owedMinor).toBeLessThanOrEqual(owed(Math.max(a, b)).owedMinor);
        if (a > 0) expect(owed(a).owedMinor).toBeGreaterThan(own);
      }),
    );
  });
});

describe('a repaid loan', () => {
  const day = (n: number) => n * DAY_MS;
  const loan = (from: number, until: number, over: Partial<RepaidLoan> = {}): RepaidLoan => ({
    currency: 'CNY',
    principalMinor: 20_00,
    from: day(from),
    until: day(until),
    ...over,
  });
  const counted = (...repaid: RepaidLoan[]) => recordIn({ ...noHistory, repaid }, 'CNY', currentPolicy).loansRepaid;

  it('counts from 20 yuan, in any currency, and from 20 days', () => {
    expect(counted(loan(0, 20))).toBe(1);
    expect(counted(loan(0, 20, { until: day(20) - 1 }))).toBe(0);
    expect(counted(loan(0, 20, { principalMinor: 19_99 }))).toBe(0);
    expect(counted(loan(0, 20, { currency: 'EUR', principalMinor: 2_50 }))).toBe(1);
    expect(counted(loan(0, 20, { currency: 'EUR', principalMinor: 2_49 }))).toBe(0);
  });

  it('counts once with all that ran at the same time', () => {
    expect(counted(loan(0, 20), loan(0, 20), loan(19, 39))).toBe(1);
    expect(counted(loan(20, 40), loan(0, 20), loan(39, 60))).toBe(2);
  });

  it('never raises the count faster than the least time allows, however many there are', () => {
    const loans = fc.array(fc.tuple(fc.nat(400), fc.nat(90)).map(([from, days]) => loan(from, from + days)));
    fc.assert(
      fc.property(loans, many => {
        expect(counted(...many)).toBeLessThanOrEqual(490 / 20);
      }),
    );
  });
});
