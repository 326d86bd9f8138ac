import { formatMinor } from '../money/formatMinor.js';
import { halfEven } from '../money/halfEven.js';
import { parseAmount } from '../money/parseAmount.js';
import { parseRational } from '../money/parseRational.js';
import { parseRate, type Rational } from '../money/Rational.js';
import { halfUp, type Round, roundDown, roundUp } from '../money/rounding.js';
import { fail } from '../PricingError.js';
import type { Json } from './Vector.js';

const ROUNDS: Readonly<Record<string, Round>> = {
  half_up: halfUp,
  half_even: halfEven,
  down: roundDown,
  up: roundUp,
  ceil: roundUp,
};
export const rounding = (name: string | undefined): Round | undefined => {
  if (name === undefined) return undefined;
  return ROUNDS[name] ?? fail('invalid-terms', `${name} is not a known rounding`);
};
export const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** A currency with that many decimals, to read and write figures by. */
export const byExponent = (exponent: number): string => ['JPY', '', 'EUR', 'KWD', 'CLF'][exponent]!;
export const minor = (text: string, exponent = 2): number => parseAmount(text, byExponent(exponent));
export const written = (amount: number, exponent = 2): string => formatMinor(amount, byExponent(exponent));

/** An amount in units of 10^-decimals, for figures recomputed beyond the minor unit. */
export const finer = (text: string, decimals: number): number =>
  Number(text.split('.')[0] + (text.split('.')[1] ?? '').padEnd(decimals, '0'));

export const nominalRate = (input: Json): Rational =>
  input.periodic_rate !== undefined
    ? parseRate(input.periodic_rate)
    : parseRate(input.nominal_annual, 1, input.periods_per_year ?? 12);

/** Periods until the first payment. A deferral bears simple interest, as an odd first period does. */
export const firstPeriod = ({ timing, first_period, deferred_periods = 0 }: Json): Rational =>
  parseRational(timing === 'due' ? `${deferred_periods}` : (first_period ?? `${1 + deferred_periods}`));
