import { describe, expect, it } from 'vitest';
import { currentAssumptions } from '../assumptions.js';
import { drawsOf } from '../draws.js';
import { binomialBounds } from '../testing/binomial.js';
import { timingNames, timings } from '../timing.js';
import { ableFrom, failureOf, type Nature } from './ability.js';

const nature: Nature = {
  draw: drawsOf(1),
  assumptions: currentAssumptions,
  economy: 'steady',
  timing: 'late',
};
const keys = Array.from({ length: 2_000 }, (_, key) => key);
const expectShare = (hits: number, share: number) => {
  const [least, most] = binomialBounds(keys.length, share);
  expect(hits).toBeGreaterThanOrEqual(least);
  expect(hits).toBeLessThanOrEqual(most);
};

describe('A loan', () => {
  const loan = { risk: 0.4, day: 0, months: 12 };

  it.each(timingNames)('fails as often as its risk and its months say, where failures come %s', timing => {
    const failed = keys.filter(key => failureOf({ ...nature, timing }, key, loan));
    expectShare(failed.length, 1 - 0.6 ** timings[timing](12, 12));
    const early = keys.filter(key => (failureOf({ ...nature, timing }, key, loan)?.from ?? 1e9) < 365.25 / 2);
    expectShare(early.length, 1 - 0.6 ** timings[timing](6, 12));
  });

  it('fails more often in hard times, by as much as they are harder', () => {
    const downturn: Nature = { ...nature, economy: 'downturn', timing: 'even' };
    expectShare(keys.filter(key => failureOf(downturn, key, { ...loan, day: 400 })).length, 1 - 0.6 ** (2 * 0.5));
  });

  it('is paid again later by the share of people that recovers', () => {
    const risky = { risk: 0.999999999999, day: 0, months: 24 };
    const failures = keys.map(key => failureOf({ ...nature, timing: 'whole' }, key, risky)!);
    expectShare(failures.filter(({ until }) => until < Number.POSITIVE_INFINITY).length, currentAssumptions.recovers);
    for (const { from, until } of failures)
      expect(until - from).toBeGreaterThanOrEqual(currentAssumptions.recoveryDays[0]);
  });
});

describe('A person', () => {
  it('has a shock in a month as often as assumed, and can pay again after its days', () => {
    const often: Nature = { ...nature, assumptions: { ...currentAssumptions, shock: 0.1, shockDays: [10, 10] } };
    const days = Array.from({ length: 31 }, (_, day) => day);
    const struck = keys.filter(person => days.some(day => ableFrom(often, person, [], day) > day));
    // One that begins in the last days of the first month, or in the first of the second, can be missed or counted.
    const [least] = binomialBounds(keys.length, 0.1 * 0.95);
    const [, most] = binomialBounds(keys.length, 0.1 * 1.1);
    expect(struck.length).toBeGreaterThanOrEqual(least);
    expect(struck.length).toBeLessThanOrEqual(most);
    for (const person of struck.slice(0, 50))
      for (const day of days) expect(ableFrom(often, person, [], day) - day).toBeLessThanOrEqual(20);
  });

  it('can pay from the end of the last of several inabilities that overlap, or never again', () => {
    const calm: Nature = { ...nature, assumptions: { ...currentAssumptions, shock: 0 } };
    const two = [
      { from: 10, until: 20 },
      { from: 15, until: 30 },
    ];
    expect([9, 10, 19, 30].map(day => ableFrom(calm, 1, two, day))).toEqual([9, 30, 30, 30]);
    expect(ableFrom(calm, 1, [...two, { from: 25, until: Number.POSITIVE_INFINITY }], 12)).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});
