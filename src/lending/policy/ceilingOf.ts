import { JURISDICTIONS } from '../../pricing/jurisdictions/jurisdictions.js';
import type { Jurisdiction } from '../../pricing/offers/TermSheet.js';
import type { RateLadder } from './Policy.js';

/** Highest annual percentage rate of a personal offer, all costs included, in the convention of the law. */
export function ceilingOf(jurisdiction: Jurisdiction, { ceilingPercent, headroomPercent }: RateLadder): number {
  const [, , legal] = JURISDICTIONS[jurisdiction];
  return legal === undefined ? ceilingPercent : legal - headroomPercent;
}
