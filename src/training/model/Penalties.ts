import { scales } from '../../lending/score/Curve.js';
import type { Block } from './buildDesign.js';

/** How much smoother and flatter than the data the fit is. Cross-validation chooses the penalties. */
export interface Penalties {
  /** On the squared rise of a curve over each piece. */
  readonly rise: number;
  /** On the squared change of the slope from piece to piece, where the average piece has width 1. */
  readonly bend: number;
  /** On the squared log-odds of a category. */
  readonly table: number;
}

/** The quadratic form of the penalties: a symmetric matrix over all columns. */
export function penaltyMatrix(blocks: readonly Block[], { rise, bend, table }: Penalties): Float64Array[] {
  const size = blocks.reduce((sum, { columns }) => sum + columns.length, 0);
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  let at = 0;
  for (const block of blocks) {
    const own = block.columns.length;
    for (let j = 0; j < own; j++) matrix[at + j]![at + j] = 'knots' in block ? rise : table;
    if ('knots' in block) {
      const ends = block.knots.map(scales[block.input.scale]);
      const unit = (ends.at(-1)! - ends[0]!) / own;
      for (let j = 0; j + 1 < own; j++) {
        // A slope is a rise divided by a width; the average piece has width 1.
        const [a, b] = [unit / (ends[j + 1]! - ends[j]!), -unit / (ends[j + 2]! - ends[j + 1]!)];
        const [row, next] = [matrix[at + j]!, matrix[at + j + 1]!];
        row[at + j]! += bend * a * a;
        next[at + j + 1]! += bend * b * b;
        row[at + j + 1]! += bend * a * b;
        next[at + j]! += bend * a * b;
      }
    }
    at += own;
  }
  return matrix;
}
