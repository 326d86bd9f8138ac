import { fail } from './PricingError.js';
import type { Rate } from './TermSheet.js';

/** An exact fraction, denominator positive. `num` and `den` are the same as Numbers: exact as long as they are below 2^53. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
  readonly num: number;
  readonly den: number;
}

const gcd = (a: bigint, b: bigint): bigint => (b ? gcd(b, a % b) : a < 0n ? -a : a);

/** Reduces n/d (d > 0). */
export const ratio = (n: bigint, d: bigint): Rational => {
  const g = gcd(n, d);
  return { n: n / g, d: d / g, num: Number(n / g), den: Number(d / g) };
};

const TERM = '\\d{1,30}(\\.\\d{1,30})?(/\\d{1,30}(\\.\\d{1,30})?){0,2}';
const RATIONAL = new RegExp(`^-?${TERM}(\\+${TERM})?$`);

const decimal = (text: string): Rational => {
  const [whole = '', decimals = ''] = text.split('.');
  return ratio(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
};

/**
 * Reads an exact number: a decimal, a fraction, or the sum of two ("0.079", "29/12000", "20/366+1/12", "-1").
 *
 * @throws PricingError `invalid-rate`
 */
export const parseRational = (text: string): Rational => {
  if (!RATIONAL.test(text)) fail('invalid-rate', `"${text}": write "0.079" or "79/1000".`);
  const minus = text[0] === '-';
  let n = 0n;
  let d = 1n;
  for (const term of text.slice(+minus).split('+')) {
    const [first, ...rest] = term.split('/').map(decimal);
    let { n: tn, d: td } = first!;
    for (const by of rest) {
      tn *= by.d;
      td *= by.n;
    }
    n = n * td + (minus && !n ? -tn : tn) * d;
    d *= td;
  }
  return d ? ratio(n, d) : fail('invalid-rate', `"${text}" divides by zero.`);
};

/** r * n / d for whole n, d. */
export const scale = (r: Rational, n: number, d: number): Rational => ratio(r.n * BigInt(n), r.d * BigInt(d));

const rates = new Map<number, Map<string, Rational>>();

/**
 * An exact share, 0 to 100 (10,000 %), times `every` / `perYear`. Remembers what it has read, keyed by its arguments, because
 * a cart re-prices the same sheet again and again.
 *
 * @throws PricingError `invalid-rate`
 */
export const parseRate = (text: Rate, every = 1, perYear = 1): Rational => {
  const share = every / perYear;
  let known = rates.get(share);
  if (!known || known.size > 99) {
    known = new Map();
    rates.set(share, known);
  }
  let rate = known.get(text);
  if (!rate) {
    rate = parseRational(text);
    if (rate.n < 0n || rate.n > 100n * rate.d)
      fail('invalid-rate', `Rate "${text}" must be 0 to 100 (a share, not percent).`);
    rate = scale(rate, every, perYear);
    known.set(text, rate);
  }
  return rate;
};
