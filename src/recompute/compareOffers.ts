import type { PricedPlan } from '../pricing/offers/Offer.js';
import { type Difference, firstDifference } from './firstDifference.js';

/** Solved rates are doubles. Two correct solvers agree far better than this share, and one minor unit moves a rate by far more. */
const SAME_RATE = 1e-9;

const isSame = (expected: unknown, got: unknown, figure: string): boolean =>
  figure === 'apr.percent' && typeof expected === 'number' && typeof got === 'number'
    ? Math.abs(expected - got) <= SAME_RATE * Math.max(1, Math.abs(expected))
    : Object.is(expected, got);

/**
 * Compares two prices of one plan figure by figure: amounts to the minor unit, the solved rate to nine digits, its display exactly.
 *
 * @returns null if they agree, otherwise the first figure that differs
 */
export const compareOffers = (expected: PricedPlan, got: PricedPlan): Difference | null =>
  firstDifference(expected, got, isSame);
