import { fail } from './PricingError.js';
import type { Rate } from './TermSheet.js';

/** An exact fraction, denominator positive. `num` and `den` are the same as Numbers: exact as long as they are below 2^53. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
  readonly num: number;
  readonly den: number;
}

/** n / d, d > 0. */
export const ratio = (n: bigint, d: bigint): Rational => ({ n, d, num: Number(n), den: Number(d) });

/** r * n / d for whole n, d. */
export const scale = (r: Rational, n: number, d = 1): Rational => ratio(r.n * BigInt(n), r.d * BigInt(d));

/** Whole and decimal digits, and a divisor. */
const RATE = /^(\d+)(?:\.(\d+))?(?:\/(\d+))?$/;

/** The rates of term sheets; what else is exact text is `parseRational`'s, which a first script need not carry. */
const readRate = (text: Rate): Rational => {
  const [, whole, decimals = '', divisor = '1'] = (text.length < 99 && RATE.exec(text)) || [];
  const d = BigInt(divisor) * 10n ** BigInt(decimals.length);
  return whole && d
    ? ratio(BigInt(whole + decimals), d)
    : fail('invalid-rate', `"${text}": write "0.079" or "79/1000"`);
};

const known = new Map<number, Map<string, Rational>>();

/**
 * An exact share, 0 to 100 (10,000 %), times `every` / `perYear`. Remembers what it has read, keyed by its arguments, because
 * a cart re-prices the same sheet again and again.
 *
 * @param perYear periods a year, whole, below 512
 * @throws PricingError `invalid-rate`
 */
export const parseRate = (text: Rate, every = 1, perYear = 1): Rational => {
  const key = every * 512 + perYear;
  let rates = known.get(key);
  if (!rates || rates.size > 99) {
    rates = new Map();
    known.set(key, rates);
  }
  let rate = rates.get(text);
  if (!rate) {
    rate = readRate(text);
    if (rate.num > 100 * rate.den) fail('invalid-rate', `"${text}" is not 0 to 100: a share, not percent`);
    rate = scale(rate, every, perYear);
    rates.set(text, rate);
  }
  return rate;
};
