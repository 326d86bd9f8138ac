/**
 * ln(1 + i) of the rate per period that balances an advance now with payments after `first`, `first` + 1, ... periods. Newton in
 * v = 1 / (1 + i): with positive payments the balance is rising and convex in v, so from any start it comes down to the only root.
 *
 * @param totals payments, all positive; NaN where no rate balances them
 */
export const logPeriodicRate = (advance: number, totals: readonly number[], first: number, guess: number): number => {
  let v = 1 / (1 + guess);
  let k = 0;
  for (let step = 1; Math.abs(step) > 1e-15 * v && k < 99; k++) {
    let value = 0;
    let slope = 0;
    for (let j = totals.length; j--; ) {
      slope = slope * v + value;
      value = value * v + totals[j]!;
    }
    const lift = v ** (first - 1);
    slope = lift * (first * value + v * slope);
    step = (lift * v * value - advance) / slope;
    v -= step;
  }
  return k < 99 ? -Math.log(v) : NaN;
};
