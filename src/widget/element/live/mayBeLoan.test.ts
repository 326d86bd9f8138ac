// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LenderError } from '../../../lenders/LenderError.js';
import { approved, committed } from '../../../lenders/testing/decisions.js';
import { fakeLender, terms } from '../../../lenders/testing/fakeLender.js';
import type { Agreement } from '../../../protocol/messages/Agreement.js';
import type { CommitRequest } from '../../../protocol/messages/CommitRequest.js';
import { reading } from '../../sheet/details/costs/costReading.js';
import { mountPlace } from '../../testing/mountPlace.js';
import type { MountOptions } from '../mount.js';

const place = mountPlace();
const { open, radios, values, form, text } = place;
const soon = (check: () => void) => vi.waitFor(check, 20_000);
const shows = (words: string | RegExp) => soon(() => expect(text()).toMatch(words));
const button = (part: string) => place.root().querySelector<HTMLElement>(`[part~=${part}]`)!;

beforeEach(() => {
  reading.takesTime = false;
});
afterEach(() => {
  reading.takesTime = true;
  localStorage.clear();
});

/** A page whose shopper has agreed, and whose lender waits for `answer`. */
async function commit() {
  let answer = { agree: () => {}, refuse: () => {} };
  const { lender } = fakeLender(({ name, about }) => {
    if (name === 'terms') return terms;
    if (name === 'apply') return approved();
    if (name !== 'commit') return undefined;
    return new Promise((resolve, reject) => {
      answer = {
        agree: () => resolve(committed(about as CommitRequest)),
        refuse: () => reject(new LenderError('rejected', 'Other figures.')),
      };
    });
  });
  open({ lender, name: 'plan' });
  await soon(() => expect(values()).toContain('six'));
  radios()[0]!.click();
  await shows('Continue');
  button('open').click();
  await soon(() => expect(button('sheet')).not.toBeNull());
  for (const next of ['You are pre-approved', 'Review your agreement', 'Confirming with the lender']) {
    await soon(() => expect(button('button').getAttribute('aria-disabled')).toBe('false'));
    button('button').click();
    await shows(next);
  }
  await soon(() => expect(place.root().querySelector('[part=schedule]')).not.toBeNull());
  return { agree: () => answer.agree(), refuse: () => answer.refuse() };
}
const changes: [string, Partial<MountOptions>][] = [
  ['another currency', { currency: 'JPY' }],
  ['another price', { amount: '100.00' }],
  ['no price that can be used', { amount: 'much' }],
  ['no lender', { lender: null }],
  ['a lender who is none', { lender: { id: 'incomplete' } as never }],
];

describe('while there may be a loan', () => {
  it.each(changes)(
    'all of the picture and the form stay, though the page names %s, and so does what is agreed',
    async (_, change) => {
      const { agree } = await commit();
      const before = text();
      expect(before).toContain('PriceCN¥2,999.00');
      place.widget.update(change);
      expect(text()).toBe(before);
      expect(form()).toEqual({ plan: 'six' });
      agree();
      await shows('Your installment plan with Fake is confirmed');
      const details = button('details').textContent;
      expect(details).toContain('CN¥507.00');
      expect((JSON.parse(`${form()['plan']}`) as Agreement).currency).toBe('CNY');
      place.widget.update({ ...change });
      expect(button('details').textContent).toBe(details);
      expect(text()).toContain('The first payment is CN¥507.00');
    },
  );

  it('an order that is named late is still the same purchase: its agreement stays in the page and in the form', async () => {
    const { agree } = await commit();
    place.widget.update({ order: 'A-1' });
    agree();
    await shows('Your installment plan with Fake is confirmed');
    expect((JSON.parse(`${form()['plan']}`) as Agreement).planId).toBe('six');
  });

  it('the page names another person: that waits until the agreement has been told', async () => {
    const { agree } = await commit();
    place.widget.update({ applicant: 'someone-else' });
    expect(text()).toContain('Confirming with the lender');
    agree();
    await soon(() => expect(place.heard.map(([name]) => name)).toContain('fenqi:committed'));
    await soon(() => expect(text()).not.toContain('Confirming with the lender'));
    expect(text()).not.toContain('is confirmed');
  });

  it('after a reload, it cannot be left either, although the lender still calls it approved', async () => {
    await commit();
    place.widget.destroy();
    const { lender } = fakeLender(({ name }) => (name === 'terms' ? terms : approved()));
    open({ lender, name: 'plan' });
    await shows('Confirming with the lender');
    button('open').click();
    await soon(() => expect(button('sheet')).not.toBeNull());
    expect(text()).not.toContain('pre-approved');
    expect(button('secondary-button')).toBeNull();
    expect(place.root().querySelector('fieldset')!.disabled).toBe(true);
  });

  it('and it comes to nothing, the page has its way: without options that can be used nothing is shown', async () => {
    const { refuse } = await commit();
    place.widget.update({ amount: 'much' });
    refuse();
    await soon(() => expect(text()).toBe(''));
    expect(form()).toEqual({ plan: '' });
  });
});

it('An agreement names the price that the page has by now in the currency of that price', async () => {
  const { agree } = await commit();
  agree();
  await shows('Your installment plan with Fake is confirmed');
  place.widget.update({ currency: 'JPY', amount: '2999' });
  await shows('This agreement is for CN¥2,999.00; your order is now ¥2,999.');
});
