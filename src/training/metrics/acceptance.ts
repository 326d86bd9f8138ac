import type { Predicted } from './calibration.js';

/** What happens if everyone up to a pd is accepted. */
export interface Acceptance {
  /** The highest pd that is accepted. */
  readonly cutoff: number;
  readonly accepted: number;
  readonly approvalRate: number;
  /** The share of the accepted that is bad. Null: nobody is accepted. */
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

/** The cut-off that accepts the most rows while at least this share of them is good. Rows of equal pd go together. Null: there is no such cut-off. */
export function acceptanceWhereGood(rows: readonly Predicted[], good: number): Acceptance | null {
  const sorted = [...rows].sort((a, b) => a.pd - b.pd);
  let goods = 0;
  let best: number | null = null;
  sorted.forEach(({ pd, bad }, index) => {
    if (!bad) goods++;
    // Binary fractions miss shares such as 0.95, hence the tolerance.
    if (pd !== sorted[index + 1]?.pd && goods >= good * (index + 1) - 1e-9) best = pd;
  });
  return best === null ? null : acceptanceAt(rows, best);
}
