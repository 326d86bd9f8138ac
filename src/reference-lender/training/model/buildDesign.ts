import type { CreditFacts } from '../../engine/CreditFacts.js';
import { quantities } from '../../engine/score/quantities.js';
import { categoryOf } from '../../engine/score/scoreOf.js';
import type { CurveInput, Input, TableInput } from './inputs.js';
import { quantile } from './quantile.js';

/** The columns of one input, and what its coefficients mean. */
export interface Block {
  readonly input: Input;
  /** Of a curve: where its pieces begin and end. A coefficient is the rise over one piece; the last one is for not stated. */
  readonly knots: readonly number[];
  /** Of a table: its keys. */
  readonly keys: readonly string[];
  readonly columns: readonly Float64Array[];
}

/** Knots lie between these shares of the training data; beyond them the curve is level. */
const RANGE = [0.01, 0.99] as const;

/** The columns of all inputs for these rows. Whatever is learnt of the rows' distribution (knots, keys) is learnt here, without outcomes. */
export const buildDesign = (rows: readonly CreditFacts[], inputs: readonly Input[]): Block[] =>
  inputs.map(input =>
    typeof input.of === 'string' ? curveBlock(rows, input as CurveInput) : tableBlock(rows, input as TableInput),
  );

export const scaleOf = (scale: CurveInput['scale']) => (scale === 'log' ? Math.log1p : Number);

function curveBlock(rows: readonly CreditFacts[], input: CurveInput): Block {
  const values = rows.map(quantities[input.of]);
  const stated = values.filter(x => x !== null).sort((a, b) => a - b);
  const [low, high] = RANGE;
  const shares = Array.from({ length: input.pieces + 1 }, (_, i) => low + ((high - low) * i) / input.pieces);
  const knots = [...new Set(shares.map(share => Number(quantile(stated, share).toPrecision(4))))];
  const scale = scaleOf(input.scale);
  const columns = knots.slice(1).map((to, index) => {
    const [a, b] = [scale(knots[index]!), scale(to)];
    const column = Float64Array.from(values, x =>
      x === null ? Number.NaN : Math.min(Math.max((scale(x) - a) / (b - a), 0), 1),
    );
    return withMean(column);
  });
  const missing = Float64Array.from(values, x => (x === null ? 1 : 0));
  return { input, knots, keys: [], columns: [...columns, missing] };
}

/** What is not stated counts as the mean, so that the column for it measures the distance from the average. */
function withMean(column: Float64Array): Float64Array {
  const stated = column.filter(x => !Number.isNaN(x));
  const mean = stated.reduce((sum, x) => sum + x, 0) / Math.max(stated.length, 1);
  return column.map(x => (Number.isNaN(x) ? mean : x));
}

function tableBlock(rows: readonly CreditFacts[], input: TableInput): Block {
  const values = rows.map(facts => input.of.map(name => categoryOf(name, facts)).join('/'));
  const keys = [...new Set(values)].sort();
  const columns = keys.map(key => Float64Array.from(values, value => (value === key ? 1 : 0)));
  return { input, knots: [], keys, columns };
}
