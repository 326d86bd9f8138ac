import type { PricedPlan } from '../pricing/Offer.js';

/** The first figure that differs, by its path: "installments[2].interestMinor". */
export interface Difference {
  readonly figure: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/** Solved rates are doubles: two sound solvers agree to far better than this share, and a minor unit moves a rate by far more. */
const SAME_RATE = 1e-9;

const compare = (expected: unknown, got: unknown, figure: string): Difference | null => {
  if (typeof expected === 'object' && expected !== null && typeof got === 'object' && got !== null) {
    const names = new Set([...Object.keys(expected), ...Object.keys(got)]);
    for (const name of names) {
      const path = Array.isArray(expected) ? `${figure}[${name}]` : figure ? `${figure}.${name}` : name;
      const found = compare((expected as Record<string, unknown>)[name], (got as Record<string, unknown>)[name], path);
      if (found) return found;
    }
    return null;
  }
  if (figure === 'apr.percent' && typeof expected === 'number' && typeof got === 'number')
    return Math.abs(expected - got) <= SAME_RATE * Math.max(1, Math.abs(expected)) ? null : { figure, expected, got };
  return Object.is(expected, got) ? null : { figure, expected, got };
};

/**
 * Compares two prices of one plan figure by figure, all amounts to the minor unit; the solved rate to nine digits, its display exactly.
 *
 * @returns null if they agree, else the first figure that differs
 */
export const compareOffers = (expected: PricedPlan, got: PricedPlan): Difference | null => compare(expected, got, '');
