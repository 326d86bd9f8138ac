import type { DeclineReason } from '../../protocol/messages/closedLists.js';
import type { CreditFacts } from './CreditFacts.js';
import type { CreditModel, CurvePart, CurvesPart, TablePart } from './CreditModel.js';
import { heightAt } from './Curve.js';
import { categories, quantities } from './modelInputs.js';

/**
 * The probability that the applicant defaults, and what each input adds to it. Pure and finite for every finite fact:
 * a figure beyond the range of the training data counts as the end of that range.
 */
export function scoreOf(model: Pick<CreditModel, 'referenceLogOdds' | 'parts'>, facts: CreditFacts): Score {
  const byInput = new Map<string, Contribution>();
  for (const part of model.parts) {
    const { input, reason } = part;
    const logOdds = (byInput.get(input)?.logOdds ?? 0) + logOddsOf(part, facts);
    byInput.set(input, { input, reason, logOdds });
  }
  // A stable sort: of equal ones the model's order decides.
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
