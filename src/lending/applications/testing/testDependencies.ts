import { defaultTermSheet } from '../../../pricing/offers/defaultTermSheet.js';
import { priceChoice } from '../../../protocol/messages/priceChoice.js';
import { recomputeOffers } from '../../../recompute/recomputeOffers.js';
import type { Question } from '../../decision/judge.js';
import { largestOf } from '../../decision/rules.js';
import type { Verdict } from '../../decision/Verdict.js';
import { claimsIn } from '../../policy/claimsIn.js';
import { currentPolicy } from '../../policy/currentPolicy.js';
import { recordIn } from '../../policy/recordIn.js';
import type { Books } from '../Books.js';
import type { LenderDependencies } from '../LenderDependencies.js';

const grounds = {
  versions: { model: 'none', policy: 'test', products: 'default', configuration: 'test' },
  pd: 0.1,
  segment: 'segment-1',
  campaign: null,
  contributions: [{ input: 'income', logOdds: 0.5, reason: 'affordability' }],
  limitMinor: 10_000_000,
} as const;

/** The most applications of one person within 24 hours, and the most that they may owe. */
export const MOST_APPLICATIONS = 4;
export const MOST_OWED_MINOR = 500_000;
/** Above this price two people have to approve. */
export const FOUR_EYES_MINOR = 1_000_000;

/**
 * A small judge, so that the service is tested apart from the policy. Everybody gets the advertised terms, within two limits. An
 * application waits for a person if the id of the applicant begins with "slow".
 */
export function testJudge({ applicant, history, sheet, purchase, choice, day }: Question): Verdict | null {
  const offer = priceChoice(purchase, sheet, day, choice);
  const terms = sheet.plans.find(({ id }) => id === choice.planId);
  if (!offer || !terms) return null;
  const declined = (reason: 'daily-limit' | 'existing-debt'): Verdict => ({
    ...grounds,
    kind: 'declined',
    by: 'rules',
    reasons: [reason],
    alternatives: [{ planId: '12-annuity' }],
  });
  if (history.recentApplications >= MOST_APPLICATIONS) return declined('daily-limit');
  const owedMinor = history.exposures[purchase.currency]?.owedMinor ?? 0;
  if (owedMinor + offer.financedMinor > MOST_OWED_MINOR) return declined('existing-debt');
  return {
    ...grounds,
    kind: 'approved',
    terms,
    financedMinor: offer.financedMinor,
    monthlyMinor: largestOf(offer),
    starter: false,
    needsReview: applicant.id.startsWith('slow'),
  };
}

/** Dependencies over books, with the small judge and a clock that a test moves. */
export function testDependencies(
  books: Books,
  over: Partial<LenderDependencies> = {},
): LenderDependencies & { readonly clock: { now: number } } {
  const clock = { now: Date.parse('2026-11-23T10:00:00Z') };
  return {
    books,
    clock,
    sheetOf: (_, currency) => {
      try {
        return defaultTermSheet(currency);
      } catch {
        return null;
      }
    },
    judge: testJudge,
    recompute: recomputeOffers,
    now: () => clock.now,
    random: length => crypto.getRandomValues(new Uint8Array(length)),
    digest: text => text,
    lender: 'test',
    explainUrl: ({ reference, key }) => `https://lender.example/v1/applications/${reference}/explanation?secret=${key}`,
    contractUrl: ({ reference, key }) => `https://lender.example/v1/applications/${reference}/contract?secret=${key}`,
    recordIn: (history, currency) => recordIn(history, currency, currentPolicy),
    claimsIn: (claims, currency) => claimsIn(claims, currency, currentPolicy),
    knowsWorth: () => true,
    staffed: true,
    claimsMs: 0,
    approvalsNeeded: ({ amountMinor }) => (amountMinor > FOUR_EYES_MINOR ? 2 : 1),
    approvalMs: 15 * 60_000,
    reviewMs: 24 * 60 * 60_000,
    daysAway: 1,
    paysOnDelivery: ({ scenario }) => scenario === 'car',
    deliveryMs: 180 * 24 * 60 * 60_000,
    payments: null,
    ...over,
  };
}
