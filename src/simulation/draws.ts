/**
 * A number from 0 up to but not including 1 for each key, the same for the same seed. It depends on the key alone and not on what was drawn
 * before it: two runs of one seed meet the same people with the same luck, and differ only where their rules do.
 */
export type Draws = (...key: readonly number[]) => number;

/**
 * What a draw is for. Each purpose is a stream of its own, by its place in this list: a new one comes last, and one that is no longer used leaves
 * its place as `retired`, so that published results stay what they are.
 */
export const purposes = [
  'row',
  'market',
  'identity',
  'history',
  'missed-payments',
  'frailty-radius',
  'frailty-angle',
  'habit',
  'returns',
  'who-returns',
  'scenario',
  'amount-radius',
  'amount-angle',
  'retired',
  'plan',
  'alternative',
  'commits',
  'delivery',
  'failure',
  'recovers',
  'recovery-days',
  'shock',
  'shock-days',
  'asks-for-help',
  'forgets',
  'remembers',
  'reminded',
  'pays-part',
  'part-days',
  'pays-early',
  'settles-early',
  'lateness',
  'bounces',
  'refund',
  'refund-days',
  'refund-share',
  'withdraws',
  'withdrawal-days',
  'moves-date',
] as const;
type Purpose = (typeof purposes)[number];

const places = Object.fromEntries(purposes.map((purpose, place) => [purpose, place])) as Record<Purpose, number>;

/** The draws of one purpose. */
export type DrawOf = (purpose: Purpose, ...key: readonly number[]) => number;

/** @param seed a whole number */
export function drawsOf(seed: number): DrawOf {
  const draw: Draws = (...key) => {
    let state = mix(seed ^ 0x9e3779b9);
    for (const part of key) state = mix(state ^ mix((part + 0x85ebca6b) | 0));
    // 53 bits, so that a draw for a rare thing is as fine as any other.
    return ((mix(state) >>> 5) * 2 ** 26 + (mix(state ^ 0x27d4eb2f) >>> 6)) / 2 ** 53;
  };
  return (purpose, ...key) => draw(places[purpose], ...key);
}

/** The finishing steps of MurmurHash3. */
function mix(from: number): number {
  let state = from | 0;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}

/** A standard normal number of two uniform ones (Box and Muller). */
export const normalOf = (radius: number, angle: number): number =>
  Math.sqrt(-2 * Math.log(1 - radius)) * Math.cos(2 * Math.PI * angle);

/** The place that a uniform number falls on, where each place is as wide as its weight. */
export function placeIn(weights: readonly number[], uniform: number): number {
  let left = uniform * weights.reduce((sum, weight) => sum + weight, 0);
  const place = weights.findIndex(weight => {
    left -= weight;
    return left < 0;
  });
  return place < 0 ? weights.length - 1 : place;
}

/** A whole number from `least` to `most`, both included. */
export const wholeIn = ([least, most]: readonly [least: number, most: number], uniform: number): number =>
  least + Math.floor(uniform * (most - least + 1));

/** Days until something that happens on each day with the same chance; the mean is `meanDays`, and the least 1. */
export const waitOf = (meanDays: number, uniform: number): number =>
  meanDays <= 1 ? 1 : 1 + Math.floor(Math.log(1 - uniform) / Math.log(1 - 1 / meanDays));
