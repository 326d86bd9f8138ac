import type { CreditModel } from '../../lending/score/CreditModel.js';
import type { Curve } from '../../lending/score/Curve.js';
import type { CreditRow } from '../csv/readCreditCsv.js';
import { fitLogistic } from '../fit/fitLogistic.js';
import { ageGroupOf } from '../metrics/adverseImpact.js';
import { type Block, buildDesign, type CurveBlock } from './buildDesign.js';
import type { Input } from './inputs.js';
import { type Penalties, penaltyMatrix } from './Penalties.js';

export type Additive = Pick<CreditModel, 'referenceLogOdds' | 'parts'>;
type PartOf = CreditModel['parts'][number];

/** Fits the curves and tables of all inputs to the rows, centred on the good rows. */
export function fitParts(rows: readonly CreditRow[], inputs: readonly Input[], penalties: Penalties): Additive {
  const bad = rows.map(row => row.bad);
  const blocks = buildDesign(
    rows.map(row => row.facts),
    inputs,
  );
  const { intercept, coefficients } = fitLogistic({
    columns: blocks.flatMap(block => block.columns),
    bad,
    penalty: penaltyMatrix(blocks, penalties, rows.map(ageGroupOf)),
    sign: blocks.flatMap(block => block.columns.map(() => ('knots' in block ? block.input.direction : 0))),
  });
  let at = 0;
  const fitted = blocks.map((block): Fitted => {
    const own = coefficients.slice(at, at + block.columns.length);
    at += block.columns.length;
    return { block, own, mean: meanOfGood(block, own, bad) };
  });
  return {
    referenceLogOdds: fitted.reduce((sum, { mean }) => sum + mean, intercept),
    parts: inputs.map(input =>
      partOf(
        input,
        fitted.filter(({ block }) => block.input === input),
      ),
    ),
  };
}

interface Fitted {
  readonly block: Block;
  readonly own: readonly number[];
  /** What the block adds for the average good row. */
  readonly mean: number;
}

function meanOfGood({ columns }: Block, own: readonly number[], bad: readonly boolean[]): number {
  const goods = bad.filter(each => !each).length;
  return own.reduce(
    (sum, b, j) => sum + (b * columns[j]!.reduce((all, x, i) => (bad[i] ? all : all + x), 0)) / goods,
    0,
  );
}

function partOf(input: Input, fitted: readonly Fitted[]): PartOf {
  const mean = fitted.reduce((sum, each) => sum + each.mean, 0);
  if ('category' in input) {
    const [{ block, own }] = fitted as [Fitted];
    const keys = 'keys' in block ? block.keys : [];
    return {
      of: input.category,
      table: Object.fromEntries(keys.map((key, j) => [key, own[j]! - mean])),
    };
  }
  const { of, scale, by } = input;
  const head = { of, scale };
  const curves = fitted.flatMap(({ block, own }) =>
    'knots' in block ? [{ block, curve: curveOf(block, own, mean) }] : [],
  );
  if (by)
    return {
      ...head,
      by: by.category,
      curves: Object.fromEntries(curves.map(({ block, curve }) => [block.value!, curve])),
      missing: Object.fromEntries(curves.map(({ block }) => [block.value!, -mean])),
      otherwise: -mean,
    };
  return { ...head, curve: curves[0]!.curve, missing: unstatedOf(fitted) - mean };
}

function curveOf({ knots }: CurveBlock, own: readonly number[], mean: number): Curve {
  let height = -mean;
  return knots.map((x, j) => {
    if (j > 0) height += own[j - 1]!;
    return [x, height] as const;
  });
}

/** What an unstated number adds: every piece at its mean over the stated numbers, plus its own column. */
function unstatedOf(fitted: readonly Fitted[]): number {
  const marker = fitted.find(({ block }) => 'keys' in block)!;
  const row = marker.block.columns[0]?.indexOf(1) ?? -1;
  // If every row states the number, its absence says nothing.
  if (row < 0) return fitted.reduce((sum, { mean }) => sum + mean, 0);
  return fitted.reduce(
    (sum, { block, own }) => sum + own.reduce((all, b, j) => all + b * block.columns[j]![row]!, 0),
    0,
  );
}
