import { assertSafe } from './assertSafe.js';

/** Rounds x / y, y > 0, to a whole number. */
export type Round = (x: bigint, y: bigint) => number;

/** x / y, rounded half up, below zero too. */
export const halfUp: Round = (x, y) => {
  const top = 2n * x + y;
  // BigInt truncates towards zero: below it, go down by one more.
  return assertSafe(Number(top / (2n * y)) - +(top % (2n * y) < 0n));
};

/** x / y >= 0, rounded half even: of a tie, half up went to the odd one half of the time. */
export const halfEven: Round = (x, y) => {
  const up = halfUp(x, y);
  return (2n * x - y) % (2n * y) ? up : up - (up % 2);
};
