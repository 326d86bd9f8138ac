import type { DeclineReason } from '../../protocol/messages/closedLists.js';
import type { CreditFacts } from './CreditFacts.js';
import type { CreditModel, CurvePart, CurvesPart, TablePart } from './CreditModel.js';
import { heightAt } from './Curve.js';
import { categories, quantities } from './modelInputs.js';

/** What one input adds to the log-odds of default, compared with the average good applicant of the training data. */
export interface Contribution {
  readonly input: string;
  /** Log-odds; a positive number weighs against the applicant. */
  readonly logOdds: number;
  /** The reason that a page shows for this input. */
  readonly reason: DeclineReason;
}

export interface Score {
  /** Calibrated probability of default, 0 to 1. */
  readonly pd: number;
  readonly logOdds: number;
  /** The log-odds of the reference applicant. With all contributions added, they are `logOdds`. */
  readonly referenceLogOdds: number;
  /** All inputs, sorted by how much they weigh against the applicant, the heaviest first. */
  readonly contributions: readonly Contribution[];
}

/**
 * The probability that the applicant defaults, and what each input adds to it. Pure, and finite for every finite fact, because a
 * figure beyond the range of the training data counts as the end of that range.
 */
export function scoreOf(model: Pick<CreditModel, 'referenceLogOdds' | 'parts'>, facts: CreditFacts): Score {
  const byInput = new Map<string, Contribution>();
  for (const part of model.parts) {
    const { input, reason } = part;
    const logOdds = (byInput.get(input)?.logOdds ?? 0) + logOddsOf(part, facts);
    byInput.set(input, { input, reason, logOdds });
  }
  // The sort is stable, so equal contributions keep the model's order.
  const contributions = [...byInput.values()].sort((a, b) => b.logOdds - a.logOdds);
  const { referenceLogOdds } = model;
  const logOdds = contributions.reduce((sum, each) => sum + each.logOdds, referenceLogOdds);
  return { pd: 1 / (1 + Math.exp(-logOdds)), logOdds, referenceLogOdds, contributions };
}

function logOddsOf(part: CurvePart | CurvesPart | TablePart, facts: CreditFacts): number {
  if ('table' in part) return part.table[categories[part.of](facts)] ?? 0;
  const x = quantities[part.of](facts);
  if (!('by' in part)) return x === null ? part.missing : heightAt(part, part.curve, x);
  const category = categories[part.by](facts);
  const curve = part.curves[category];
  if (!curve) return part.otherwise;
  return x === null ? part.missing[category]! : heightAt(part, curve, x);
}
