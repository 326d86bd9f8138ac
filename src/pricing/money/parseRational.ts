import { fail } from '../PricingError.js';
import { type Rational, ratio } from './Rational.js';

/**
 * Reads an exact number: a decimal, a fraction, or a sum of them ("0.079", "29/12000", "20/366+1/12", "-1").
 *
 * @throws PricingError `invalid-rate`
 */
export const parseRational = (text: string): Rational => {
  let n = 0n;
  let d = /^-?\d+(\.\d+)?([/+]\d+(\.\d+)?)*$/.test(text) && text.length < 99 ? 1n : 0n;
  for (const term of d ? text.split('+') : []) {
    let top = 1n;
    let bottom = 1n;
    term.split('/').forEach((factor, k) => {
      const [whole, decimals = ''] = factor.split('.');
      const value = BigInt(whole + decimals);
      const unit = 10n ** BigInt(decimals.length);
      top *= k ? unit : value;
      bottom *= k ? value : unit;
    });
    n = n * bottom + top * d;
    d *= bottom;
  }
  return d ? ratio(n, d) : fail('invalid-rate', `"${text}": write "0.079" or "79/1000"`);
};
