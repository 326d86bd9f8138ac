import { describe, expect, it } from 'vitest';
import { drawsOf, normalOf, placeIn, purposes, waitOf, wholeIn } from './draws.js';
import { binomialBounds } from './testing/binomial.js';

const draw = drawsOf(1);
const many = Array.from({ length: 4_000 }, (_, n) => n);
const expectShare = (hits: number, trials: number, share: number) => {
  const [least, most] = binomialBounds(trials, share);
  expect(hits).toBeGreaterThanOrEqual(least);
  expect(hits).toBeLessThanOrEqual(most);
};

describe('A draw', () => {
  it('depends on the seed, the purpose and the key, and on nothing drawn before', () => {
    const first = draw('row', 7, 3);
    for (const purpose of purposes) draw(purpose, 1);
    expect(draw('row', 7, 3)).toBe(first);
    const others = [
      drawsOf(2)('row', 7, 3),
      draw('market', 7, 3),
      draw('row', 3, 7),
      draw('row', 7),
      draw('row', 8, 3),
    ];
    expect(new Set([first, ...others]).size).toBe(6);
  });

  it.each([
    ['along the keys', (n: number) => draw('row', n)],
    ['along the second part of a key', (n: number) => draw('forgets', 5, n)],
    ['along the seeds', (n: number) => drawsOf(n)('row', 1)],
  ])('is uniform %s, and independent of its neighbour', (_, of) => {
    for (let tenth = 0; tenth < 10; tenth++)
      expectShare(many.filter(n => Math.floor(10 * of(n)) === tenth).length, many.length, 0.1);
    const both = many.filter(n => n % 2 === 0 && of(n) < 0.5 && of(n + 1) < 0.5).length;
    expectShare(both, many.length / 2, 0.25);
  });
});

it('A place is chosen as often as its weight says, a place without a weight never', () => {
  const places = many.map(n => placeIn([1, 0, 3], draw('plan', n)));
  expectShare(places.filter(place => place === 0).length, many.length, 0.25);
  expect(places).not.toContain(1);
  expect(placeIn([1, 1], 1 - 2 ** -53)).toBe(1);
});

it('A whole number lies within its bounds, and each is as likely as the other', () => {
  const drawn = many.map(n => wholeIn([2, 5], draw('lateness', n)));
  expect(new Set(drawn)).toEqual(new Set([2, 3, 4, 5]));
  expect([wholeIn([2, 5], 0), wholeIn([2, 5], 1 - 2 ** -53)]).toEqual([2, 5]);
});

it('A wait ends on each day with the same chance', () => {
  const waits = many.map(n => waitOf(4, draw('remembers', n)));
  for (const day of [1, 2, 3]) {
    const open = waits.filter(wait => wait >= day);
    expectShare(open.filter(wait => wait === day).length, open.length, 0.25);
  }
  expect(waitOf(1, 0.9)).toBe(1);
});

it('A normal number is within one spread of 0 two times in three', () => {
  const near = many.filter(n => Math.abs(normalOf(draw('frailty-radius', n), draw('frailty-angle', n))) < 1).length;
  expectShare(near, many.length, 0.6826894921);
});
