import { describe, expect, it } from 'vitest';
import { first } from '../locales/en/first.js';
import { chose, type FirstStage, given, refused, type WidgetState } from './firstStage.js';
import type { SpokenSettings } from './options/readSettings.js';

const day = '2026-11-23';
const START: FirstStage = { stage: 'first', plans: [], part: 'absent' };
const settingsOf = (amountMinor: number, choice?: string): SpokenSettings => ({
  offers: { amountMinor, currency: 'CNY' },
  lender: null,
  applicant: undefined,
  locale: 'en',
  tag: 'en',
  layout: 'full',
  choice,
  text: first,
});
const good = settingsOf(299_900);
const take = (state: FirstStage, settings = good, checked?: string) => given(state, settings, checked, day);

describe('good options', () => {
  it('are priced and drawn, and nothing is chosen', () => {
    const state = take(START);
    expect(state.settings).toBe(good);
    expect(state.plans.map(plan => plan.planId)).toEqual(['3-interest-free', '6-annuity', '12-annuity']);
    expect(state.chosen).toBeUndefined();
  });

  it('count from their own day, or from today if they name none', () => {
    const first = (state: FirstStage) => state.plans.flatMap(plan => (plan.kind === 'offer' ? [plan.day] : []))[0];
    expect(first(take(START))).toBe(day);
    expect(first(take(START, { ...good, offers: { ...good.offers, day: '2027-01-31' } }))).toBe('2027-01-31');
  });

  it('keep a choice that is still offered, and let go of one that is not', () => {
    const chosen = chose(take(START), '12-annuity');
    expect(take(chosen, settingsOf(199_900)).chosen).toBe('12-annuity');
    expect(take(chosen, settingsOf(70_000)).chosen).toBeUndefined();
  });

  it('keep a choice from a server’s picture rather than the option that puts one back', () => {
    expect(take(START, good, '6-annuity').chosen).toBe('6-annuity');
    expect(take(START, settingsOf(299_900, '12-annuity'), '6-annuity').chosen).toBe('6-annuity');
    expect(take(START, good, 'unknown').chosen).toBeUndefined();
  });

  it('put an earlier choice back only once, so that the shopper can take it back', () => {
    const restored = take(START, settingsOf(299_900, '6-annuity'));
    expect(restored.chosen).toBe('6-annuity');
    const back = chose(restored, undefined);
    expect(take(back, settingsOf(299_900, '6-annuity')).chosen).toBeUndefined();
    expect(take(back, settingsOf(299_900, '12-annuity')).chosen).toBe('12-annuity');
  });

  it('never replace the shopper’s choice by an earlier one', () => {
    const chosen = chose(take(START), '3-interest-free');
    expect(take(chosen, settingsOf(299_900, '6-annuity')).chosen).toBe('3-interest-free');
  });

  it('throw if they cannot be priced', () => {
    expect(() => take(START, { ...good, offers: { amountMinor: 1, currency: 'XXX' } })).toThrow(
      expect.objectContaining({ kind: 'unknown-currency' }),
    );
    expect(() => take(START, { ...good, offers: { ...good.offers, day: '2026-02-30' } })).toThrow(
      expect.objectContaining({ kind: 'invalid-date' }),
    );
  });

  it('do not change the state of the live part', () => {
    for (const part of ['absent', 'coming', 'missing'] as const) expect(take({ ...START, part }).part).toBe(part);
  });
});

describe('bad options', () => {
  it('draw nothing and keep the choice for good options', () => {
    const state = refused(chose(take(START), '6-annuity'));
    expect(state).toMatchObject({ stage: 'first', settings: undefined, chosen: '6-annuity' });
    expect(take(state).chosen).toBe('6-annuity');
  });
});

describe('a choice', () => {
  it('must be a plan that is offered', () => {
    expect(chose(take(START), '6-annuity').chosen).toBe('6-annuity');
    expect(chose(take(START), 'unknown').chosen).toBeUndefined();
    expect(chose(take(START, settingsOf(70_000)), '12-annuity').chosen).toBeUndefined();
  });

  it('made before the first options waits for them', () => {
    const state = chose(START, '6-annuity');
    expect(state.chosen).toBe('6-annuity');
    expect(take(state).chosen).toBe('6-annuity');
    expect(take(chose(START, 'unknown')).chosen).toBeUndefined();
  });
});

it('an impossible state does not compile', () => {
  // @ts-expect-error A live widget has its live part.
  const live: WidgetState = { stage: 'live' };
  // @ts-expect-error A widget that has ended holds nothing.
  const ended: WidgetState = { stage: 'ended', plans: [] };
  // @ts-expect-error No such place of the live part.
  const part: FirstStage['part'] = 'lost';
  expect([live, ended, part]).toHaveLength(3);
});
