import type { Decliner } from '../../lending/decision/Verdict.js';
import type { DeclineReason } from '../../protocol/messages/closedLists.js';
import type { Answer } from '../Run.js';

export interface DeclineShare {
  readonly by: Decliner;
  /** The heaviest reason. */
  readonly reason: DeclineReason;
  /** Of all first answers. */
  readonly share: number;
}

/** Why people were declined as they first asked, the most frequent first. */
export function declinesOf(answers: readonly Answer[]): DeclineShare[] {
  const first = answers.filter(({ isAlternative }) => !isAlternative);
  const counts = new Map<string, { by: Decliner; reason: DeclineReason; count: number }>();
  for (const { by, reasons } of first) {
    const [reason] = reasons;
    if (!by || !reason) continue;
    const row = counts.get(`${by} ${reason}`) ?? { by, reason, count: 0 };
    counts.set(`${by} ${reason}`, row);
    row.count += 1;
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
    .map(({ by, reason, count }) => ({ by, reason, share: count / first.length }));
}
