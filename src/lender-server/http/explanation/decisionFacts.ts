import type { Application } from '../../../lending/applications/Application.js';
import { decisionAt } from '../../../lending/applications/decisionAt.js';
import type { Decliner } from '../../../lending/decision/Verdict.js';
import type { Contribution } from '../../../lending/score/contributionsOf.js';
import { against } from '../../../lending/score/principalReasons.js';
import type { DeclineReason } from '../../../protocol/messages/closedLists.js';

/** Who decided: the computer alone, or a person, and at which point. `undecided`: a person was to decide, and nobody did in time. */
export type HowDecided = 'computer' | 'waiting' | 'undecided' | 'person' | 'reviewed';

/** How each decliner decides, and whether the weights of the score say anything about its reasons. */
export const declinerFacts: Readonly<Record<Decliner, { readonly how: HowDecided; readonly isScored: boolean }>> = {
  score: { how: 'computer', isScored: true },
  rules: { how: 'computer', isScored: false },
  person: { how: 'person', isScored: false },
  funds: { how: 'computer', isScored: false },
};

/** Read from the books: a person's word leaves its mark in the review, in the verdict, or in the time from which it may be told. */
export function howDecided(application: Application, now: number): HowDecided {
  const { review, verdict, readyAt } = application;
  if (review?.verdict === 'upheld' || review?.verdict === 'overturned') return 'reviewed';
  if (verdict.kind === 'declined') return declinerFacts[verdict.by].how;
  if (!verdict.needsReview) return 'computer';
  if (readyAt === null && decisionAt(application, now).status === 'expired') return 'undecided';
  return readyAt === null || now < readyAt ? 'waiting' : 'person';
}

export interface WeighedReason {
  readonly reason: DeclineReason;
  /** Share of everything that counted against the applicant, 0 to 1; null where a rule decided and not the score. */
  readonly share: number | null;
  /** The inputs that it was drawn from, the heaviest first. */
  readonly inputs: readonly string[];
}

/** What each reason of a decline was drawn from, in the order of the reasons. */
export function weighReasons(
  reasons: readonly DeclineReason[],
  contributions: readonly Contribution[],
): readonly WeighedReason[] {
  const sum = (of: readonly Contribution[]) => of.reduce((total, { logOdds }) => total + logOdds, 0);
  const weighing = against(contributions);
  const whole = sum(weighing);
  return reasons.map(reason => {
    const own = weighing.filter(each => each.reason === reason).sort((a, b) => b.logOdds - a.logOdds);
    return { reason, share: own.length ? sum(own) / whole : null, inputs: [...new Set(own.map(({ input }) => input))] };
  });
}
