import type { Contribution } from '../../../lending/score/scoreOf.js';
import type { DeclineReason } from '../../../protocol/messages/closedLists.js';

export interface WeighedReason {
  readonly reason: DeclineReason;
  /** Share of all that spoke against the applicant, 0 to 1; null where a rule decided and not the score. */
  readonly share: number | null;
  /** What it was drawn from, the heaviest first. */
  readonly inputs: readonly string[];
}

/** What stands behind the reasons of a decline, in their order. */
export function weighReasons(
  reasons: readonly DeclineReason[],
  contributions: readonly Contribution[],
): readonly WeighedReason[] {
  const against = contributions.filter(({ logOdds }) => logOdds > 0);
  const sum = (of: readonly Contribution[]) => of.reduce((total, { logOdds }) => total + logOdds, 0);
  const whole = sum(against);
  return reasons.map(reason => {
    const own = against.filter(each => each.reason === reason).sort((a, b) => b.logOdds - a.logOdds);
    return { reason, share: own.length ? sum(own) / whole : null, inputs: [...new Set(own.map(({ input }) => input))] };
  });
}
