/**
 * Numbers from 0 up to but not including 1, the same for the same seed (mulberry32). Not for secrets. Written here because the
 * folds of the committed model depend on these very numbers.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How long until the next of what comes once in a unit of time on average. */
export const exponential = (random: () => number): number => -Math.log(1 - random());

/** A number of the standard normal distribution (Box and Muller). */
export const normal = (random: () => number): number =>
  Math.sqrt(2 * exponential(random)) * Math.cos(2 * Math.PI * random());

/** The fold of each row, 0 to `folds` - 1, at random. The share of bad rows is the same in each fold, as nearly as possible. */
export function stratifiedFolds(bad: readonly boolean[], folds: number, random: () => number): number[] {
  const fold = bad.map(() => 0);
  let next = 0;
  for (const outcome of [true, false]) {
    const rows = bad.flatMap((each, row) => (each === outcome ? [row] : []));
    // Fisher-Yates
    for (let i = rows.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [rows[i], rows[j]] = [rows[j]!, rows[i]!];
    }
    for (const row of rows) fold[row] = next++ % folds;
  }
  return fold;
}
