import type { DeclineReason } from '../../protocol/messages/closedLists.js';
import type { CreditFacts } from './CreditFacts.js';

/** What one input adds to the log-odds of default, against the average good applicant of the training data. */
export interface Contribution {
  readonly input: keyof CreditFacts | string;
  /** Log-odds; positive speaks against the applicant. */
  readonly logOdds: number;
  /** The word of the closed list that stands for this input on a page. */
  readonly reason: DeclineReason;
}

export interface Score {
  /** Calibrated probability of default, 0 to 1. */
  readonly pd: number;
  readonly logOdds: number;
  /** Log-odds of the reference applicant; with all contributions it gives `logOdds`. */
  readonly referenceLogOdds: number;
  /** All inputs, the heaviest against the applicant first. */
  readonly contributions: readonly Contribution[];
}
