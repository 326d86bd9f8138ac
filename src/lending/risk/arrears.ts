import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import { logit } from '../score/logistic.js';
import type { RiskParameters } from './RiskParameters.js';
import { monthsBetween, type WatchedLoan } from './Watched.js';
import { type Share, shareOf } from './wilson.js';

/** The share of loans that were ever 30 days late. */
export interface Arrears {
  /** Those with a score. */
  readonly scored: Share;
  /** The same by segment. */
  readonly segments: Readonly<Record<string, Share>>;
  /** Loans without a score: starter credit. */
  readonly starter: Share;
}

/**
 * Arrears among the loans that are old enough and that the parameters of today would still make. Those that a tighter cut-off has ended say
 * nothing about it: with them, the rule would tighten again and again for what it has mended already.
 */
export function arrearsOf(
  loans: readonly WatchedLoan[],
  {
    day,
    parameters,
    leastMonths,
  }: { readonly day: IsoDate; readonly parameters: RiskParameters; readonly leastMonths: number },
): Arrears {
  const most = logit(parameters.cutoff) - parameters.offset;
  const counted = loans.filter(
    ({ agreed, months, logOdds }) =>
      monthsBetween(agreed, day) >= Math.min(leastMonths, months + 1) && (logOdds === null || logOdds <= most),
  );
  const shareIn = (some: readonly WatchedLoan[]) =>
    shareOf(some.filter(({ lateOn }) => lateOn !== null && lateOn <= day).length, some.length);
  const scored = counted.filter(({ logOdds }) => logOdds !== null);
  return {
    scored: shareIn(scored),
    segments: Object.fromEntries(
      Object.keys(parameters.segmentFactors).map(name => [name, shareIn(scored.filter(loan => loan.segment === name))]),
    ),
    starter: shareIn(counted.filter(({ logOdds, segment }) => logOdds === null && segment === null)),
  };
}
