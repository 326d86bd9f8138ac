import { JURISDICTIONS, type Jurisdiction } from '../../pricing/index.js';
import type { RateLadder } from './Policy.js';

/** Highest annual percentage rate of a personal offer, all costs included, in the convention of the law. */
export function ceilingOf(jurisdiction: Jurisdiction, { ceilingPercent, headroomPercent }: RateLadder): number {
  const [, , legal] = JURISDICTIONS[jurisdiction];
  return legal === undefined ? ceilingPercent : legal - headroomPercent;
}
