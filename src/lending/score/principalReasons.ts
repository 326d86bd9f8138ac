import { type DeclineReason, MOST_REASONS } from '../../protocol/messages/closedLists.js';
import type { Contribution } from './contributionsOf.js';

/** Less than this is the rounding of a sum and not a contribution. */
const LEAST = 1e-9;

/** The contributions that weigh against the applicant. */
export const against = (contributions: readonly Contribution[]): Contribution[] =>
  contributions.filter(({ logOdds }) => logOdds > LEAST);

/**
 * The reasons that weigh most against the applicant, the heaviest first. Inputs of one reason, such as those that were not stated, are added
 * up. Equally heavy reasons keep the order of their heaviest inputs.
 */
export function principalReasons(contributions: readonly Contribution[], most = MOST_REASONS): DeclineReason[] {
  const weights = new Map<DeclineReason, number>();
  for (const { reason, logOdds } of against(contributions)) weights.set(reason, (weights.get(reason) ?? 0) + logOdds);
  return [...weights]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([reason]) => reason);
}
