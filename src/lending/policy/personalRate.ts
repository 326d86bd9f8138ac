import { JURISDICTIONS } from '../../pricing/jurisdictions/jurisdictions.js';
import { parseRate } from '../../pricing/money/Rational.js';
import type { Jurisdiction, Rate } from '../../pricing/offers/TermSheet.js';
import type { RateLadder } from './Policy.js';

/** The share of loans over `months` that default before their end, if `pd` of them default within the policy's horizon. */
export const pdOverTerm = (pd: number, months: number, { horizonMonths, seasoning }: RateLadder): number =>
  1 - (1 - pd) ** Math.min(1, (months / horizonMonths) ** seasoning);

/**
 * The annual rate that a person pays: funding cost, margin, and the expected loss of a year on what is owed, rounded up to a
 * tenth of a percent. It never falls as `pd` rises. A rate near the advertised one is the advertised one, letter by letter.
 *
 * Principal and exposure fall together, so a year's loss on what is owed is the loss of the term divided by its years.
 */
export function personalRate(pd: number, months: number, advertised: Rate, ladder: RateLadder): Rate {
  const { funding, margin, lossGivenDefault, floor, snap } = ladder;
  const loss = months > 0 ? (lossGivenDefault * pdOverTerm(pd, months, ladder)) / (months / 12) : 0;
  // The last bits of a power differ between machines; a tenth of a percent must not.
  const thousandths = Math.ceil(1_000 * Math.max(floor, funding + margin + loss) - 1e-9);
  const { num, den } = parseRate(advertised);
  const seen = num / den;
  const near = seen >= floor && Math.abs(thousandths / 1_000 - seen) <= snap + 1e-9;
  return near ? advertised : (thousandths / 1_000).toFixed(3);
}

/** The highest annual percentage rate of a personal offer, all costs included, in the law's own convention. */
export function ceilingOf(jurisdiction: Jurisdiction, { ceilingPercent, headroomPercent }: RateLadder): number {
  const [, , legal] = JURISDICTIONS[jurisdiction];
  return legal === undefined ? ceilingPercent : legal - headroomPercent;
}
