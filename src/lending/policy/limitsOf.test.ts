import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import type { TermSheet } from '../../pricing/offers/TermSheet.js';
import type { Household } from '../decision/Applicant.js';
import { sound } from '../decision/testing/cases.js';
import { currentModel } from '../score/currentModel.js';
import { currentPolicy } from './currentPolicy.js';
import { limitsOf, spareMinor, starterLimitMinor } from './limitsOf.js';

const sheet = defaultTermSheet('EUR');
const nothing = { owedMinor: 0, monthlyMinor: 0, loansRepaid: 0 };
const household = (over: Partial<Household> = {}): Household => ({ ...sound, ...over });
const limits = (over: Partial<Household> = {}, record = nothing, segment: string | null = null) =>
  limitsOf(household(over), record, sheet, segment, currentPolicy);
const minor = fc.integer({ min: 0, max: 50_000_00 });

describe('the spare income', () => {
  const spare = (over: Partial<Household>, monthlyMinor = 0) =>
    spareMinor(household(over), { monthlyMinor }, currentPolicy);

  it('is the income less expenses and all installments', () => {
    expect(spare({ installmentsMinor: 150_00 }, 50_00)).toBe(1_200_00);
    expect(spare({ expensesMinor: 3_000_00 })).toBe(0);
  });

  it('assumes a minimum of expenses, and half of the income if none are stated', () => {
    expect(spare({ expensesMinor: 0 })).toBe(2_000_00);
    expect(spare({ expensesMinor: null })).toBe(1_200_00);
    expect(spare({ expensesMinor: null, incomeMinor: 600_00 })).toBe(200_00);
    expect(spare({ incomeMinor: null })).toBe(0);
  });
});

describe('the limit', () => {
  it('is what half of the spare income pays over the longest plan', () => {
    // 700 a month for 12 months at 7.9 % a year is worth 8,051.32 today.
    expect(limits()).toEqual({ capMinor: 9_600_00, limitMinor: 8_051_32 });
    const free: TermSheet = { ...sheet, plans: [{ id: 'free', method: 'interest-free', count: 12 }] };
    expect(limitsOf(household(), nothing, free, null, currentPolicy).limitMinor).toBe(8_400_00);
  });

  it('is at most four incomes and at most the policy’s amount, less what is owed', () => {
    expect(limits({ expensesMinor: 400_00 }).limitMinor).toBe(9_600_00);
    expect(limits({ incomeMinor: 90_000_00 }).limitMinor).toBe(20_000_00);
    expect(limits({ incomeMinor: 90_000_00 }, { ...nothing, owedMinor: 5_000_00 }).limitMinor).toBe(15_000_00);
    expect(limits({ incomeMinor: 90_000_00 }, { ...nothing, owedMinor: 25_000_00 }).limitMinor).toBe(0);
    expect(limits({ incomeMinor: null }).limitMinor).toBe(0);
  });

  it('never falls with the income, and never rises with expenses, installments or debts to the lender', () => {
    fc.assert(
      fc.property(minor, minor, minor, minor, (incomeMinor, a, b, owedMinor) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const ordered = (low: number, high: number) => expect(low).toBeLessThanOrEqual(high);
        ordered(limits({ incomeMinor: less }).limitMinor, limits({ incomeMinor: more }).limitMinor);
        const spends = (expensesMinor: number) => limits({ incomeMinor, expensesMinor }).limitMinor;
        ordered(spends(more), spends(less));
        const pays = (installmentsMinor: number) => limits({ incomeMinor, installmentsMinor }).limitMinor;
        ordered(pays(more), pays(less));
        ordered(limits({ incomeMinor }, { ...nothing, owedMinor }).limitMinor, limits({ incomeMinor }).limitMinor);
      }),
    );
  });

  it('may be lowered by a segment, but never raised', () => {
    const known = currentModel.segments.list.map(({ name }) => name);
    expect(known).toEqual(expect.arrayContaining(Object.keys(currentPolicy.limit.segmentFactors)));
    expect(limits({}, nothing, 'segment-3').capMinor).toBe(7_680_00);
    const generous = { ...currentPolicy, limit: { ...currentPolicy.limit, segmentFactors: { best: 3 } } };
    expect(limitsOf(household(), nothing, sheet, 'best', generous).capMinor).toBe(9_600_00);
  });
});

describe('the limit of starter credit', () => {
  const starter = (loansRepaid: number, owedMinor = 0, currency = 'CNY') =>
    starterLimitMinor({ ...nothing, loansRepaid, owedMinor }, currency, currentPolicy);

  it('is 50 yuan, and doubles with each loan repaid, up to 800', () => {
    expect([0, 1, 2, 3, 4, 5, 2_000].map(repaid => starter(repaid))).toEqual([
      50_00, 100_00, 200_00, 400_00, 800_00, 800_00, 800_00,
    ]);
  });

  it('is worth the same in other currencies, less what is owed', () => {
    expect([starter(0, 0, 'EUR'), starter(0, 0, 'JPY'), starter(0, 0, 'KWD')]).toEqual([6_25, 937, 1_875]);
    expect([starter(1, 30_00), starter(1, 100_01)]).toEqual([70_00, 0]);
  });
});
