import type { LendingConfiguration } from '../decision/LendingConfiguration.js';
import type { Policy } from '../policy/Policy.js';
import { logistic, logit } from '../score/logistic.js';

/**
 * What of a lender's configuration may move on its own, as absolute values. Every other field of the policy, and every curve of the model, is
 * changed only in the configuration. None of these is in a term sheet, so a page's estimates stay right whatever moves.
 */
export interface RiskParameters {
  /** `Policy.cutoff`: above this probability of default an application is declined. */
  readonly cutoff: number;
  /** `Policy.reviewFrom`: above this probability a person reviews what would be approved. At most the cut-off. */
  readonly reviewFrom: number;
  /** What is added to the log-odds of the model for everyone, so that the probability agrees with what was repaid. 0: the model as it was trained. */
  readonly offset: number;
  /** `Policy.limit.segmentFactors` of every segment of the model, at most 1. A later segment never has more than an earlier one. */
  readonly segmentFactors: Readonly<Record<string, number>>;
  /** What share of `Policy.starter.base` and `most` is lent to a person of whom only name and phone are known, at most 1. */
  readonly starterFactor: number;
}

/** One set, as it is kept for good. */
export interface ParameterSet extends RiskParameters {
  /** 1 is the configuration's own. */
  readonly number: number;
}

/** The parameters of a configuration that nothing has moved yet. */
export const parametersOf = ({ policy, model }: Pick<LendingConfiguration, 'policy' | 'model'>): RiskParameters => {
  const factors = policy.limit.segmentFactors;
  const segmentFactors = Object.fromEntries(model.segments.list.map(({ name }) => [name, factors[name] ?? 1]));
  return {
    cutoff: policy.cutoff,
    reviewFrom: policy.reviewFrom,
    offset: 0,
    segmentFactors,
    starterFactor: 1,
  };
};

/** A configuration under a set. With the configuration's own parameters it is the configuration itself, letter by letter. */
export function withParameters(
  configuration: LendingConfiguration,
  { number, cutoff, reviewFrom, offset, segmentFactors, starterFactor }: ParameterSet,
): LendingConfiguration {
  const { policy, model } = configuration;
  const { base, most } = policy.starter;
  const moved: Policy = {
    ...policy,
    cutoff,
    reviewFrom,
    limit: { ...policy.limit, segmentFactors: factorsUnder(policy, segmentFactors) },
    starter: { ...policy.starter, base: base * starterFactor, most: most * starterFactor },
  };
  const calibrated = { ...model, referenceLogOdds: model.referenceLogOdds + offset };
  return { ...configuration, policy: moved, model: calibrated, parameters: number };
}

/** Segments that the policy does not list have 1, and are not listed for that. */
const factorsUnder = (
  { limit }: Policy,
  factors: RiskParameters['segmentFactors'],
): RiskParameters['segmentFactors'] => ({
  ...limit.segmentFactors,
  ...Object.fromEntries(
    Object.entries(factors).filter(([name, factor]) => factor !== (limit.segmentFactors[name] ?? 1)),
  ),
});

/**
 * The probability that the model alone gives to somebody at the cut-off. Who is declined depends on the cut-off and the offset only through
 * it: more offset declines as a lower cut-off does.
 */
export const effectiveCutoff = ({ cutoff, offset }: Pick<RiskParameters, 'cutoff' | 'offset'>): number =>
  logistic(logit(cutoff) - offset);
