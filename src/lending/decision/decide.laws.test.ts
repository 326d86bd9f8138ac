import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { spareMinor } from '../policy/limitsOf.js';
import { ceilingOf } from '../policy/personalRate.js';
import { currentProducts } from '../products/currentProducts.js';
import type { Case } from './Case.js';
import { decide } from './decide.js';
import { anyCase } from './testing/anyCase.js';

const spring = currentProducts.campaigns.find(({ segments }) => segments)!;
const offerOf = ({ purchase, sheet, day, choice }: Case, terms = sheet.plans) =>
  priceChoice(purchase, { ...sheet, plans: terms }, day, choice);

/** Checks a law on random cases. Both answers must occur often enough for the check to mean something. */
function always(law: (about: Case, verdict: NonNullable<ReturnType<typeof decide>>) => void, numRuns = 400) {
  const seen = { approved: 0, declined: 0 };
  fc.assert(
    fc.property(anyCase, about => {
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
  const refusals = anyCase.map(about => {
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
    let onCampaign = 0;
    always((about, verdict) => {
      if (!verdict.segment) return;
      const { policy } = about;
      // The campaign is for this person, and the limits are as generous as segments can make them.
      const campaign = { ...spring, planId: about.choice.planId, segments: [verdict.segment] };
      const neutral = { ...policy, limit: { ...policy.limit, segmentFactors: {} } };
      const favoured = decide({
        ...about,
        campaigns: [campaign],
        policy: { ...policy, limit: { ...policy.limit, segmentFactors: { [verdict.segment]: 2 } } },
      });
      const without = decide({ ...about, campaigns: [], policy: neutral });
      expect(favoured).toMatchObject({ kind: without?.kind, pd: verdict.pd });
      if (verdict.kind === 'approved') expect(without?.kind).toBe('approved');
      if (favoured?.kind === 'approved' && favoured.campaign) onCampaign++;
    });
    expect(onCampaign).toBeGreaterThan(20);
  });
});
