import type { Predicted } from './calibration.js';

/** What happens where everyone up to a pd is accepted. */
export interface Acceptance {
  /** Accepted are those with at most this pd. */
  readonly cutoff: number;
  readonly accepted: number;
  readonly approvalRate: number;
  /** Share of the accepted that is bad; null where nobody is. */
  readonly badRate: number | null;
}

export function acceptanceAt(rows: readonly Predicted[], cutoff: number): Acceptance {
  const accepted = rows.filter(({ pd }) => pd <= cutoff);
  const bads = accepted.filter(({ bad }) => bad).length;
  return {
    cutoff,
    accepted: accepted.length,
    approvalRate: accepted.length / rows.length,
    badRate: accepted.length === 0 ? null : bads / accepted.length,
  };
}

/** The cut-off that accepts the most while at least this share of them is good; rows of equal pd go together. Null: none does. */
export function acceptanceWhereGood(rows: readonly Predicted[], good: number): Acceptance | null {
  const sorted = [...rows].sort((a, b) => a.pd - b.pd);
  let goods = 0;
  let best: number | null = null;
  sorted.forEach(({ pd, bad }, index) => {
    if (!bad) goods++;
    // The tolerance is for shares such as 0.95 that binary fractions miss.
    if (pd !== sorted[index + 1]?.pd && goods >= good * (index + 1) - 1e-9) best = pd;
  });
  return best === null ? null : acceptanceAt(rows, best);
}
