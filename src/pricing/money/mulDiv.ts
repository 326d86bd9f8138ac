import { assertSafe } from './assertSafe.js';
import { portion } from './portion.js';
import type { Rational } from './Rational.js';
import { halfEven, halfUp, type Round } from './rounding.js';

/** How an amount between two minor units is rounded; `half-up` unless a rule says otherwise. */
export type Rounding = 'half-up' | 'half-even' | 'down' | 'up';

/** The same as functions; all but `half-up` for x >= 0. */
export const ROUNDINGS: Readonly<Record<Rounding, Round>> = {
  'half-up': halfUp,
  'half-even': halfEven,
  down: (x, y) => assertSafe(Number(x / y)),
  up: (x, y) => assertSafe(Number((x + y - 1n) / y)),
};

/** amount * r, rounded exactly; below zero `half-up` only. @throws PricingError `out-of-range` */
export const mulDiv = (amount: number, r: Rational, mode: Rounding = 'half-up'): number =>
  amount < 0 ? halfUp(BigInt(amount) * r.n, r.d) : portion(amount, r, ROUNDINGS[mode]);
