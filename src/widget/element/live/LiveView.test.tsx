// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { CheckoutState } from '../../../checkout/CheckoutState.js';
import { createOffers } from '../../../checkout/createOffers.js';
import { cart } from '../../../checkout/testing/openPage.js';
import { laterIn, viewIn } from '../../testing/textsIn.js';
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

function show(state: CheckoutState, missing = false) {
  offers.move(() => state);
  const seat = { flow: signal(null), missing: signal(missing) } as unknown as LenderSeat;
  render(<LiveView view={viewIn('en')} texts={laterIn('en')} offers={offers} seat={seat} layout="full" />);
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
    show({ phase: 'choosing', choice }, true);
    expect(screen.getByRole('status').textContent).toBe(
      'This part did not load. Please choose again, or reload the page.',
    );
  });
});
