import { scales } from '../../lending/score/Curve.js';
import type { AgeGroup } from '../metrics/adverseImpact.js';
import type { Block, CurveBlock } from './buildDesign.js';

/** How much smoother, flatter and fairer than the data the fit is. Cross-validation chooses all but `gap`, which a lender chooses. */
export interface Penalties {
  /** On the squared rise of a curve over each piece. */
  readonly rise: number;
  /** On the squared change of the slope from piece to piece, where the average piece has width 1. */
  readonly bend: number;
  /** On the squared log-odds of a category. */
  readonly table: number;
  /** Per row, on the squared distance between the mean log-odds of the young and of the old. */
  readonly gap: number;
}

/**
 * The quadratic form of the penalties: a symmetric matrix over all columns.
 *
 * @param ages the group of each row
 */
export function penaltyMatrix(
  blocks: readonly Block[],
  { rise, bend, table, gap }: Penalties,
  ages: readonly AgeGroup[],
): Float64Array[] {
  const columns = blocks.flatMap(block => block.columns);
  const matrix = columns.map(() => new Float64Array(columns.length));
  let at = 0;
  for (const block of blocks) {
    for (let j = 0; j < block.columns.length; j++) matrix[at + j]![at + j] = 'knots' in block ? rise : table;
    if ('knots' in block) addBend(matrix, at, block, bend);
    at += block.columns.length;
  }
  const distances = gap > 0 ? columns.map(column => meanDistance(column, ages)) : [];
  distances.forEach((a, j) => {
    distances.forEach((b, k) => {
      matrix[j]![k]! += gap * ages.length * a * b;
    });
  });
  return matrix;
}

function addBend(matrix: readonly Float64Array[], at: number, { columns, knots, input }: CurveBlock, bend: number) {
  const ends = knots.map(scales[input.scale]);
  const unit = (ends.at(-1)! - ends[0]!) / columns.length;
  for (let j = 0; j + 1 < columns.length; j++) {
    // A slope is a rise divided by a width; the average piece has width 1.
    const [a, b] = [unit / (ends[j + 1]! - ends[j]!), -unit / (ends[j + 2]! - ends[j + 1]!)];
    const [row, next] = [matrix[at + j]!, matrix[at + j + 1]!];
    row[at + j]! += bend * a * a;
    next[at + j + 1]! += bend * b * b;
    row[at + j + 1]! += bend * a * b;
    next[at + j]! += bend * a * b;
  }
}

/** How far the mean of the young rows is above that of the old. 0: one of the two groups is empty. */
function meanDistance(column: Float64Array, ages: readonly AgeGroup[]): number {
  const meanOf = (group: AgeGroup) => {
    const own = column.filter((_, i) => ages[i] === group);
    return own.length ? own.reduce((sum, x) => sum + x, 0) / own.length : null;
  };
  const [young, old] = [meanOf('young'), meanOf('old')];
  return young === null || old === null ? 0 : young - old;
}
