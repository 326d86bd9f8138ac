import type { CreditFacts } from './CreditFacts.js';
import type { CreditModel, CurvePart, CurvesPart, TablePart } from './CreditModel.js';
import { heightAt } from './Curve.js';
import { logistic } from './logistic.js';
import { categories, quantities } from './modelInputs.js';

export type ModelParts = Pick<CreditModel, 'referenceLogOdds' | 'parts'>;

export interface Score {
  /** Calibrated probability of default, 0 to 1. */
  readonly pd: number;
  readonly logOdds: number;
}

/**
 * The probability that the applicant defaults. Pure, and finite for every finite fact, because a figure beyond the range of the
 * training data counts as the end of that range.
 */
export function scoreOf({ referenceLogOdds, parts }: ModelParts, facts: CreditFacts): Score {
  const logOdds = parts.reduce((sum, part) => sum + logOddsOf(part, facts), referenceLogOdds);
  return { pd: logistic(logOdds), logOdds };
}

/** What one part adds to the log-odds. */
export function logOddsOf(part: CurvePart | CurvesPart | TablePart, facts: CreditFacts): number {
  if ('table' in part) return part.table[categories[part.of](facts)] ?? 0;
  const x = quantities[part.of](facts);
  if (!('by' in part)) return x === null ? part.missing : heightAt(part, part.curve, x);
  const category = categories[part.by](facts);
  const curve = part.curves[category];
  if (!curve) return part.otherwise;
  return x === null ? part.missing[category]! : heightAt(part, curve, x);
}
