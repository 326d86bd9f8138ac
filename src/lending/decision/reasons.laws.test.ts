import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type DeclineReason, ruleReasons, scoreReasons } from '../../protocol/messages/closedLists.js';
import { currentPolicy } from '../policy/currentPolicy.js';
import { limitsOf, spareMinor, starterLimitMinor } from '../policy/limitsOf.js';
import { purchasingUnitMinor } from '../policy/purchasingUnits.js';
import { currentProducts } from '../products/currentProducts.js';
import { sheetOf } from '../products/sheetOf.js';
import { contributionsOf } from '../score/contributionsOf.js';
import { principalReasons } from '../score/principalReasons.js';
import { scoreOf } from '../score/scoreOf.js';
import type { Household } from './Applicant.js';
import { assess } from './assess.js';
import type { Assessment, Case } from './Case.js';
import { factsOf } from './factsOf.js';
import { largestOf } from './rules.js';
import { anyCase } from './testing/anyCase.js';
import { applicant, blank, caseOf } from './testing/cases.js';

vi.setConfig({ testTimeout: 60_000 });

type ScoreReason = (typeof scoreReasons)[number];
type RuleReason = (typeof ruleReasons)[number];
/** The rules that a verified household can fail. */
type HouseholdRule = Exclude<RuleReason, 'identity-unverified' | 'lender-unable'>;

/** A household and a request, as the score sees them. */
interface Asked {
  readonly household: Household;
  readonly amountMinor: number;
  readonly financedMinor: number;
  /** The length of the plan, where it is not the one applied for. */
  readonly months?: number;
}

const units = (asked: Asked, amount: number) => amount * purchasingUnitMinor(asked.household.currency, currentPolicy);
const but = (change: (asked: Asked) => Partial<Household>) => (asked: Asked) => ({
  ...asked,
  household: { ...asked.household, ...change(asked) },
});

/** What would take each reason away. */
const remedies: Readonly<Record<ScoreReason, (asked: Asked) => Asked>> = {
  assets: but(asked => ({ assetsMinor: units(asked, 64_000) })),
  debt: but(() => ({ debtMinor: 0 })),
  'down-payment': asked => ({ ...asked, financedMinor: (asked.amountMinor * 5) / 7 }),
  'earlier-default': but(() => ({ records: false })),
  employment: but(() => ({ job: 'fixed' })),
  expenses: but(asked => ({ expensesMinor: units(asked, 784) })),
  housing: but(() => ({ home: 'owner' })),
  income: but(asked => ({ incomeMinor: units(asked, 2_080) })),
  'plan-length': asked => ({ ...asked, months: 48 }),
  'purchase-amount': asked => {
    const amountMinor = units(asked, 22_400);
    return { ...asked, amountMinor, financedMinor: (asked.financedMinor * amountMinor) / asked.amountMinor };
  },
  'time-in-job': but(() => ({ seniority: 7 })),
};
const isOfScore = (reason: DeclineReason): reason is ScoreReason => Object.hasOwn(remedies, reason);

/** Each figure that may be missing, stated as the typical good customer would. */
const statements: readonly ((asked: Asked) => Asked)[] = [
  but(asked => ({ incomeMinor: asked.household.incomeMinor ?? units(asked, 2_080) })),
  but(asked => ({ expensesMinor: asked.household.expensesMinor ?? units(asked, 784) })),
  but(asked => ({ assetsMinor: asked.household.assetsMinor ?? units(asked, 64_000) })),
  but(({ household }) => ({ debtMinor: household.debtMinor ?? 0 })),
  but(({ household }) => ({ seniority: household.seniority ?? 7 })),
  but(({ household }) => ({ home: household.home ?? 'owner' })),
  but(({ household }) => ({ job: household.job ?? 'fixed' })),
];

/** With this policy every score is too high, so that each input that weighs against an applicant becomes a reason. */
const strict = { ...currentPolicy, cutoff: 0, reviewFrom: 0 };
const weighing = (over: Partial<Household>) => caseOf({ policy: strict, applicant: applicant(over) });
const known = (over: Partial<Household>) => caseOf({ applicant: applicant(over) });

/** The longest plan for a car, at its highest price. */
const cars = sheetOf(currentProducts, { scenario: 'car', currency: 'EUR' })!;
const dear = {
  sheet: cars,
  choice: { planId: cars.plans.at(-1)!.id },
  purchase: { amountMinor: 24_000_00, currency: 'EUR' },
};

/** A case of each reason, so that no law is about nothing. */
const examples: Readonly<Record<ScoreReason | HouseholdRule | 'not-stated', Case>> = {
  assets: weighing({ assetsMinor: 0 }),
  debt: weighing({ debtMinor: 30_000_00 }),
  'down-payment': weighing({}),
  'earlier-default': weighing({ records: true }),
  employment: weighing({ job: 'partime' }),
  expenses: weighing({ expensesMinor: 2_200_00 }),
  housing: weighing({ home: 'rent' }),
  income: weighing({ incomeMinor: 1_300_00 }),
  // A longer plan would have smaller installments, which take most of what is left of the income.
  'plan-length': {
    ...weighing({ expensesMinor: 2_100_00 }),
    choice: { planId: '3-interest-free' },
    purchase: { amountMinor: 2_000_00, currency: 'EUR' },
  },
  'purchase-amount': { ...weighing({}), ...dear },
  'time-in-job': weighing({ seniority: 0 }),
  'not-stated': weighing({ job: null }),
  affordability: known({ expensesMinor: 2_280_00 }),
  'amount-above-limit': caseOf({ record: { ...blank, owedMinor: 9_100_00 } }),
  'credit-history': known({ missedPayments: 3 }),
  'daily-limit': caseOf({ record: { ...blank, recentApplications: 50 } }),
  'existing-debt': known({ expensesMinor: 1_200_00, installmentsMinor: 1_150_00 }),
  'insufficient-history': known({ historyMonths: 3 }),
};

it.each(Object.entries(examples))('"%s" is a reason of its example', (reason, about) => {
  expect(assess(about, about.choice)?.reasons).toContain(reason);
});

/** Checks the examples and every decline of random households. */
function everyDecline(law: (about: Case, judged: Assessment, household: Household) => void) {
  fc.assert(
    fc.property(anyCase, about => {
      const { household } = about.applicant;
      const judged = assess(about, about.choice);
      if (judged?.reasons.length && household && about.applicant.identified) law(about, judged, household);
    }),
    { numRuns: 1_500, examples: Object.values(examples).map(about => [about]) },
  );
}

describe('a reason of the score', () => {
  it('is said only of an input that cost score: if the input is such that the reason goes, the score is better', () => {
    everyDecline(({ model, purchase }, { reasons, offer, isTooRisky }, household) => {
      const seenOf = ({ household: own, amountMinor, financedMinor, months }: Asked) => {
        const facts = factsOf(own, { ...purchase, amountMinor }, { terms: offer.terms, financedMinor }, currentPolicy);
        return { ...facts, time: months ?? facts.time };
      };
      const pdOf = (of: Asked) => scoreOf(model, seenOf(of)).pd;
      const asked: Asked = { household, amountMinor: purchase.amountMinor, financedMinor: offer.financedMinor };
      for (const reason of reasons) {
        if (isOfScore(reason)) {
          expect(isTooRisky, reason).toBe(true);
          const remedied = remedies[reason](asked);
          expect(principalReasons(contributionsOf(model, seenOf(remedied)), 99), reason).not.toContain(reason);
          expect(pdOf(remedied), reason).toBeLessThan(pdOf(asked));
        }
        if (reason === 'not-stated' && isTooRisky && household.incomeMinor !== null)
          expect(Math.min(...statements.map(state => pdOf(state(asked)))), reason).toBeLessThan(pdOf(asked));
      }
    });
  });

  it('is given for every decline by the score', () => {
    everyDecline((_, { reasons, isTooRisky }) => {
      if (!isTooRisky) return;
      expect([...scoreReasons, 'not-stated']).toContain(reasons[0]);
    });
  });
});

describe('a reason of a rule', () => {
  /** Each rule in words of its own. */
  const binds: Readonly<Record<RuleReason, (about: Case, judged: Assessment, household: Household) => boolean>> = {
    affordability: ({ record, policy }, { offer }, household) =>
      household.incomeMinor !== null &&
      largestOf(offer) > spareMinor(household, record, policy) * policy.affordability.share,
    'amount-above-limit': ({ record, sheet, policy }, { offer, segment }, household) =>
      household.incomeMinor !== null &&
      offer.financedMinor > limitsOf(household, record, sheet, segment, policy).capMinor,
    'credit-history': ({ record, policy }, _, { missedPayments = 0 }) =>
      record.inArrears || missedPayments > policy.history.mostMissedPayments,
    'daily-limit': ({ record, policy, purchase }, { offer }) =>
      record.recentApplications >= policy.daily.applications ||
      record.recentFinancedMinor + offer.financedMinor >
        policy.daily.amount * purchasingUnitMinor(purchase.currency, currentPolicy),
    'existing-debt': (about, judged, household) =>
      binds.affordability(about, judged, household) &&
      household.installmentsMinor + about.record.monthlyMinor >
        (household.incomeMinor ?? 0) * about.policy.affordability.existingShare,
    'identity-unverified': ({ applicant }) => !applicant.identified,
    'insufficient-history': ({ record, policy, purchase }, { offer }, { historyMonths }) =>
      (historyMonths ?? 0) < policy.history.leastMonths &&
      offer.financedMinor > starterLimitMinor(record, purchase.currency, policy),
    'lender-unable': () => false,
  };

  it('is said only when that rule was not met', () => {
    everyDecline((about, judged, household) => {
      for (const reason of ruleReasons)
        if (judged.reasons.includes(reason)) {
          expect(binds[reason](about, judged, household), reason).toBe(true);
        }
    });
  });
});
