// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Approval, CheckoutState } from '../../checkout/CheckoutState.js';
import { createOffers } from '../../checkout/createOffers.js';
import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import { fakeLender } from '../../lenders/testing/fakeLender.js';
import { agreementOf } from '../testing/agreementOf.js';
import { openCheckout } from '../testing/openCheckout.js';

let opened: ReturnType<typeof openCheckout>;
afterEach(() => opened.close());

const choice = { planId: '6-annuity' };
const application = { key: 'k1', choice };
const offer = createOffers({ amountMinor: 299_903, currency: 'CNY', day: '2026-11-23' }).price(choice)!;
const approval: Approval = {
  ...application,
  reference: 'r1',
  offer,
  shown: offer,
  limitMinor: 1,
  expiresAt: '2099-01-01T00:00:00Z',
};
const action = { kind: 'redirect', url: 'https://b.example/', origin: 'https://b.example', nonce: 'n' } as const;
const failure = { kind: 'network', message: 'Lost.' } as const;

type Given = Omit<NonNullable<Parameters<typeof openCheckout>[0]>, 'lender'>;
function open(state?: CheckoutState, over: Partial<LenderAdapter> = {}, given: Given = {}) {
  opened = openCheckout({ ...given, lender: fakeLender(() => undefined, { name: 'Bank', ...over }).lender });
  if (state) opened.put(state);
  return screen.getByRole('dialog');
}
/** Which of these parts are there, in their order. */
const partsOf = (dialog: HTMLElement) =>
  [...dialog.querySelectorAll('[part]')]
    .map(element => element.getAttribute('part')!)
    .filter(part => ['plans', 'figures', 'details', 'documents', 'steps'].includes(part));

describe('the sheet shows of the plan', () => {
  const documents = { contract: 'https://b.example/contract' };
  it.each<{ state: CheckoutState; parts: readonly string[]; title?: string }>([
    { state: { phase: 'choosing', choice }, parts: ['details', 'documents', 'steps'] },
    { state: { phase: 'applying', ...application }, parts: [] },
    { state: { phase: 'pending', ...application, reference: 'r1', pollAfterMs: 9_000 }, parts: [] },
    { state: { phase: 'action', ...application, reference: 'r1', action }, parts: [] },
    { state: { phase: 'approved', ...approval }, parts: ['details', 'documents'] },
    {
      state: { phase: 'reviewing', ...approval },
      parts: ['details', 'figures', 'documents'],
      title: 'Review your agreement',
    },
    {
      state: { phase: 'committing', ...approval },
      parts: ['details', 'figures', 'documents'],
      title: 'Review your agreement',
    },
    { state: { phase: 'committed', choice, offer, agreement: agreementOf(offer) }, parts: ['details', 'documents'] },
    { state: { phase: 'declined', choice, reference: 'r1', reasons: [], alternatives: [] }, parts: [] },
    { state: { phase: 'expired', choice }, parts: [] },
    { state: { phase: 'failed', during: 'applying', ...application, failure }, parts: [] },
  ])('in the step $state.phase: $parts', ({ state, parts, title = 'Pay in installments' }) => {
    const dialog = open(state, { documents });
    expect(partsOf(dialog)).toEqual(parts);
    expect(dialog).toBe(screen.getByRole('dialog', { name: title }));
    expect(dialog.className).toBe(state.phase);
  });

  it('the table closed at first, and open in the review', () => {
    const table = () => screen.getByRole('dialog').querySelector('[part=schedule]')!.closest('details')!.open;
    open({ phase: 'choosing', choice });
    expect(table()).toBe(false);
    opened.close();
    open({ phase: 'reviewing', ...approval });
    expect(table()).toBe(true);
  });
});

describe('the sheet before a choice', () => {
  it('explains how installments work, who lends, and what paying late does', () => {
    const dialog = open(undefined, {}, { planId: null });
    const how = dialog.querySelector('[part=steps]')!.closest('details')!;
    expect(how.open).toBe(true);
    expect(within(how).getAllByRole('listitem')).toHaveLength(3);
    expect(how.textContent).toContain('Bank provides the credit.');
    expect(how.textContent).toContain('Paying late may cost extra');
    expect(partsOf(dialog)).toEqual(['steps']);
  });

  it('has the plans if the page has only a line, and shows the one that is chosen there', async () => {
    const dialog = open(undefined, {}, { planId: null, layout: 'line' });
    expect(partsOf(dialog)).toEqual(['plans', 'steps']);
    await userEvent.click(screen.getByRole('radio', { name: /^12 months/ }));
    expect(opened.offers.state.value.choice).toEqual({ planId: '12-annuity' });
    expect(partsOf(dialog)).toEqual(['plans', 'details', 'steps']);
  });

  it('has one way out, which closes it', async () => {
    open(undefined, {}, { planId: null });
    const [close] = within(document.querySelector<HTMLElement>('[part=actions]')!).getAllByRole('button');
    expect(close?.textContent).toBe('Close');
    await userEvent.click(close!);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the sheet after a choice', () => {
  it('keeps how installments work at hand, closed', () => {
    const dialog = open();
    expect(dialog.querySelector('[part=steps]')!.closest('details')!.open).toBe(false);
  });

  it('closes and takes the choice back when the shopper would rather pay at once', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: 'Pay without installments' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(opened.offers.state.value).toEqual({ phase: 'choosing', choice: null });
  });

  it('has its first focus at the top, so that the figures are read before the buttons', () => {
    expect(open().querySelector('[autofocus]')).toBe(screen.getByText('Pay in installments'));
  });

  it('closes by its button in the corner, which has a name', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(opened.offers.state.value.choice, 'the choice stays').toEqual(choice);
  });
});

describe('a part that few shoppers need', () => {
  it.each<CheckoutState>([
    { phase: 'action', ...application, reference: 'r1', action },
    { phase: 'declined', choice, reference: 'r1', reasons: ['affordability'], alternatives: [] },
  ])('is waited for in the step $phase, and no answer is shown before it is here', state => {
    const dialog = open(state, {}, { seldom: undefined });
    expect(within(dialog).getByRole('status').textContent).toBe('Checking with Bank…');
    expect(dialog.querySelector('[part=button]')).toBeNull();
  });

  it('is not needed to say that something failed, and to try again: without a connection it would not load', () => {
    const dialog = open({ phase: 'failed', during: 'applying', ...application, failure }, {}, { seldom: undefined });
    expect(within(dialog).getByRole('status').textContent).toBe('There was a problem');
    expect(within(dialog).getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
