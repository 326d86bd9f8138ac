/** The fold (0 to `folds` - 1) of each row, at random, with the share of bad rows the same in each as nearly as may be. */
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
