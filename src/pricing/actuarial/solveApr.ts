import { parseRational } from '../money/parseRational.js';
import type { Apr } from '../offers/Offer.js';
import { fail } from '../PricingError.js';

/** Money that moves at a time, in any unit of money. All cash flows of one problem use the same unit. */
export interface CashFlow {
  /** Positive: paid out to the shopper. Negative: paid by the shopper. */
  readonly amount: number;
  /** Time from the first advance, a number or exact text ("3/366+1/12"); may be negative. Years for `effective-annual`, else periods. */
  readonly time: number | string;
  /** Regulation Z's odd fraction of a unit period, 0 to below 1 ("52/60"), which bears simple interest. @default 0 */
  readonly odd?: number | string;
  /** How many times the flow happens. @default 1 */
  readonly count?: number;
  /** The time between two of them. @default 0 */
  readonly step?: number | string;
}

/** Whether the period's rate is compounded to a year, or multiplied. */
const COMPOUNDS: Readonly<Record<Apr['convention'], boolean>> = {
  'effective-annual': true,
  'us-actuarial': false,
  'cn-irr': true,
  nominal: false,
};

/** One amount a, at the time t plus the odd fraction f. */
interface Term {
  a: number;
  readonly t: number;
  readonly f: number;
}

const real = (value: number | string): number => {
  if (typeof value === 'number') return value;
  const { num, den } = parseRational(value);
  return num / den;
};

const when = ({ t, f }: Term): number => t + f;

/** The balance at a force of interest x, as a share of all that moves, so that it can be compared with rounding noise. */
const balance = (terms: readonly Term[], x: number): number => {
  let sum = 0;
  let size = 0;
  for (const { a, t, f } of terms) {
    const value = (a * Math.exp(-x * t)) / (f ? 1 + f * Math.expm1(x) : 1);
    sum += value;
    size += Math.abs(value);
  }
  return sum / size;
};

/**
 * All x where the balance changes sign. None is missed: let the terms, in order of time, change sign s times. Shifting the origin
 * between two terms of opposite sign and differentiating leaves s - 1 changes. The zeros of that bound the intervals in which the
 * balance is monotonic (Rolle). A touching double root lies on such a bound.
 */
const roots = (all: readonly Term[], far: number): number[] => {
  // A zero amount has no sign that could change.
  const terms = all.filter(({ a }) => a);
  const k = terms.findIndex((term, j) => j && term.a * terms[j - 1]!.a < 0);
  if (k < 0) return [];
  const times = terms.map(when);
  const origin = (times[k]! + times[k - 1]!) / 2;
  const bounds = roots(
    terms.map(({ a }, j) => ({ a: a * (origin - times[j]!), t: times[j]!, f: 0 })),
    far,
  );
  const found = bounds.filter(x => Math.abs(balance(terms, x)) < 1e-14);
  [-far, ...bounds].forEach((low, j) => {
    let high = bounds[j] ?? far;
    const rising = balance(terms, high) > 0;
    if (balance(terms, low) > 0 === rising) return;
    for (let step = 0; step < 99; step++) {
      const middle = (low + high) / 2;
      if (balance(terms, middle) > 0 === rising) high = middle;
      else low = middle;
    }
    found.push(high);
  });
  return found.sort((a, b) => a - b);
};

/**
 * Solves the annual rate that balances cash flows, in percent.
 *
 * - `effective-annual`: times in years, (1 + X)^t (2008/48/EC Annex I; CONC App 1.2). These rules do not know a year of 365.25 days:
 *   pass times that are counted so if you want it.
 * - `us-actuarial`: times in unit periods plus the odd fraction; the period's rate times periods a year (12 CFR 1026 App. J). A
 *   single payment within a year has the time 1 and "365/255" periods a year (App. J (c)(5)).
 * - `cn-irr`: the period's rate, compounded to a year.
 * - `nominal`: the period's rate times periods a year. With 12, Chinese lenders label it simple (单利); with 1 it is the IRR itself.
 *
 * Of several roots it takes the positive one nearest zero, else the negative one nearest zero (MCOB 10.3.1B).
 *
 * @param periodsPerYear a number or exact text. @default 1
 * @throws PricingError `no-apr` if no rate balances the flows, `invalid-rate` for a text that is not a number
 * @example solveApr('cn-irr', [{ amount: 1200, time: 0 }, { amount: -107.2, time: 1, count: 12, step: 1 }], 12) // 13.84…
 */
export const solveApr = (
  convention: Apr['convention'],
  flows: readonly CashFlow[],
  periodsPerYear: number | string = 1,
): number => {
  const all: Term[] = [];
  for (const { amount: a, time, odd = 0, count = 1, step = 0 } of flows) {
    const [first, by, f] = [real(time), real(step), real(odd)];
    for (let k = 0; k < count; k++) all.push({ a, t: first + k * by, f });
  }
  all.sort((a, b) => when(a) - when(b));
  const start = all[0]?.t ?? 0;
  const span = (all.at(-1)?.t ?? 0) - start || 1;
  const terms: Term[] = [];
  for (const { a, t: moment, f } of all) {
    const t = moment - start;
    // What moves at one time is one term: two that cancel out would hide the others far from zero.
    const last = terms.at(-1);
    if (last && last.t === t && last.f === f) last.a += a;
    else terms.push({ a, t, f });
  }
  const found = Math.abs(balance(all, 0)) < 1e-15 ? [0] : roots(terms, 600 / span);
  const x = found.find(root => root >= 0) ?? found.at(-1) ?? fail('no-apr', 'No rate balances these cash flows');
  const year = real(periodsPerYear);
  return 100 * (COMPOUNDS[convention] ? Math.expm1(x * year) : Math.expm1(x) * year);
};
