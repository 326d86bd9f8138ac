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

/** A rate's numerator and denominator; falsy where the text is not a rate from 0 to 1. */
const fractionOf = (text: unknown) => {
  // What does not match counts as 2.
  const [, whole = '2', decimals = '', divisor = '1'] =
    (typeof text === 'string' && text.length < 99 && RATE.exec(text)) || [];
  const d = BigInt(divisor) * 10n ** BigInt(decimals.length);
  const n = BigInt(whole + decimals);
  return d && n <= d && ([n, d] as const);
};

/** Whether a text is a rate of a term sheet: what `parseRate` reads. */
export const isRate = (text: unknown): boolean => !!fractionOf(text);

/** What `parseRate` has read, because a cart prices the same sheet again and again. Searching a few entries is faster than hashing. */
let known: [text: Rate, every: number, perYear: number, rate: Rational][] = [];

/**
 * Reads the rate of a term sheet, an exact share from 0 to 1, times `every` / `perYear`. "7.9" is refused, because it would be 790 %.
 * `parseRational` reads any exact number; a page need not carry it.
 *
 * @throws PricingError `invalid-rate`
 * @example parseRate('0.079', 1, 12) // 7.9 % a year, per month
 */
export const parseRate = (text: Rate, every = 1, perYear = 1): Rational => {
  for (const one of known) if (one[0] === text && one[1] === every && one[2] === perYear) return one[3];
  const [n, d] = fractionOf(text) || fail('invalid-rate', `"${text}": write "0.079" for 7.9 %`);
  const rate = ratio(n * BigInt(every), d * BigInt(perYear));
  known = [[text, every, perYear, rate], ...known.slice(0, 30)];
  return rate;
};
