import type { RailedParameter } from '../../protocol/api/riskRecords.js';

/** How far a parameter may move. */
export interface Rail {
  /** The largest change in one step. */
  readonly step: number;
  readonly floor: number;
  readonly ceiling: number;
}

/** What the job may do on its own. Everything beyond needs two people. */
export interface GuardRails extends Readonly<Record<RailedParameter, Rail>> {
  /** The fewest loans that a figure must stand on before it moves anything. */
  readonly leastOutcomes: number;
  /** The fewest days between two steps, so that the first can show what it did. */
  readonly leastDays: number;
  /**
   * The lowest and the highest cut-off on the model's own scale, see `effectiveCutoff`. Within them people of every age are approved at least four
   * fifths as often as those of the age that is approved most. MODEL.md has the measurement for the model that ships; a test repeats it.
   */
  readonly fair: { readonly floor: number; readonly ceiling: number };
}

/** What the lender wants. */
export interface RiskTargets {
  /** The share of loans that were ever 30 days late. */
  readonly arrears: number;
  /** Below this share of the target, the rule lends more again. */
  readonly loosenBelow: number;
}

/** What `risk` of the configuration says. */
export interface RiskSettings {
  /** `propose`: a person approves each step. `automatic`: a step within the rails is applied at once. */
  readonly apply: 'propose' | 'automatic';
  readonly targets: RiskTargets;
  readonly rails: GuardRails;
  /** The days of applications whose distribution is compared with the reference. */
  readonly windowDays: number;
  /** From how many months on the books a loan counts in arrears and calibration. */
  readonly leastMonths: number;
}

export const currentRisk: RiskSettings = {
  apply: 'propose',
  targets: { arrears: 0.05, loosenBelow: 0.5 },
  rails: {
    cutoff: { step: 0.02, floor: 0.25, ceiling: 0.5 },
    offset: { step: 0.15, floor: -0.5, ceiling: 0.75 },
    segmentFactor: { step: 0.1, floor: 0.3, ceiling: 1 },
    starterFactor: { step: 0.25, floor: 0.25, ceiling: 1 },
    leastOutcomes: 300,
    leastDays: 60,
    fair: { floor: 0.45, ceiling: 0.6 },
  },
  windowDays: 28,
  leastMonths: 3,
};
