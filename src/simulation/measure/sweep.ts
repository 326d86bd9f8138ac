import type { RunOptions } from '../Options.js';
import type { Run } from '../Run.js';
import { type Repaid, repaidOf } from './repayment.js';

/** What a cut-off comes to among the people who have a score. */
export interface SweepPoint extends Repaid {
  readonly cutoff: number;
  /** Of their purchases, those approved as asked. */
  readonly approved: number;
}

/** The cut-offs that are tried: the highest probability of default that is approved. */
export const CUTOFFS: readonly number[] = [
  ...[0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15, 0.18, 0.21, 0.25, 0.3, 0.35, 0.4, 0.45],
  ...[0.5, 0.6, 0.8, 1],
];

/** The policy without a cut-off, under which `sweepOf` reads what each one would have approved. The ceiling on the rate stays. */
export const withoutCutoff = ({ policy, ...rest }: RunOptions['configuration']): RunOptions['configuration'] => ({
  ...rest,
  policy: { ...policy, cutoff: 1, reviewFrom: 1 },
});

/**
 * Reads cut-offs from one run without any: each would have approved those up to it. For somebody's first loan that is exactly what a run
 * with the cut-off does; later ones can differ a little. People without a score (starter credit) are left out: no cut-off concerns them.
 */
export function sweepOf(run: Run, { configuration }: Pick<RunOptions, 'configuration'>): SweepPoint[] {
  const first = run.answers.filter(({ isAlternative, starter }) => !isAlternative && !starter);
  return CUTOFFS.map(cutoff => {
    const isUnder = ({ pd }: { readonly pd: number | null }) => pd !== null && pd <= cutoff;
    const loans = run.loans.filter(({ application }) => isUnder(application.verdict));
    return {
      cutoff,
      approved: first.filter(answer => answer.approved && isUnder(answer)).length / first.length,
      ...repaidOf(loans, 'ever', configuration.policy),
    };
  });
}

/** The mean of several sweeps, point by point. */
export const meanOf = (sweeps: readonly (readonly SweepPoint[])[]): SweepPoint[] =>
  CUTOFFS.map((cutoff, at) => {
    const mean = (of: Exclude<keyof SweepPoint, 'cutoff'>) =>
      sweeps.reduce((sum, points) => sum + points[at]![of], 0) / sweeps.length;
    return { cutoff, approved: mean('approved'), byNumber: mean('byNumber'), byMoney: mean('byMoney') };
  });

/** The highest approval rate at which at least this share is repaid; between two cut-offs it is interpolated. Null: no cut-off reaches it. */
export function approvalAt(points: readonly SweepPoint[], of: keyof Repaid, share: number): number | null {
  const last = points.map(point => point[of] >= share).lastIndexOf(true);
  const [at, next] = [points[last], points[last + 1]];
  if (!at) return null;
  if (!next) return at.approved;
  return at.approved + ((next.approved - at.approved) * (at[of] - share)) / (at[of] - next[of]);
}
