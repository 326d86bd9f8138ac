import type { RiskOverview, RiskProposal } from '../../protocol/api/riskRecords.js';
import type { ConsoleWords } from './words/ConsoleWords.js';

/** One parameter that a proposal moves. A cause is known where the job proposes it. */
export interface ShownChange {
  readonly parameter: keyof ConsoleWords['parameters']['names'];
  readonly segment?: string;
  readonly from: number;
  readonly to: number;
  readonly cause?: RiskProposal['changes'][number]['cause'];
}

/**
 * What a proposal moves. The job says it itself. What an operator proposes, or goes back to, is compared with the set that decided before (the
 * newest activation comes first), because nobody should approve a set without seeing it.
 */
export function changesOf(
  { id, changes, at, parameters, activates }: RiskProposal,
  { sets, activations }: RiskOverview,
): readonly ShownChange[] {
  if (changes.length) return changes;
  const setOf = (number: number | null | undefined) => sets.find(set => set.number === number)?.parameters;
  const before = activations.find(each => each.at <= at && each.proposal !== id);
  const from = setOf(before?.number);
  const to = parameters ?? setOf(activates);
  if (!from || !to) return [];
  const plain = (['cutoff', 'reviewFrom', 'offset', 'starterFactor'] as const).map(parameter => ({
    parameter,
    from: from[parameter],
    to: to[parameter],
  }));
  const segments = Object.entries(to.segmentFactors).map(([segment, factor]) => ({
    parameter: 'segmentFactor' as const,
    segment,
    from: from.segmentFactors[segment] ?? factor,
    to: factor,
  }));
  return [...plain, ...segments].filter(change => change.from !== change.to);
}
