import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentPolicy } from '../policy/currentPolicy.js';
import type { Household } from './Applicant.js';
import type { Case } from './Case.js';
import { decide } from './decide.js';
import { decideReviewed, isIncomeChanged, type Reviewing, withoutReview } from './decideReviewed.js';
import { applicant, caseOf } from './testing/cases.js';

const staffed: Reviewing = { staffed: true, claimedIncomesMinor: [] };
const alone: Reviewing = { staffed: false, claimedIncomesMinor: [] };
const decided = (reviewing: Reviewing, over: Partial<Case> = {}) => decideReviewed({ ...caseOf(over), ...reviewing })!;
const who = (over: Partial<Household>) => ({ applicant: applicant(over) });
const pd = decided(staffed).pd!;
const near = { ...currentPolicy, reviewFrom: pd - 1e-9 };
const stated = applicant().household!.incomeMinor!;

describe('Where the lender has operators', () => {
  it('the same is decided as without this question, and what a person is to look at says why', () => {
    expect(decided(staffed)).toEqual(decide(caseOf()));
    const short = decided(staffed, who({ historyMonths: 11 }));
    expect(short).toMatchObject({ kind: 'approved', needsReview: true, reviewCauses: ['short-history'] });
    expect(decided(staffed, { policy: near })).toMatchObject({ needsReview: true, reviewCauses: ['near-cut-off'] });
  });

  it('a person looks at an income that has changed, whatever else speaks for the applicant', () => {
    const changed = { ...staffed, claimedIncomesMinor: [stated * 2] };
    const before = decide(caseOf());
    expect(before).toMatchObject({ kind: 'approved', needsReview: false });
    expect(decided(changed)).toEqual({ ...before, needsReview: true, reviewCauses: ['changed-income'] });
  });

  it('a decline with an income that has changed has no alternatives, because a person would have to look at each', () => {
    const over = { ...who({ expensesMinor: 2_280_00 }), choice: { planId: '3-interest-free' } };
    const declined = decided(staffed, over);
    expect(declined).toMatchObject({ kind: 'declined' });
    if (declined.kind !== 'declined') return;
    expect(declined.alternatives.length).toBeGreaterThan(0);
    expect(decided({ ...staffed, claimedIncomesMinor: [stated * 2] }, over)).toEqual({ ...declined, alternatives: [] });
  });
});

describe('Where the lender has no operators', () => {
  it('nobody waits for a person, however near the cut-off and however short the history', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.35, noNaN: true }),
        fc.integer({ min: 0, max: 24 }),
        fc.constantFrom(0.3, 1, 3),
        (reviewFrom, historyMonths, times) => {
          const claims = { staffed: false, claimedIncomesMinor: [Math.round(stated * times)] };
          const verdict = decided(claims, { ...who({ historyMonths }), policy: { ...currentPolicy, reviewFrom } });
          if (verdict.kind === 'approved') expect(verdict.needsReview).toBe(false);
        },
      ),
    );
  });

  it('what a person would have looked at is declined for the reason that a person would have looked', () => {
    expect(decided(alone, who({ historyMonths: 11 }))).toMatchObject({
      kind: 'declined',
      by: 'rules',
      reasons: ['insufficient-history'],
    });
    const byScore = decided(alone, { policy: near });
    expect(byScore).toMatchObject({ kind: 'declined', by: 'score' });
    expect(byScore).toEqual(decide(caseOf({ policy: { ...near, cutoff: near.reviewFrom } })));
  });

  it('of several incomes the lowest counts, and the decision says so', () => {
    const lowest = caseOf({ ...who({ incomeMinor: stated / 4 }), policy: withoutReview(currentPolicy) });
    for (const [income, claimed] of [
      [stated, stated / 4],
      [stated / 4, stated],
    ] as const) {
      const verdict = decided({ ...alone, claimedIncomesMinor: [claimed] }, who({ incomeMinor: income }));
      expect(verdict).toEqual({ ...decide(lowest), lowerIncome: true });
    }
  });

  it('a test shopper’s review is made up, and goes on', () => {
    const test = { applicant: { ...applicant({ historyMonths: 11 }), testing: { reviewMs: 1 } } };
    expect(decided(alone, test)).toMatchObject({ kind: 'approved', needsReview: true });
  });
});

describe('An income has changed', () => {
  const changed = (now: number | null, ...before: number[]) =>
    isIncomeChanged(applicant({ incomeMinor: now }), before, currentPolicy);
  it('where it differs by more than the share of the policy, up or down, from any of the incomes before', () => {
    expect([changed(120_00, 100_00), changed(100_00, 120_00)]).toEqual([false, false]);
    expect([changed(120_01, 100_00), changed(100_00, 120_01), changed(100_00, 100_00, 130_00)]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('not where none is stated, now or before', () => {
    expect([changed(null, 100_00), changed(100_00)]).toEqual([false, false]);
    expect(isIncomeChanged({ household: null }, [100_00], currentPolicy)).toBe(false);
  });
});
