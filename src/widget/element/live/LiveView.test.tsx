// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Checkout } from '../../../checkout/Checkout.js';
import type { CheckoutState } from '../../../checkout/CheckoutState.js';
import { createOffers } from '../../../checkout/createOffers.js';
import { cart } from '../../../checkout/testing/openPage.js';
import { fakeLender } from '../../../lenders/testing/fakeLender.js';
import type { WidgetCheckout } from '../../sheet/attachCheckout.js';
import { CheckoutPanel } from '../../sheet/CheckoutPanel.js';
import { CheckoutStatus } from '../../sheet/CheckoutStatus.js';
import { laterIn, viewIn } from '../../testing/textsIn.js';
import type { Layout } from '../options/optionValues.js';
import { LiveView } from './LiveView.js';
import type { LenderSeat } from './lenderSeat.js';

afterEach(cleanup);

const choice = { planId: 'six' };
const offers = createOffers(cart);
const offer = offers.price(choice)!;
/** Cheaper, as personal terms may be. */
const personal = { ...offer, totalMinor: 123_456 };
const approval = { key: 'k1', choice, reference: 'r1', offer: personal, shown: offer, limitMinor: 1, expiresAt: '' };
const failure = { kind: 'network', message: 'Away.' } as const;
const view = viewIn('en');
const laterEn = laterIn('en');

function show(
  state: CheckoutState,
  { missing = false, checkout = null as WidgetCheckout | null, layout = 'full' as Layout } = {},
) {
  offers.move(() => state);
  const seat = { checkout: signal(checkout), missing: signal(missing) } as unknown as LenderSeat;
  return render(
    <LiveView view={view} texts={laterEn} offers={offers} seat={seat} layout={layout} lender={!!checkout} />,
  ).container;
}

/** What a lender adds to the picture in the state of the moment. */
function widgetCheckout(): WidgetCheckout {
  const checkout = { ...offers, estimated: signal(false) } as unknown as Checkout;
  // jsdom has no modal dialogs.
  const dialog = (element: HTMLDialogElement | null) => {
    element?.setAttribute('open', '');
    return undefined;
  };
  const { lender } = fakeLender(() => undefined);
  const host = { element: document.body, fail: () => {} };
  const model = { view, checkout, lender, lenderName: 'Fake', texts: laterEn, host, dialog };
  return {
    checkout,
    status: () => <CheckoutStatus model={model} expiresSoon />,
    panel: () => <CheckoutPanel model={model} />,
    dispose: () => {},
  };
}
const isHeld = () => screen.getByRole<HTMLInputElement>('radio', { name: /^6 months/ }).matches(':disabled');

describe('the plans while something happens', () => {
  it.each<[boolean, CheckoutState]>([
    [false, { phase: 'choosing', choice }],
    [true, { phase: 'applying', key: 'k1', choice }],
    [true, { phase: 'pending', key: 'k1', choice, reference: 'r1', pollAfterMs: 1_000 }],
    [true, { phase: 'approved', ...approval }],
    [true, { phase: 'reviewing', ...approval }],
    [true, { phase: 'committing', ...approval }],
    [false, { phase: 'declined', choice, reference: 'r1', reasons: [], alternatives: [] }],
    [false, { phase: 'expired', choice }],
    [false, { phase: 'failed', during: 'applying', key: 'k1', choice, failure }],
    [true, { phase: 'failed', during: 'committing', ...approval, failure }],
  ])('are held: %s, in %o', (held, state) => {
    show(state);
    expect(isHeld()).toBe(held);
  });

  it('show the personal offer once there is one', () => {
    show({ phase: 'approved', ...approval });
    expect(screen.getByText('Total CN¥1,234.56')).toBeTruthy();
    cleanup();
    show({ phase: 'choosing', choice });
    expect(screen.queryByText('Total CN¥1,234.56')).toBeNull();
  });

  it('show an alternative as the lender offered it, before it is applied for', () => {
    show({ phase: 'choosing', choice, offered: personal });
    expect(screen.getByText('Total CN¥1,234.56')).toBeTruthy();
  });

  it('can be unchosen while no application is open', () => {
    show({ phase: 'choosing', choice: null });
    expect(screen.queryByRole('button', { name: 'Pay without installments' })).toBeNull();
    cleanup();
    show({ phase: 'applying', choice, key: 'k' });
    expect(screen.queryByRole('button', { name: 'Pay without installments' })).toBeNull();
    cleanup();
    show({ phase: 'expired', choice });
    expect(screen.getByRole('button', { name: 'Pay without installments' })).toBeTruthy();
    cleanup();
    show({ phase: 'choosing', choice });
    screen.getByRole('button', { name: 'Pay without installments' }).click();
    expect(offers.state.value).toEqual({ phase: 'choosing', choice: null });
  });

  it('have a status region that is empty until there is something to say', () => {
    show({ phase: 'choosing', choice });
    expect(screen.getByRole('status').textContent).toBe('');
    cleanup();
    show({ phase: 'choosing', choice }, { missing: true });
    expect(screen.getByRole('status').textContent).toBe(
      'This part did not load. Please choose again, or reload the page.',
    );
  });
});

/** WCAG 2.2, 2.4.6 and 4.1.3: a shop's outline stays its own, and a screen reader has one region to listen to. */
describe('every step with a lender', () => {
  it.each<CheckoutState>([
    { phase: 'choosing', choice: null },
    { phase: 'choosing', choice, notice: 'cancelled' },
    { phase: 'applying', key: 'k1', choice },
    { phase: 'pending', key: 'k1', choice, reference: 'r1', pollAfterMs: 1_000 },
    { phase: 'approved', ...approval },
    { phase: 'reviewing', ...approval },
    { phase: 'committing', ...approval },
    {
      phase: 'declined',
      choice,
      reference: 'r1',
      reasons: ['affordability'],
      alternatives: [{ choice: { planId: 'three' }, offer }],
    },
    { phase: 'expired', choice },
    { phase: 'failed', during: 'applying', key: 'k1', choice, failure },
    { phase: 'failed', during: 'committing', ...approval, failure },
  ])('adds no heading and no landmark to the page, and has one live region: $phase', state => {
    for (const layout of ['full', 'compact'] as const) {
      const container = show(state, { checkout: widgetCheckout(), layout });
      expect(container.querySelector('[part~=plans]')).not.toBeNull();
      expect(container.querySelector('dialog') !== null).toBe(/^(reviewing|committing)$/.test(state.phase));
      const marks =
        'h1, h2, h3, h4, h5, h6, main, nav, header, footer, aside, section[aria-label], section[aria-labelledby], form, [role=heading], [role=region]';
      expect([...container.querySelectorAll(marks)]).toEqual([]);
      expect(container.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log]')).toHaveLength(1);
      cleanup();
    }
  });
});
