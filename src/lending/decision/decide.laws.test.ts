import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { JURISDICTIONS } from '../../pricing/jurisdictions/jurisdictions.js';
import type { Jurisdiction } from '../../pricing/offers/TermSheet.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { currentPolicy } from '../policy/currentPolicy.js';
import { spareMinor } from '../policy/limitsOf.js';
import { ceilingOf } from '../policy/personalRate.js';
import { purchasingUnitMinor } from '../policy/purchasingUnits.js';
import { currentProducts } from '../products/currentProducts.js';
import { scenarios } from '../products/Products.js';
import { campaignsOn, sheetOf } from '../products/sheetOf.js';
import { homes, jobs } from '../score/CreditFacts.js';
import type { Household } from './Applicant.js';
import type { Case } from './Case.js';
import { decide } from './decide.js';
import { caseOf } from './testing/cases.js';

const spring = currentProducts.campaigns.find(({ segments }) => segments)!;
const days = ['2026-09-01', '2026-11-24', '2027-06-01'] as const;
const units = (most: number) => fc.integer({ min: 0, max: most });
const seldom = fc.integer({ min: 0, max: 14 }).map(n => n === 0);
const perhaps = (most: number) => fc.option(units(most), { freq: 9 });

const household = (currency: string): fc.Arbitrary<Household> => {
  const unit = purchasingUnitMinor(currency, currentPolicy);
  const minor = (amount: number | null) => (amount === null ? null : amount * unit);
  return fc
    .record({
      income: fc.option(fc.integer({ min: 400, max: 8_000 }), { freq: 19 }),
      expenses: perhaps(2_000),
      assets: perhaps(200_000),
      debt: perhaps(60_000),
      installments: units(600),
      seniority: fc.option(units(40)),
      home: fc.option(fc.constantFrom(...homes)),
      job: fc.option(fc.constantFrom(...jobs)),
      records: seldom,
      historyMonths: fc.option(units(200), { freq: 19 }),
      missedPayments: fc.constantFrom(0, 0, 0, 0, 0, 1, 2, 3),
    })
    .map(({ income, expenses, assets, debt, installments, ...rest }) => ({
      ...rest,
      currency,
      incomeMinor: minor(income),
      expensesMinor: minor(expenses),
      assetsMinor: minor(assets),
      debtMinor: minor(debt),
      installmentsMinor: installments * unit,
    }));
};

/** Any applicant, with any choice that is on offer anywhere. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    scenario: fc.constantFrom(...scenarios),
    jurisdiction: fc.constantFrom(...(Object.keys(JURISDICTIONS) as Jurisdiction[])),
    currency: fc.constantFrom('CNY', 'EUR', 'USD', 'JPY', 'KWD'),
    day: fc.constantFrom(...days),
    plan: fc.constantFrom(0, 1, 2),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    down: fc.option(fc.integer({ min: 1, max: 9 })),
  })
  .chain(({ scenario, jurisdiction, currency, day, plan, part, down }) => {
    const sheet = sheetOf(currentProducts, { scenario, jurisdiction, currency, day })!;
    const { id: planId, minAmountMinor = 1, maxAmountMinor = 1 } = sheet.plans[plan]!;
    // Small purchases are more frequent than large ones.
    const amountMinor = Math.round(minAmountMinor + (maxAmountMinor - minAmountMinor) * part ** 3);
    const unit = purchasingUnitMinor(currency, currentPolicy);
    return fc.record({
      applicant: fc.record({
        id: fc.constant('a'),
        identified: seldom.map(not => !not),
        household: fc.option(household(currency), { freq: 9 }),
      }),
      record: fc.record({
        recentApplications: fc.constantFrom(0, 0, 0, 0, 0, 0, 48, 49, 50),
        recentFinancedMinor: fc.constantFrom(0, 0, 0, 0, 39_000 * unit),
        owedMinor: fc.constantFrom(0, 0, 500 * unit),
        monthlyMinor: fc.constantFrom(0, 0, 100 * unit),
        loansRepaid: units(9),
        inArrears: seldom,
      }),
      choice: fc.constant({
        planId,
        ...(down !== null && { downPaymentMinor: Math.ceil((amountMinor * down) / 10) }),
      }),
      purchase: fc.constant({ amountMinor, currency }),
      sheet: fc.constant(sheet),
      campaigns: fc.constant(campaignsOn(currentProducts, scenario, day)),
      day: fc.constant(day),
    });
  })
  .map(over => caseOf(over));

const offerOf = ({ purchase, sheet, day, choice }: Case, terms = sheet.plans) =>
  priceChoice(purchase, { ...sheet, plans: terms }, day, choice);

/** Checks a law on random cases. Both answers must occur often enough for the check to mean something. */
function always(law: (about: Case, verdict: NonNullable<ReturnType<typeof decide>>) => void, numRuns = 400) {
  const seen = { approved: 0, declined: 0 };
  fc.assert(
    fc.property(cases, about => {
      const verdict = decide(about);
      if (!verdict) {
        expect(offerOf(about)).toBeNull();
        return;
      }
      seen[verdict.kind]++;
      law(about, verdict);
    }),
    { numRuns },
  );
  expect(seen.approved).toBeGreaterThan(numRuns / 10);
  expect(seen.declined).toBeGreaterThan(numRuns / 10);
}

// Each of many cases has up to thirty alternatives, which takes long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('every decision', () => {
  it('is the same for the same case, and names the versions that it was made with', () => {
    always((about, verdict) => {
      expect(decide(structuredClone(about))).toEqual(verdict);
      expect(verdict.versions).toEqual(about.versions);
    }, 200);
  });

  it('ignores age and marital status, even if they are handed in', () => {
    always((about, verdict) => {
      const { household: known } = about.applicant;
      const told = known && { ...known, age: 19, marital: 'divorced', Age: 19, Marital: 'divorced' };
      expect(decide({ ...about, applicant: { ...about.applicant, household: told } })).toEqual(verdict);
    }, 200);
  });

  it('gives one to four different reasons when it declines', () => {
    always((_, verdict) => {
      if (verdict.kind !== 'declined') return;
      expect(verdict.reasons.length).toBeGreaterThan(0);
      expect(verdict.reasons.length).toBeLessThanOrEqual(4);
      expect(new Set(verdict.reasons).size).toBe(verdict.reasons.length);
    });
  });

  it('finances at most the limit that it names', () => {
    always((_, verdict) => {
      expect(verdict.limitMinor).toBeGreaterThanOrEqual(verdict.kind === 'approved' ? verdict.financedMinor : 0);
      expect(Number.isSafeInteger(verdict.limitMinor)).toBe(true);
    });
  });

  it('declines a score beyond the cut-off', () => {
    always(({ policy, applicant }, verdict) => {
      if (verdict.kind === 'approved' && applicant.household) expect(verdict.pd).toBeLessThanOrEqual(policy.cutoff);
    });
  });

  it('has installments that the spare income allows', () => {
    always(({ applicant: { household: known }, record, policy }, verdict) => {
      if (verdict.kind === 'approved' && known)
        expect(verdict.monthlyMinor).toBeLessThanOrEqual(
          spareMinor(known, record, policy) * policy.affordability.share,
        );
    });
  });

  it('is priced between 2.9 % and the ceiling, fees included, and names the figures of its offer', () => {
    always((about, verdict) => {
      if (verdict.kind !== 'approved') return;
      const offer = offerOf(about, [verdict.terms]);
      expect(offer?.financedMinor).toBe(verdict.financedMinor);
      expect(Math.max(...(offer?.installments ?? []).map(({ totalMinor }) => totalMinor))).toBe(verdict.monthlyMinor);
      expect(offer?.apr.percent).toBeLessThanOrEqual(ceilingOf(about.sheet.jurisdiction, about.policy.rate));
      if ('annualRate' in verdict.terms) expect(+verdict.terms.annualRate).toBeGreaterThanOrEqual(0.029);
    });
  });

  // Few cases have alternatives, so the laws about them draw until they have enough: none is checked on nothing.
  const refusals = cases.map(about => {
    const verdict = decide(about);
    const alternatives = verdict?.kind === 'declined' ? verdict.alternatives : [];
    return { about, offered: alternatives.map(({ terms, ...choice }) => ({ ...about, choice, terms: terms! })) };
  });
  type Refusal = typeof refusals extends fc.Arbitrary<infer Drawn> ? Drawn : never;

  const alwaysOffering = (
    isMeant: (offered: Refusal['offered']) => boolean,
    numRuns: number,
    law: (drawn: Refusal) => void,
  ) =>
    fc.assert(
      fc.property(
        refusals.filter(({ offered }) => isMeant(offered)),
        law,
      ),
      { numRuns },
    );

  it('offers only alternatives that are approved at once, with exactly the figures offered', () => {
    const approvedAsOffered = ({ about, offered }: Refusal) => {
      const { recentApplications } = about.record;
      const record = { ...about.record, recentApplications: recentApplications + 1 };
      expect(offered.length).toBeLessThanOrEqual(3);
      for (const { terms, ...applied } of offered) {
        const instead = decide({ ...applied, record });
        expect(instead).toMatchObject({ kind: 'approved', needsReview: false });
        if (instead?.kind !== 'approved') continue;
        expect(offerOf(applied, [terms])).toEqual(offerOf(applied, [instead.terms]));
      }
    };
    alwaysOffering(offered => offered.length > 0, 30, approvedAsOffered);
    // Figures that the term sheet alone would have given prove nothing.
    const arePersonal = (offered: Refusal['offered']) =>
      offered.some(({ terms, ...applied }) => !isDeepStrictEqual(offerOf(applied), offerOf(applied, [terms])));
    alwaysOffering(arePersonal, 8, approvedAsOffered);
  });

  it('asks for at most half of the price at once in an alternative', () => {
    alwaysOffering(
      offered => offered.length > 0,
      30,
      ({ about, offered }) => {
        for (const { terms, ...applied } of offered)
          expect(offerOf(applied, [terms])?.downPaymentMinor).toBeLessThanOrEqual(about.purchase.amountMinor / 2);
      },
    );
  });

  it('puts alternatives that cost no more than the plan applied for first, and then those that ask for less today', () => {
    alwaysOffering(
      offered => offered.length > 1,
      10,
      ({ about, offered }) => {
        const seen = offerOf(about)?.financeChargeMinor ?? 0;
        const ranks = offered.map(({ terms, ...applied }) => {
          const offer = offerOf(applied, [terms])!;
          return [offer.financeChargeMinor > seen ? 1 : 0, offer.dueTodayMinor] as const;
        });
        expect(ranks).toEqual([...ranks].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
      },
    );
  });

  it('is never turned from a decline into an approval by a segment', () => {
    const { limit } = currentPolicy;
    let onCampaign = 0;
    always((about, verdict) => {
      if (!verdict.segment) return;
      // The campaign is for this person, and the limits are as generous as segments can make them.
      const campaign = { ...spring, planId: about.choice.planId, segments: [verdict.segment] };
      const neutral = { ...currentPolicy, limit: { ...limit, segmentFactors: {} } };
      const favoured = decide({
        ...about,
        campaigns: [campaign],
        policy: { ...currentPolicy, limit: { ...limit, segmentFactors: { [verdict.segment]: 2 } } },
      });
      const without = decide({ ...about, campaigns: [], policy: neutral });
      expect(favoured).toMatchObject({ kind: without?.kind, pd: verdict.pd });
      if (verdict.kind === 'approved') expect(without?.kind).toBe('approved');
      if (favoured?.kind === 'approved' && favoured.campaign) onCampaign++;
    });
    expect(onCampaign).toBeGreaterThan(20);
  });
});
