import { type DeclineReason, MOST_REASONS } from '../../protocol/messages/closedLists.js';
import type { Score } from './scoreOf.js';

/**
 * The reasons that weigh most against the applicant, the heaviest first. The inputs behind one reason are added up, and only
 * what raises the odds of default counts. Equally heavy reasons keep the order of their heaviest inputs.
 */
export function principalReasons(
  { contributions }: Pick<Score, 'contributions'>,
  most = MOST_REASONS,
): DeclineReason[] {
  const weights = new Map<DeclineReason, number>();
  for (const { reason, logOdds } of contributions)
    if (logOdds > 0) weights.set(reason, (weights.get(reason) ?? 0) + logOdds);
  return [...weights]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([reason]) => reason);
}
