import { fail } from '../PricingError.js';

/** Refuses what a double cannot hold exactly. @throws PricingError `out-of-range` */
export const assertSafe = (minor: number): number =>
  Number.isSafeInteger(minor) ? minor : fail('out-of-range', `${minor} is no safe integer of minor units`);
