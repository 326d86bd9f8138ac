import type { ReferenceSource } from '../../protocol/api/riskRecords.js';
import type { ScoreInputName } from '../score/scoreInputs.js';
import { type Distribution, distributionOf } from './stability.js';
import type { WatchedApplication } from './Watched.js';

/** What the score, and what each input did to it, looked like before. */
export interface Reference {
  /** The version of the model. */
  readonly model: string;
  readonly from: ReferenceSource;
  readonly score: Distribution;
  readonly inputs: Readonly<Partial<Record<ScoreInputName, Distribution>>>;
}

/** The lender's own applications take the place of the training data once there are this many: what a shop sells is not what the data financed. */
export const OWN_REFERENCE = 1_000;

/** The distributions of applications with a score. */
export function referenceOf(
  model: string,
  from: Reference['from'],
  applications: readonly Pick<WatchedApplication, 'logOdds' | 'contributions'>[],
): Reference {
  const scores = applications.flatMap(({ logOdds }) => (logOdds === null ? [] : logOdds));
  const inputs = contributionsIn(applications);
  return {
    model,
    from,
    score: distributionOf(scores),
    inputs: Object.fromEntries([...inputs].map(([name, values]) => [name, distributionOf(values)])),
  };
}

/** What each input did, over all applications. */
export function contributionsIn(
  applications: readonly Pick<WatchedApplication, 'contributions'>[],
): ReadonlyMap<ScoreInputName, readonly number[]> {
  const inputs = new Map<ScoreInputName, number[]>();
  for (const { contributions } of applications)
    for (const [name, logOdds] of Object.entries(contributions) as [ScoreInputName, number][]) {
      const values = inputs.get(name) ?? [];
      values.push(logOdds);
      inputs.set(name, values);
    }
  return inputs;
}
