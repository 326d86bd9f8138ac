import type { CreditFacts } from './CreditFacts.js';
import type { CreditModel, Segments } from './CreditModel.js';
import { quantities } from './modelInputs.js';

/** The name of the segment with the nearest centroid; the first of equally near ones. */
export function segmentOf({ segments }: CreditModel, facts: CreditFacts): string {
  const point = pointOf(segments.inputs, facts);
  const distance = (centroid: readonly number[]) =>
    centroid.reduce((sum, at, index) => sum + (at - point[index]!) ** 2, 0);
  return segments.list.reduce((best, each) => (distance(each.centroid) < distance(best.centroid) ? each : best)).name;
}

/** The standardised point of an applicant, as training and the lender both compute it. A number that is not stated counts as the mean. */
export const pointOf = (inputs: Segments['inputs'], facts: CreditFacts): number[] =>
  inputs.map(({ of, mean, sd }) => {
    const x = quantities[of](facts);
    return x === null ? 0 : (Math.log1p(Math.max(x, 0)) - mean) / sd;
  });
