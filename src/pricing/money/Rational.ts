import type { Rate } from '../offers/TermSheet.js';
import { fail } from '../PricingError.js';

/** An exact fraction, denominator positive. `num` and `den` are the same as Numbers: exact as long as they are below 2^53. */
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

/** The rates of term sheets; what else is exact text is `parseRational`'s, which a page need not carry. */
const readRate = (text: Rate, every: number, perYear: number): Rational => {
  const [, whole, decimals = '', divisor = '1'] = (text.length < 99 && RATE.exec(text)) || [];
  const d = BigInt(divisor) * 10n ** BigInt(decimals.length);
  if (!whole || !d) fail('invalid-rate', `"${text}": write "0.079" or "79/1000"`);
  const n = BigInt(whole + decimals);
  if (n > 100n * d) fail('invalid-rate', `"${text}": write "0.079" for 7.9 %`);
  return ratio(n * BigInt(every), d * BigInt(perYear));
};

/** What `parseRate` has read, because a cart re-prices the same sheet again and again: a few entries are found sooner than hashed. */
let known: { text: Rate; every: number; perYear: number; rate: Rational }[] = [];

/**
 * An exact share, 0 to 100 (10,000 %), times `every` / `perYear`.
 *
 * @throws PricingError `invalid-rate`
 */
export const parseRate = (text: Rate, every = 1, perYear = 1): Rational => {
  for (const one of known) if (one.text === text && one.every === every && one.perYear === perYear) return one.rate;
  const rate = readRate(text, every, perYear);
  known = [{ text, every, perYear, rate }, ...known.slice(0, 30)];
  return rate;
};
