import type { CreditFacts } from './CreditFacts.js';
import type { CreditModel } from './CreditModel.js';
import { pointOf } from './pointOf.js';

/** The name of the segment whose centroid is nearest; of equally near ones the first. */
export function segmentOf({ segments }: CreditModel, facts: CreditFacts): string {
  const point = pointOf(segments.inputs, facts);
  const distance = (centroid: readonly number[]) =>
    centroid.reduce((sum, at, index) => sum + (at - point[index]!) ** 2, 0);
  return segments.list.reduce((best, each) => (distance(each.centroid) < distance(best.centroid) ? each : best)).name;
}
