import { halfUp, type Round } from './rounding.js';

/** Rounds a tie to the even number. In a file of its own, because a page's first script has no plan that needs it. */
export const halfEven: Round = (x, y) => {
  const up = halfUp(x, y);
  // Of a tie, half up went to the odd number half of the time.
  return (2n * x - y) % (2n * y) ? up : up - (up % 2);
};
