import { describe, expect, it } from 'vitest';
import type { PlanTerms } from '../../pricing/offers/TermSheet.js';
import type { Alternative } from '../../protocol/messages/Decision.js';
import { currentPolicy } from '../policy/currentPolicy.js';
import { currentProducts } from '../products/currentProducts.js';
import type { Campaign } from '../products/Products.js';
import { campaignsOn, sheetOf } from '../products/sheetOf.js';
import { principalReasons } from '../score/principalReasons.js';
import type { Applicant } from './Applicant.js';
import type { Case } from './Case.js';
import { decide } from './decide.js';
import { applicant, blank, caseOf, risky } from './testing/cases.js';
import type { Verdict } from './Verdict.js';

const decided = (over: Partial<Case> = {}): Verdict => {
  const verdict = decide(caseOf(over));
  if (!verdict) throw new Error('There is no such plan');
  return verdict;
};
const approved = (over: Partial<Case> = {}) => {
  const verdict = decided(over);
  if (verdict.kind !== 'approved') throw new Error(`Declined: ${verdict.reasons}`);
  return verdict;
};
const declined = (over: Partial<Case> = {}) => {
  const verdict = decided(over);
  if (verdict.kind !== 'declined') throw new Error('Approved');
  return verdict;
};
const purchase = (amountMinor: number) => ({ purchase: { amountMinor, currency: 'EUR' } });
const plan = (planId: string) => ({ choice: { planId } });
const starter: Applicant = { id: 's', identified: true, household: null };

describe('an approval', () => {
  it('names the financed amount, the monthly payment and the versions it was decided with', () => {
    const verdict = approved({ choice: { planId: '6-annuity', downPaymentMinor: 60_00 } });
    expect(verdict).toMatchObject({
      financedMinor: 540_00,
      starter: false,
      needsReview: false,
      campaign: null,
      versions: { model: 'm', policy: 'p', products: 't' },
    });
    expect(verdict.monthlyMinor).toBeGreaterThan(90_00);
    expect(verdict.monthlyMinor).toBeLessThan(95_00);
    expect(verdict.limitMinor).toBe(8_051_32);
    expect(verdict.pd).toBeLessThan(currentPolicy.reviewFrom);
    expect(verdict.segment).toMatch(/^segment-\d$/);
  });

  it('has personal terms of the same plan, without the chosen down payment', () => {
    const { plans } = caseOf().sheet;
    const { terms } = approved({ choice: { planId: '6-annuity', downPaymentMinor: 60_00 } });
    expect({ ...terms, annualRate: '' }).toEqual({ ...plans[1], annualRate: '' });
    expect(approved(plan('3-interest-free')).terms).toEqual(plans[0]);
  });

  it('waits for a person when the history is short or the score is near the cut-off', () => {
    expect(approved({ applicant: applicant({ historyMonths: 11 }) }).needsReview).toBe(true);
    expect(approved({ applicant: applicant({ historyMonths: 12 }) }).needsReview).toBe(false);
    const { pd } = approved();
    const near = { ...currentPolicy, reviewFrom: (pd ?? 0) - 1e-9 };
    expect(approved({ policy: near }).needsReview).toBe(true);
  });

  it('has the lower rate even if it makes the installments smaller than those of the plan as seen may be', () => {
    const seen: PlanTerms = {
      id: 'own',
      method: 'annuity',
      count: 6,
      annualRate: '0.2',
      minInstallmentMinor: 105_00,
    };
    const sheet = { ...caseOf().sheet, plans: [seen] };
    const { minInstallmentMinor: _, ...withoutLeast } = seen;
    expect(approved({ sheet, ...plan('own') }).terms).toEqual({ ...withoutLeast, annualRate: '0.029' });
  });

  it('needs a plan that is on offer', () => {
    expect(decide(caseOf(plan('24-annuity')))).toBeNull();
    expect(decide(caseOf({ ...purchase(59_00), ...plan('6-annuity') }))).toBeNull();
    const sheet = sheetOf(currentProducts, { scenario: 'car', currency: 'EUR' })!;
    const car = { sheet, ...purchase(6_000_00) };
    expect(decide(caseOf({ ...car, choice: { planId: '12-annuity', downPaymentMinor: 600_00 } }))).toBeNull();
    expect(approved({ ...car, choice: { planId: '12-annuity', downPaymentMinor: 2_000_00 } })).toMatchObject({
      financedMinor: 4_000_00,
    });
  });
});

describe('a decline', () => {
  it('by the score gives the score’s own reasons', () => {
    const verdict = declined({ applicant: { ...applicant(), household: risky } });
    expect(verdict.pd).toBeGreaterThan(currentPolicy.cutoff);
    expect(verdict.reasons).toEqual(principalReasons(verdict.contributions));
    expect(verdict.reasons.length).toBeGreaterThan(1);
  });

  it('says whether the score or the rules declined, and keeps the contributions for a review', () => {
    expect(declined({ applicant: { ...applicant(), household: risky } }).by).toBe('score');
    const byRules = declined({ applicant: applicant({ missedPayments: 3 }) });
    expect(byRules.by).toBe('rules');
    for (const { contributions } of [byRules, approved()]) expect(contributions).not.toEqual([]);
  });

  it('by the score begins just above the cut-off, even on an interest-free plan', () => {
    for (const planId of ['3-interest-free', '6-annuity']) {
      const { pd } = approved(plan(planId));
      const at = (cutoff: number) => decided({ ...plan(planId), policy: { ...currentPolicy, cutoff } });
      expect(at(pd ?? 0).kind).toBe('approved');
      expect(at((pd ?? 0) - 1e-9)).toMatchObject({ kind: 'declined', pd });
    }
  });

  it('gives the reasons of the score before those of the rules, at most four in all', () => {
    const household = { ...risky, incomeMinor: 900_00, installmentsMinor: 400_00, missedPayments: 9, historyMonths: 1 };
    const verdict = declined({ applicant: { ...applicant(), household } });
    const fromScore = principalReasons(verdict.contributions);
    expect(verdict.reasons.slice(0, fromScore.length)).toEqual(fromScore);
    expect(verdict.reasons).toHaveLength(4);
    expect(new Set(verdict.reasons).size).toBe(4);
  });

  it('follows from a price above the ceiling, all costs included', () => {
    const { plans } = caseOf().sheet;
    const fee = { rate: '0.1' };
    const sheet = { ...caseOf().sheet, plans: plans.map(each => ({ ...each, upfrontFee: fee })) };
    const verdict = declined({ sheet });
    expect(verdict.pd).toBeLessThan(currentPolicy.cutoff);
    expect(verdict.contributions).not.toEqual([]);
    expect(approved({ sheet: { ...caseOf().sheet, plans } }).kind).toBe('approved');
  });

  it.each<[string, Partial<Case>, readonly string[]]>([
    ['an unverified person', { applicant: { ...applicant(), identified: false } }, ['identity-unverified']],
    ['a household in another currency', { applicant: applicant({ currency: 'USD' }) }, ['lender-unable']],
    ['missed payments', { applicant: applicant({ missedPayments: 3 }) }, ['credit-history']],
    ['arrears', { record: { ...blank, inArrears: true } }, ['credit-history']],
    ['a history of five months', { applicant: applicant({ historyMonths: 5 }) }, ['insufficient-history']],
    ['no history', { applicant: applicant({ historyMonths: null }) }, ['insufficient-history']],
    [
      'an installment above half of the spare income',
      { applicant: applicant({ expensesMinor: 2_210_00 }) },
      ['affordability'],
    ],
    [
      'other installments that leave no room for one more',
      { applicant: applicant({ expensesMinor: 1_200_00, installmentsMinor: 1_050_00 }) },
      ['affordability', 'existing-debt'],
    ],
    [
      'loans of this lender that leave no room for one more',
      { record: { ...blank, monthlyMinor: 1_300_00 } },
      ['affordability', 'existing-debt'],
    ],
    ['a debt above four incomes', { record: { ...blank, owedMinor: 9_100_00 } }, ['amount-above-limit']],
    ['the fifty-first application of a day', { record: { ...blank, recentApplications: 50 } }, ['daily-limit']],
    ['more than the amount for one day', { record: { ...blank, recentFinancedMinor: 39_400_01 } }, ['daily-limit']],
  ])('follows from %s', (_, over, reasons) => {
    expect(declined(over).reasons).toEqual(reasons);
  });

  it('does not follow just below these limits', () => {
    for (const over of [
      { applicant: applicant({ missedPayments: 2 }) },
      { applicant: applicant({ historyMonths: 6 }) },
      { record: { ...blank, owedMinor: 9_000_00 } },
      { record: { ...blank, recentApplications: 49 } },
      { record: { ...blank, recentFinancedMinor: 39_400_00 } },
    ])
      expect(decided(over).kind).toBe('approved');
  });

  it('says that the income was not stated, and names no rule that compares something with it', () => {
    const verdict = declined({ applicant: applicant({ incomeMinor: null, installmentsMinor: 100_00 }) });
    expect(verdict.reasons).toEqual(['not-stated']);
    expect(verdict.limitMinor).toBe(0);
  });

  it('has no alternatives when none would help', () => {
    for (const over of [
      { applicant: { ...applicant(), identified: false } },
      { applicant: applicant({ currency: 'USD' }) },
      { applicant: applicant({ missedPayments: 3 }) },
      { record: { ...blank, inArrears: true } },
      { record: { ...blank, recentApplications: 50 } },
    ])
      expect(declined(over).alternatives).toEqual([]);
  });
});

describe('alternatives', () => {
  const tight = { applicant: applicant({ expensesMinor: 2_280_00 }) };

  const offered = (over: Partial<Case>) => declined(over).alternatives.map(({ terms: _, ...choice }) => choice);

  it('are every plan with the smallest down payment, in tenths of the price and at most half of it, that passes', () => {
    // 60 a month pays 600 in twelve installments, but only 347 in six and 180 in three.
    expect(offered({ ...tight, ...plan('3-interest-free') })).toEqual([
      { planId: '12-annuity' },
      { planId: '6-annuity', downPaymentMinor: 300_00 },
    ]);
  });

  it('begin with what costs no more than the plan applied for, even if it asks for more today', () => {
    // 100 a month pays 300 in three installments without interest, and 600 in twelve with it.
    const fair = { applicant: applicant({ expensesMinor: 2_200_00 }) };
    expect(offered({ ...fair, ...plan('3-interest-free') })).toEqual([
      { planId: '3-interest-free', downPaymentMinor: 300_00 },
      { planId: '12-annuity' },
      { planId: '6-annuity', downPaymentMinor: 60_00 },
    ]);
  });

  it('have the personal terms of their approval', () => {
    const { plans } = caseOf().sheet;
    const [{ terms }] = declined({ ...tight, ...plan('3-interest-free') }).alternatives as [Alternative];
    expect(terms).toEqual({ ...plans[2], annualRate: '0.045' });
  });

  it('ask for a down payment of a tenth if that is enough', () => {
    // The installment is about 51 and the household can pay 48, so a tenth less is enough.
    const nearly = { applicant: applicant({ expensesMinor: 2_304_00 }), ...plan('12-annuity') };
    expect(offered(nearly)).toEqual([{ planId: '12-annuity', downPaymentMinor: 60_00 }]);
  });

  it('never need a review by a person', () => {
    const short = { applicant: applicant({ expensesMinor: 2_280_00, historyMonths: 8 }) };
    expect(declined(short).alternatives).toEqual([]);
  });

  it('count the application for an alternative towards the daily limit', () => {
    expect(declined({ ...tight, record: { ...blank, recentApplications: 48 } }).alternatives).not.toEqual([]);
    expect(declined({ ...tight, record: { ...blank, recentApplications: 49 } }).alternatives).toEqual([]);
  });
});

describe('starter credit', () => {
  it('needs a verified name and phone, but no score', () => {
    const small = { ...purchase(60_00), choice: { planId: '3-interest-free', downPaymentMinor: 54_00 } };
    expect(approved({ applicant: starter, ...small })).toMatchObject({
      starter: true,
      needsReview: false,
      pd: null,
      segment: null,
      financedMinor: 6_00,
      limitMinor: 6_25,
    });
    expect(declined({ applicant: { ...starter, identified: false }, ...small }).reasons).toEqual([
      'identity-unverified',
    ]);
  });

  it('has the advertised terms', () => {
    const { terms } = approved({ applicant: starter, record: { ...blank, loansRepaid: 4 }, ...purchase(90_00) });
    expect(terms).toEqual(caseOf().sheet.plans[1]);
  });

  it('grows with each loan repaid, and shrinks by what is owed', () => {
    const asks = (amountMinor: number, record: Partial<typeof blank>) =>
      decided({
        applicant: starter,
        record: { ...blank, ...record },
        ...purchase(amountMinor),
        ...plan('3-interest-free'),
      });
    expect(asks(50_00, { loansRepaid: 2 }).kind).toBe('declined');
    expect(asks(50_00, { loansRepaid: 3 }).kind).toBe('approved');
    expect(asks(50_00, { loansRepaid: 3, owedMinor: 1 })).toMatchObject({ reasons: ['amount-above-limit'] });
    expect(asks(50_00, { loansRepaid: 3, inArrears: true })).toMatchObject({ reasons: ['credit-history'] });
  });

  it('offers the smallest down payment that makes the purchase possible', () => {
    const grown = { ...blank, loansRepaid: 3 };
    expect(
      declined({ applicant: starter, record: grown, ...purchase(75_00), ...plan('3-interest-free') }),
    ).toMatchObject({
      reasons: ['amount-above-limit'],
      alternatives: [{ planId: '3-interest-free', downPaymentMinor: 30_00 }, {}],
    });
  });

  it('has no alternative where more than half of the price would be due at once', () => {
    expect(declined({ applicant: starter, ...purchase(60_00), ...plan('3-interest-free') })).toMatchObject({
      reasons: ['amount-above-limit'],
      alternatives: [],
    });
  });

  it('is what a household without a history gets, at once', () => {
    const stranger = applicant({ historyMonths: null });
    const verdict = approved({
      applicant: stranger,
      ...purchase(60_00),
      choice: { planId: '3-interest-free', downPaymentMinor: 54_00 },
    });
    expect(verdict).toMatchObject({ starter: true, needsReview: false, limitMinor: 6_25 });
    expect(verdict.pd).not.toBeNull();
  });
});

describe('a campaign for segments', () => {
  const day = '2026-12-01';
  const education = { sheet: sheetOf(currentProducts, { scenario: 'education', currency: 'EUR', day })!, day };
  const { segment } = approved(education);
  const campaign: Campaign = { ...campaignsOn(currentProducts, 'education', day)[0]!, segments: [segment ?? ''] };

  it('makes the plan interest-free for its segments, at the merchant’s cost', () => {
    const verdict = approved({ ...education, campaigns: [campaign] });
    expect(verdict).toMatchObject({
      campaign: 'spring-term-2027',
      monthlyMinor: 100_00,
      terms: { id: '6-annuity', method: 'interest-free', subsidy: { lenderAnnualRate: '0.049' } },
    });
    expect(verdict.terms).not.toHaveProperty('annualRate');
  });

  it('does not change the terms of other segments or of other plans', () => {
    const others = { ...campaign, segments: ['segment-of-others'] };
    for (const over of [{ campaigns: [others] }, { campaigns: [campaign], ...plan('12-annuity') }])
      expect(approved({ ...education, ...over })).toMatchObject({ campaign: null, terms: { method: 'annuity' } });
  });

  it('names segments of the model', () => {
    const known = caseOf().model.segments.list.map(({ name }) => name);
    for (const { segments } of currentProducts.campaigns)
      expect(known).toEqual(expect.arrayContaining([...(segments ?? [])]));
  });
});
