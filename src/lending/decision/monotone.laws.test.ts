import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { currentPolicy } from '../policy/currentPolicy.js';
import { currentProducts } from '../products/currentProducts.js';
import type { CreditRecord, Household } from './Applicant.js';
import { assess } from './assess.js';
import type { Assessment, Case } from './Case.js';
import { anyCase } from './testing/anyCase.js';
import { applicant, blank, caseOf } from './testing/cases.js';

vi.setConfig({ testTimeout: 60_000 });

/** The better answer is the higher number: declined, a person reviews it, approved. */
const rankOf = ({ reasons, needsReview }: Assessment) => (reasons.length ? 0 : needsReview ? 1 : 2);
const rateOf = ({ terms }: Assessment) => ('annualRate' in terms ? +terms.annualRate : 0);

const gift = currentProducts.campaigns.find(({ segments }) => segments)!;
/** Every case is one of a campaign for its plan, so that segments matter. */
const cases = anyCase.map((about): Case => ({ ...about, campaigns: [{ ...gift, planId: about.choice.planId }] }));
/** How much better, as a share. The last installment carries the rounding, so a few cents less may make it a few cents more. */
const shares = fc.double({ min: 0.02, max: 0.98, noNaN: true });

type Better = (about: Case, share: number) => Case | null;

const onOffer = (about: Case | null) => about && assess(about, about.choice);

/** How much better the answer becomes: above 0 if it does. */
function compare(before: Assessment, after: Assessment): number {
  const gain = rankOf(after) - rankOf(before);
  expect(gain).toBeGreaterThanOrEqual(0);
  if (rankOf(before)) {
    expect(rateOf(after)).toBeLessThanOrEqual(rateOf(before));
    expect(after.limitMinor).toBeGreaterThanOrEqual(after.offer.financedMinor);
  }
  return gain;
}

/**
 * Checks that the better of two cases never has the worse answer, on 800 pairs that are both on offer.
 *
 * @param declined a case that the change turns into an approval, so that the check is never about nothing
 */
function never(what: string, declined: Case, better: Better) {
  it(`${what} is never answered worse, nor dearer`, () => {
    const approved = onOffer(better(declined, 0.9))!;
    expect(rankOf(approved)).toBe(2);
    expect(compare(onOffer(declined)!, approved)).toBe(2);
    fc.assert(
      fc.property(cases, shares, (about, share) => {
        const [before, after] = [about, better(about, share)].map(onOffer);
        fc.pre(!!before && !!after);
        compare(before!, after!);
      }),
      { numRuns: 800 },
    );
  });
}

/** An applicant whom the score declines by a little: the cut-off is halfway between the odds before and after the change. */
function justDeclined(over: Partial<Household>, better: Better): Case {
  const about = caseOf({ applicant: applicant(over) });
  const [before, after] = [about, better(about, 0.9)].map(each => onOffer(each)?.pd ?? 0);
  const cutoff = (before! + after!) / 2;
  return { ...about, policy: { ...about.policy, cutoff, reviewFrom: cutoff } };
}

const withHousehold = (about: Case, change: (known: Household) => Partial<Household>): Case | null => {
  const { household } = about.applicant;
  return (
    household && { ...about, applicant: { ...about.applicant, household: { ...household, ...change(household) } } }
  );
};
const more = (minor: number | null, share: number) => minor && Math.round(minor * (1 + 3 * share));
const less = (minor: number | null, share: number) => minor && Math.round(minor * (1 - share));

const asksForLess: Better = (about, share) => {
  const amountMinor = Math.round(about.purchase.amountMinor * (1 - share));
  const { downPaymentMinor, ...choice } = about.choice;
  return {
    ...about,
    purchase: { ...about.purchase, amountMinor },
    choice: downPaymentMinor ? { ...choice, downPaymentMinor: Math.min(downPaymentMinor, amountMinor - 1) } : choice,
  };
};
const paysMoreAtOnce: Better = (about, share) => {
  const { amountMinor } = about.purchase;
  const downPaymentMinor = (about.choice.downPaymentMinor ?? 0) + Math.round(amountMinor * share);
  return downPaymentMinor < amountMinor ? { ...about, choice: { ...about.choice, downPaymentMinor } } : null;
};
const earnsMore: Better = (about, share) =>
  withHousehold(about, ({ incomeMinor }) => ({ incomeMinor: more(incomeMinor, share) }));
const spendsLess: Better = (about, share) =>
  withHousehold(about, ({ expensesMinor }) => ({ expensesMinor: less(expensesMinor, share) }));
const paysLessToOthers: Better = (about, share) =>
  withHousehold(about, ({ installmentsMinor }) => ({ installmentsMinor: less(installmentsMinor, share) ?? 0 }));
const ownsMore: Better = (about, share) =>
  withHousehold(about, ({ assetsMinor }) => ({ assetsMinor: more(assetsMinor, share) }));
const owesLess: Better = (about, share) =>
  withHousehold(about, ({ debtMinor }) => ({ debtMinor: less(debtMinor, share) }));
const hasLongerHistory: Better = (about, share) =>
  withHousehold(about, ({ historyMonths }) => ({ historyMonths: (historyMonths ?? 0) + Math.round(24 * share) }));
const isLongerInJob: Better = (about, share) =>
  withHousehold(about, ({ seniority }) => ({
    seniority: seniority === null ? null : seniority + Math.ceil(20 * share),
  }));

const isInTimeMoreOften: Better = about =>
  withHousehold(about, ({ missedPayments = 0 }) => ({ missedPayments: Math.max(0, missedPayments - 1) }));
const hasNoDefault: Better = about => withHousehold(about, () => ({ records: false }));
const withRecord = (about: Case, change: (known: CreditRecord) => Partial<CreditRecord>): Case => ({
  ...about,
  record: { ...about.record, ...change(about.record) },
});
const owesTheLenderLess: Better = (about, share) =>
  withRecord(about, ({ owedMinor, monthlyMinor }) => ({
    owedMinor: less(owedMinor, share) ?? 0,
    monthlyMinor: less(monthlyMinor, share) ?? 0,
  }));
const hasRepaidMore: Better = about => withRecord(about, ({ loansRepaid }) => ({ loansRepaid: loansRepaid + 1 }));
const hasNoArrears: Better = about => withRecord(about, () => ({ inArrears: false }));

/** 60 a month are left for the installments, and those of the purchase are more than 100. */
const tight = { expensesMinor: 2_280_00 };
const tightCase = caseOf({ applicant: applicant(tight) });

describe('a person who', () => {
  never(
    'asks for less',
    caseOf({ applicant: applicant(tight), purchase: { amountMinor: 1_200_00, currency: 'EUR' } }),
    asksForLess,
  );
  never('pays more at once', tightCase, paysMoreAtOnce);
  never('earns more', tightCase, earnsMore);
  never('spends less', tightCase, spendsLess);
  never(
    'pays smaller installments to others',
    caseOf({ applicant: applicant({ expensesMinor: 1_200_00, installmentsMinor: 1_150_00 }) }),
    paysLessToOthers,
  );
  never('owns more', justDeclined({ assetsMinor: 20_000_00 }, ownsMore), ownsMore);
  never('owes less', justDeclined({ debtMinor: 30_000_00 }, owesLess), owesLess);
  never('has a longer history', caseOf({ applicant: applicant({ historyMonths: 3 }) }), hasLongerHistory);
  never('has been longer in the job', justDeclined({ seniority: 0 }, isLongerInJob), isLongerInJob);
  never('has no earlier default', justDeclined({ records: true }, hasNoDefault), hasNoDefault);
  never('has missed fewer payments', caseOf({ applicant: applicant({ missedPayments: 3 }) }), isInTimeMoreOften);
  never('owes the lender less', caseOf({ record: { ...blank, owedMinor: 9_100_00 } }), owesTheLenderLess);
  never(
    'has repaid one loan more',
    caseOf({
      applicant: applicant({ historyMonths: 0 }),
      record: { ...blank, loansRepaid: 3 },
      purchase: { amountMinor: 90_00, currency: 'EUR' },
    }),
    hasRepaidMore,
  );
  never('has no arrears', caseOf({ record: { ...blank, inArrears: true } }), hasNoArrears);
});

describe('the policy in use', () => {
  it('never treats a later segment better than an earlier one', () => {
    const factors = ['segment-1', 'segment-2', 'segment-3'].map(name => currentPolicy.limit.segmentFactors[name] ?? 1);
    expect(factors).toEqual([...factors].sort((a, b) => b - a));
    for (const { segments } of currentProducts.campaigns)
      for (const name of segments ?? []) {
        const earlier = +name.slice('segment-'.length) - 1;
        if (earlier) expect(segments).toContain(`segment-${earlier}`);
      }
  });
});
