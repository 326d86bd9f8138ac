/** A score, where higher is worse, and the outcome. */
export interface Scored {
  readonly score: number;
  readonly bad: boolean;
}

export interface RankMetrics {
  /** The probability that a bad row scores above a good one. A tie counts half (mid-ranks). */
  readonly auc: number;
  readonly gini: number;
  /** Kolmogorov-Smirnov: the largest distance between the score distributions of good and bad rows. */
  readonly ks: number;
}

/** How well scores rank the rows. Null: only one outcome occurs. */
export function rankMetrics(rows: readonly Scored[]): RankMetrics | null {
  const sorted = [...rows].sort((a, b) => a.score - b.score);
  const bads = rows.filter(({ bad }) => bad).length;
  const goods = rows.length - bads;
  if (bads === 0 || goods === 0) return null;
  let [rankSum, ks, badsBelow, goodsBelow] = [0, 0, 0, 0];
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    let badsHere = 0;
    for (; to < sorted.length && sorted[to]!.score === sorted[from]!.score; to++) if (sorted[to]!.bad) badsHere++;
    rankSum += (badsHere * (from + 1 + to)) / 2;
    badsBelow += badsHere;
    goodsBelow += to - from - badsHere;
    ks = Math.max(ks, Math.abs(goodsBelow / goods - badsBelow / bads));
    from = to;
  }
  const auc = (rankSum - (bads * (bads + 1)) / 2) / (bads * goods);
  return { auc, gini: 2 * auc - 1, ks };
}
