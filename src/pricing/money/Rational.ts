import type { Rate } from '../offers/TermSheet.js';
import { fail } from '../PricingError.js';

/** An exact fraction with a positive denominator. `num` and `den` are the same as Numbers, exact while they are below 2^53. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
  readonly num: number;
  readonly den: number;
}

/** n / d, d > 0. */
export const ratio = (n: bigint, d: bigint): Rational => ({ n, d, num: Number(n), den: Number(d) });

/** Whole and decimal digits, and a divisor. */
const RATE = /^(\d+)(?:\.(\d+))?(?:\/(\d+))?$/;

/** What `parseRate` has read, because a cart prices the same sheet again and again. Searching a few entries is faster than hashing. */
let known: [text: Rate, every: number, perYear: number, rate: Rational][] = [];

/**
 * Reads the rate of a term sheet, an exact share from 0 to 100 (10,000 %), times `every` / `perYear`. `parseRational` reads any
 * exact number; a page need not carry it.
 *
 * @throws PricingError `invalid-rate`
 * @example parseRate('0.079', 1, 12) // 7.9 % a year, per month
 */
export const parseRate = (text: Rate, every = 1, perYear = 1): Rational => {
  for (const one of known) if (one[0] === text && one[1] === every && one[2] === perYear) return one[3];
  const [, whole, decimals = '', divisor = '1'] = (text.length < 99 && RATE.exec(text)) || [];
  const n = BigInt((whole ?? 0) + decimals);
  const d = BigInt(divisor) * 10n ** BigInt(decimals.length);
  if (!whole || !d || n > 100n * d) fail('invalid-rate', `"${text}": write "0.079" or "79/1000" for 7.9 %`);
  const rate = ratio(n * BigInt(every), d * BigInt(perYear));
  known = [[text, every, perYear, rate], ...known.slice(0, 30)];
  return rate;
};
