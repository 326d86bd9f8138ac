import type { CreditFacts } from '../../engine/CreditFacts.js';
import type { CreditModel, CurvePart, TablePart } from '../../engine/score/CreditModel.js';
import type { CreditRow } from '../csv/CreditRow.js';
import { fitLogistic } from '../fit/fitLogistic.js';
import { type Block, buildDesign } from './buildDesign.js';
import type { CurveInput, Input, TableInput } from './inputs.js';

export interface Penalties {
  readonly curve: number;
  readonly table: number;
  readonly missing: number;
}

export type Additive = Pick<CreditModel, 'referenceLogOdds' | 'parts'>;

/** Fits the curves and tables of all inputs to the rows, centred on the good ones. */
export function fitParts(rows: readonly CreditRow[], inputs: readonly Input[], penalties: Penalties): Additive {
  const facts = rows.map((row): CreditFacts => row.facts);
  const bad = rows.map(row => row.bad);
  const blocks = buildDesign(facts, inputs);
  const columns = blocks.flatMap(block => block.columns);
  const ridge = blocks.flatMap(block => penaltiesOf(block, penalties));
  const sign = blocks.flatMap(signsOf);
  const { intercept, coefficients } = fitLogistic({ columns, bad, ridge, sign });
  let [referenceLogOdds, at] = [intercept, 0];
  const goods = bad.filter(each => !each).length;
  const parts = blocks.map(block => {
    const own = coefficients.slice(at, at + block.columns.length);
    at += block.columns.length;
    let mean = 0;
    own.forEach((coefficient, j) => {
      const column = block.columns[j]!;
      for (let i = 0; i < bad.length; i++) if (!bad[i]) mean += (coefficient * column[i]!) / goods;
    });
    referenceLogOdds += mean;
    return partOf(block, own, mean);
  });
  return { referenceLogOdds, parts };
}

const isCurve = (input: Input): input is CurveInput => typeof input.of === 'string';

const penaltiesOf = ({ input, columns }: Block, { curve, table, missing }: Penalties) =>
  columns.map((_, j) => (isCurve(input) ? (j === columns.length - 1 ? missing : curve) : table));

const signsOf = ({ input, columns }: Block) =>
  columns.map((_, j) => (isCurve(input) && j < columns.length - 1 ? input.direction : 0));

function partOf(block: Block, own: readonly number[], mean: number): CurvePart | TablePart {
  const { input, knots, keys } = block;
  if (!isCurve(input)) {
    const { of, reason } = input as TableInput;
    return { input: input.input, reason, of, table: Object.fromEntries(keys.map((key, j) => [key, own[j]! - mean])) };
  }
  const { of, reason, scale } = input;
  let height = -mean;
  const curve = knots.map((x, j) => {
    if (j > 0) height += own[j - 1]!;
    return [x, height] as const;
  });
  // Where nothing is stated, every piece stands at its mean.
  const unstated = block.columns.at(-1)!.indexOf(1);
  const missing = -mean + (unstated < 0 ? mean : own.reduce((sum, b, j) => sum + b * block.columns[j]![unstated]!, 0));
  return { input: input.input, reason, of, scale, curve, missing };
}
