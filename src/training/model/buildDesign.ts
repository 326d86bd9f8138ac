import type { CreditFacts } from '../../lending/score/CreditFacts.js';
import { scales } from '../../lending/score/Curve.js';
import { categories, quantities } from '../../lending/score/modelInputs.js';
import type { CurveInput, Input, TableInput } from './inputs.js';

/** The columns of one curve. A coefficient is the rise of the log-odds over one piece. */
export interface CurveBlock {
  readonly input: CurveInput;
  readonly knots: readonly number[];
  /** The value of the category. Null: the curve is for all rows. */
  readonly value: string | null;
  readonly columns: readonly Float64Array[];
}

/** One column for each value of a category, or one column for the rows that do not state a number. */
export interface TableBlock {
  readonly input: Input;
  readonly keys: readonly string[];
  readonly columns: readonly Float64Array[];
}

export type Block = CurveBlock | TableBlock;

/** Knots lie between these shares of the training data. A curve is level beyond them. */
const RANGE = [0.01, 0.99] as const;

/** The columns of all inputs for these rows. Only the distribution of the rows is learnt here, never their outcomes. */
export const buildDesign = (rows: readonly CreditFacts[], inputs: readonly Input[]): Block[] =>
  inputs.flatMap((input): Block[] => ('category' in input ? [tableBlock(rows, input)] : curveBlocks(rows, input)));

function curveBlocks(rows: readonly CreditFacts[], input: CurveInput): Block[] {
  const values = rows.map(quantities[input.of]);
  const knots = knotsOf(values, input);
  const scale = scales[input.scale];
  const scaled = values.map(x => (x === null ? null : scale(x)));
  const ends = knots.map(scale);
  const columns = ends.slice(1).map((to, index) => {
    const from = ends[index]!;
    return scaled.map(x => (x === null ? null : Math.min(Math.max((x - from) / (to - from), 0), 1)));
  });
  const { by } = input;
  if (by) {
    const own = rows.map(categories[by.category]);
    return by.values.map(value => ({
      input,
      knots,
      value,
      columns: columns.map(column => columnOf(column.length, i => (own[i] === value ? (column[i] ?? 0) : 0))),
    }));
  }
  const unstated = columnOf(values.length, i => (values[i] === null ? 1 : 0));
  return [
    { input, knots, value: null, columns: columns.map(withMean) },
    { input, keys: [''], columns: unstated.includes(1) ? [unstated] : [] },
  ];
}

const columnOf = (rows: number, at: (row: number) => number) => new Float64Array(rows).map((_, row) => at(row));

function knotsOf(values: readonly (number | null)[], { pieces }: CurveInput): number[] {
  const stated = values.filter(x => x !== null).sort((a, b) => a - b);
  if (stated.length === 0) return [];
  if (typeof pieces !== 'number') return [...pieces];
  const [low, high] = RANGE;
  const shares = Array.from({ length: pieces + 1 }, (_, i) => low + ((high - low) * i) / pieces);
  return [...new Set(shares.map(share => Number(quantile(stated, share).toPrecision(4))))];
}

/** An unstated number counts as the mean, so that its own column measures the distance from the average. */
function withMean(column: readonly (number | null)[]): Float64Array {
  const stated = column.filter(x => x !== null);
  const mean = stated.reduce((sum, x) => sum + x, 0) / stated.length;
  return columnOf(column.length, i => column[i] ?? mean);
}

function tableBlock(rows: readonly CreditFacts[], input: TableInput): TableBlock {
  const values = rows.map(categories[input.category]);
  const keys = [...new Set<string>(values)].sort();
  return { input, keys, columns: keys.map(key => columnOf(values.length, i => (values[i] === key ? 1 : 0))) };
}

/** The value at a share (0 to 1) of ascending numbers, interpolated between neighbours. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}
