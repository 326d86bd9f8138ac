import type { CreditFacts } from '../CreditFacts.js';
import type { CreditModel, Curve, CurvePart, CurvesPart, TablePart } from './CreditModel.js';
import { categories } from './categories.js';
import { quantities } from './quantities.js';
import type { Contribution, Score } from './ScoreModel.js';

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
  const curve = 'by' in part ? part.curves[categories[part.by](facts)] : part.curve;
  return x === null || !curve ? part.missing : along(curve, x, part.scale === 'log' ? Math.log1p : Number);
}

function along(curve: Curve, x: number, scale: (x: number) => number): number {
  const right = curve.findIndex(([at]) => x < at);
  if (right < 0) return curve.at(-1)![1];
  if (right === 0) return curve[0]![1];
  const [x0, y0] = curve[right - 1]!;
  const [x1, y1] = curve[right]!;
  return y0 + ((y1 - y0) * (scale(x) - scale(x0))) / (scale(x1) - scale(x0));
}
