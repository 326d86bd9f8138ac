// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import { mountPlace } from '../testing/mountPlace.js';
import { type MountOptions, mount } from './mount.js';

const place = mountPlace();
const { open, radios, values, form, live } = place;

describe('an option that cannot be used', () => {
  it.each<[Partial<MountOptions>, string]>([
    [{ amount: '12,5' }, 'invalid-amount'],
    [{ currency: 'YUAN' }, 'unknown-currency'],
    [{ day: '2026-02-30' }, 'invalid-date'],
  ])('%o empties the widget with one message and one event, and never throws', (bad, kind) => {
    open({ ...bad, name: 'plan' });
    expect(radios()).toEqual([]);
    expect(place.heard).toEqual([['fenqi:error', { kind, message: expect.any(String) }]]);
    expect(place.logged).toHaveBeenCalledTimes(1);
    expect(form()).toEqual({ plan: '' });
  });

  it.each<[string, () => unknown]>([
    ['no options at all', () => undefined],
    ['null', () => null],
    ['a word that is a symbol', () => ({ amount: '9', currency: 'CNY', layout: Symbol('x') })],
    ['a name that is a symbol', () => ({ amount: '9', currency: 'CNY', name: Symbol('x') })],
    [
      'a getter that throws',
      () => ({
        get amount() {
          throw new Error('mine');
        },
      }),
    ],
    [
      'a word that cannot become text',
      () => ({
        amount: '9',
        currency: 'CNY',
        look: {
          toString() {
            throw new Error('mine');
          },
        },
      }),
    ],
  ])('in plain JavaScript, %s, is told, and good ones work after it', (_, bad) => {
    place.widget = mount(place.target, bad() as MountOptions);
    expect(place.heard.map(([name]) => name)).toContain('fenqi:error');
    expect(place.logged).toHaveBeenCalled();
    expect(place.target.children).toHaveLength(1);
    place.widget.update(bad() as MountOptions);
    expect(mount(place.target, { amount: '2999.00', currency: 'CNY', name: 'plan', locale: 'en' })).toBe(place.widget);
    expect(radios()).toHaveLength(3);
    expect(form()).toEqual({ plan: '' });
  });

  it('and is a symbol where a word should be has its default, and is told once', () => {
    open({ layout: Symbol('x') as never });
    expect(radios()).toHaveLength(3);
    expect(place.heard).toEqual([
      ['fenqi:error', { kind: 'invalid-option', message: 'layout="Symbol(x)": use full, line, compact' }],
    ]);
    expect(place.logged).toHaveBeenCalledTimes(1);
  });

  it('is told once while it stays wrong, and again if it is wrong again', () => {
    open({ amount: 'much' });
    place.widget.update({ amount: 'much', layout: 'line' });
    expect(place.logged).toHaveBeenCalledTimes(1);
    place.widget.update({ amount: '2999.00' });
    place.widget.update({ amount: 'much' });
    expect(place.logged).toHaveBeenCalledTimes(2);
  });

  it('and changes no price has its default, with one message and one event', () => {
    // @ts-expect-error The type has the words that an option takes; an attribute may hold any.
    open({ look: 'fancy', name: 'plan' });
    expect(radios()).toHaveLength(3);
    const message = 'look="fancy": use plain, card, contrast';
    expect(place.heard).toEqual([['fenqi:error', { kind: 'invalid-option', message }]]);
    place.widget.update({ amount: '3999.00' });
    expect(place.logged.mock.calls.map(([said]: unknown[]) => said)).toEqual([`Fenqi: ${message}`]);
  });

  it('after a choice clears the form value, and a good one restores the choice', async () => {
    open({ name: 'plan' });
    radios()[1]!.click();
    await live();
    place.widget.update({ amount: 'much' });
    expect([form(), radios()]).toEqual([{ plan: '' }, []]);
    place.widget.update({ amount: '2999.00' });
    await vi.waitFor(() => expect(form()).toEqual({ plan: '6-annuity' }), 20_000);
    expect(radios().map(radio => radio.checked)).toEqual([false, true, false]);
  });

  it('in terms is reported the same way, once they are read', async () => {
    open({ terms: '{"id":"x"}' });
    await vi.waitFor(() => expect(place.heard).toHaveLength(1), 20_000);
    expect(place.heard[0]).toEqual([
      'fenqi:error',
      {
        kind: 'invalid-terms',
        message: expect.stringMatching(/^terms\.jurisdiction must be CN\|US\|EU\|DE\|UK\|JP\|INTL; /),
      },
    ]);
    expect(place.logged).toHaveBeenCalledTimes(1);
  });

  it('in one plan of the terms costs only that plan, which is named', async () => {
    const sheet = defaultTermSheet('CNY');
    const plans = sheet.plans.map((plan, k) => (k === 1 ? { ...plan, count: 0 } : plan));
    open({ terms: { ...sheet, plans } });
    await vi.waitFor(() => expect(values()).toEqual(['3-interest-free', '12-annuity']), 20_000);
    const message = 'The plan "6-annuity" is left out: terms.plans.1.count must be 1..600';
    expect(place.heard).toEqual([['fenqi:error', { kind: 'invalid-terms', message }]]);
    expect(place.logged).toHaveBeenCalledTimes(1);
  });

  it('in terms, a maximum of 0, hides only its plan', async () => {
    const sheet = defaultTermSheet('CNY');
    const plans = sheet.plans.map((plan, k) => (k === 1 ? { ...plan, minAmountMinor: 0, maxAmountMinor: 0 } : plan));
    open({ terms: { ...sheet, plans } });
    await vi.waitFor(() => expect(values()).toEqual(['3-interest-free', '12-annuity']), 20_000);
    expect(place.heard).toEqual([]);
  });

  it('in terms, like good terms, is forgotten if the terms are replaced before they are read', async () => {
    const sheet = defaultTermSheet('CNY');
    open({ terms: '{' });
    place.widget.update({ terms: { ...sheet, plans: sheet.plans.slice(0, 1) } });
    place.widget.update({ terms: null });
    expect(values()).toHaveLength(3);
    expect(place.heard).toEqual([]);
    // What is read later is told later: had the first ones been read, they would have been told before these.
    place.widget.update({ terms: '{"id":"last"}' });
    await vi.waitFor(() => expect(place.heard).not.toEqual([]), 20_000);
    expect(place.heard).toEqual([
      [
        'fenqi:error',
        {
          kind: 'invalid-terms',
          message: expect.stringMatching(/^terms\.jurisdiction must be CN\|US\|EU\|DE\|UK\|JP\|INTL; /),
        },
      ],
    ]);
    expect(place.logged).toHaveBeenCalledTimes(1);
  });
});
