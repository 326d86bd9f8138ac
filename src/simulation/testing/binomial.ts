/** The chance that a sound test fails, for each of its two sides. */
const FAILURE = 5e-10;

/**
 * The fewest and the most of `trials` that happen with probability `p`, but for one time in a billion: exact sums of the binomial
 * distribution.
 */
export function binomialBounds(trials: number, p: number): readonly [least: number, most: number] {
  const tail = (chance: number) => {
    let log = trials * Math.log(1 - chance);
    let sum = Math.exp(log);
    let count = 0;
    while (sum <= FAILURE) {
      count += 1;
      log += Math.log((trials - count + 1) / count) + Math.log(chance / (1 - chance));
      sum += Math.exp(log);
    }
    return count;
  };
  return [tail(p), trials - tail(1 - p)];
}
