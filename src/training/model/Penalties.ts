import { scales } from '../../lending/score/Curve.js';
import type { Block } from './buildDesign.js';

/** How much smoother and flatter than the data the fit is drawn; chosen by cross-validation. */
export interface Penalties {
  /** On the squared rise of a curve over each piece. */
  readonly rise: number;
  /** On the squared change of its slope from piece to piece, the whole curve being as wide as it has pieces. */
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
        // Slopes are rises over widths, a width of 1 being the average piece.
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
