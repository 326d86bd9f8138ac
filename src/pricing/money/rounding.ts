import { fail } from '../PricingError.js';

/** Refuses a number that a double cannot hold exactly. @throws PricingError `out-of-range` */
export const assertSafe = (minor: number): number =>
  Number.isSafeInteger(minor) ? minor : fail('out-of-range', `${minor} is not a safe integer`);

/** Rounds x / y, y > 0, to a whole number. Only `halfUp` takes x < 0. @throws PricingError `out-of-range` */
export type Round = (x: bigint, y: bigint) => number;

/** Rounds a tie up, below zero too: -1/2 is 0. */
export const halfUp: Round = (x, y) => {
  const top = 2n * x + y;
  // BigInt truncates towards zero: below zero, subtract one more.
  return assertSafe(Number(top / (2n * y)) - +(top % (2n * y) < 0n));
};

export const roundDown: Round = (x, y) => assertSafe(Number(x / y));

export const roundUp: Round = (x, y) => assertSafe(Number((x + y - 1n) / y));
