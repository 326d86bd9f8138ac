import { describe, expect, it } from 'vitest';
import { currentAssumptions, type Habit } from '../assumptions.js';
import { drawsOf } from '../draws.js';
import type { Person } from '../population/samplePerson.js';
import { binomialBounds } from '../testing/binomial.js';
import { intentionOf, settlesEarly } from './intentions.js';

const minds = { draw: drawsOf(1), assumptions: currentAssumptions };
const keys = Array.from({ length: 2_000 }, (_, key) => key);
const due = 100;
const who = (habit: Habit) => ({ habit }) as Person;
const all = (habit: Habit) => keys.map(key => intentionOf(minds, who(habit), { key, number: 1, due }));
const expectShare = (hits: number, share: number) => {
  const [least, most] = binomialBounds(keys.length, share);
  expect(hits).toBeGreaterThanOrEqual(least);
  expect(hits).toBeLessThanOrEqual(most);
};

describe('Who can pay', () => {
  it('and is prompt pays on the day, and who is early a few days before it', () => {
    expect(new Set(all('prompt').map(({ day }) => day))).toEqual(new Set([due]));
    expect(new Set(all('early').map(({ day }) => due - day))).toEqual(new Set([1, 2, 3, 4, 5]));
  });

  it('and is forgetful forgets as often as assumed, and then remembers after the day', () => {
    const forgotten = all('forgetful').filter(each => each.forgotten);
    expectShare(forgotten.length, currentAssumptions.forgets);
    for (const { day } of forgotten) expect(day).toBeGreaterThan(due);
  });

  it('and waits for the wage pays within the assumed days after the day', () => {
    const late = all('short-of-cash').map(({ day }) => day - due);
    expect([Math.min(...late), Math.max(...late)]).toEqual(currentAssumptions.cashDays);
  });

  it('and pays in parts does so as often as assumed, half on the day', () => {
    const parts = all('in-parts');
    expectShare(parts.filter(({ restAfterDays }) => restAfterDays !== null).length, currentAssumptions.paysInParts);
    expect(new Set(parts.map(({ day }) => day))).toEqual(new Set([due]));
  });

  it('settles a loan early as often as assumed, from its middle on and before its last installment is paid', () => {
    const at = (paid: number, habit: Habit = 'early') =>
      keys.filter(key => settlesEarly(minds, who(habit), { key, paid, count: 6 })).length;
    expectShare(at(3), currentAssumptions.settlesEarly);
    expect([at(2), at(6), at(3, 'prompt')]).toEqual([0, 0, 0]);
  });
});
