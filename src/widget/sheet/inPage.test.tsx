// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { LenderCheckout } from '../../checkout/Checkout.js';
import type { CheckoutState } from '../../checkout/CheckoutState.js';
import { createOffers } from '../../checkout/createOffers.js';
import { fakeLender } from '../../lenders/testing/fakeLender.js';
import { agreementOf } from '../testing/agreementOf.js';
import { laterIn, lawIn, seldomIn, viewIn } from '../testing/textsIn.js';
import { inPage } from './inPage.js';

afterEach(cleanup);

const choice = { planId: '6-annuity' };
const application = { key: 'k1', choice };
const offers = createOffers({ amountMinor: 299_903, currency: 'CNY', day: '2026-11-23' });
const offer = offers.price(choice)!;
const approval = { ...application, reference: 'r1', offer, shown: offer, limitMinor: 1, expiresAt: '' };
const failure = { kind: 'network', message: 'Lost.' } as const;
const action = { kind: 'redirect', url: 'https://b.example/', origin: 'https://b.example', nonce: 'n' } as const;

/** What the page says in a state: the words beside the button, those in the place of the plans, the label of the button. */
function said(state: CheckoutState, { amountMinor = 299_903, isHere = true } = {}) {
  const checkout = {
    state: signal(state),
    purchase: signal({ amountMinor, currency: 'CNY' }),
  } as unknown as LenderCheckout;
  const { status, agreed, label } = inPage({
    view: viewIn('en'),
    texts: laterIn('en'),
    law: lawIn('en'),
    seldom: isHere ? seldomIn('en') : undefined,
    checkout,
    lender: fakeLender(() => undefined).lender,
    lenderName: 'Bank',
    host: { element: document.body, fail: () => {} },
  });
  const text = (content: typeof status) => content && render(<div>{content}</div>).container.textContent;
  return { status: text(status), agreed: text(agreed), label };
}

describe('the page says of a checkout whose sheet is closed', () => {
  it.each<{ state: CheckoutState; status: string | undefined; label: string | undefined }>([
    { state: { phase: 'choosing', choice }, status: undefined, label: undefined },
    {
      state: { phase: 'choosing', choice: null, notice: 'cancelled' },
      status: 'Cancelled. Nothing was signed.',
      label: undefined,
    },
    { state: { phase: 'applying', ...application }, status: 'Checking with Bank…', label: 'View' },
    {
      state: { phase: 'pending', ...application, reference: 'r1', pollAfterMs: 9 },
      status: 'Bank is still deciding',
      label: 'View',
    },
    {
      state: { phase: 'action', ...application, reference: 'r1', action },
      status: 'Bank needs one more step from you',
      label: 'View',
    },
    { state: { phase: 'approved', ...approval }, status: 'You are pre-approved', label: 'Review and confirm' },
    { state: { phase: 'reviewing', ...approval }, status: 'You are pre-approved', label: 'Review and confirm' },
    { state: { phase: 'committing', ...approval }, status: 'Confirming with the lender…', label: 'View' },
    {
      state: { phase: 'declined', choice, reference: 'r1', reasons: ['affordability'], alternatives: [] },
      status: 'Bank cannot offer this plan now',
      label: 'View',
    },
    { state: { phase: 'expired', choice }, status: 'The approval has expired', label: 'View' },
    {
      state: { phase: 'failed', during: 'applying', ...application, failure },
      status: 'There was a problem',
      label: 'View',
    },
  ])('in the step $state.phase: $status', ({ state, status, label }) => {
    expect(said(state)).toEqual({ status, agreed: undefined, label });
  });

  it('that the lender is asked, while the words of a refusal are still loading', () => {
    const refused: CheckoutState = { phase: 'declined', choice, reference: 'r1', reasons: [], alternatives: [] };
    expect(said(refused, { isHere: false }).status).toBe('Checking with Bank…');
  });

  it('what was agreed, with the first payment and its day, in the place of the plans', () => {
    const state: CheckoutState = { phase: 'committed', choice, offer, agreement: agreementOf(offer) };
    expect(said(state)).toEqual({
      status: undefined,
      agreed:
        'Your installment plan with Bank is confirmedThe first payment is CN¥508.47 on Dec 23, 2026.5 payments of CN¥508.47, then 1 payment of CN¥508.51 · Total CN¥3,050.86',
      label: 'View',
    });
  });

  it('that the purchase is another one by now than was agreed', () => {
    const state: CheckoutState = { phase: 'committed', choice, offer, agreement: agreementOf(offer) };
    expect(said(state, { amountMinor: 399_900 }).agreed).toMatch(
      /This agreement is for CN¥2,999\.03; your order is now CN¥3,999\.00\. Please contact the shop\.$/,
    );
  });
});
