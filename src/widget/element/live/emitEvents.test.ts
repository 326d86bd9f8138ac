import { afterEach, describe, expect, it } from 'vitest';
import type { CheckoutState, Waiting } from '../../../checkout/CheckoutState.js';
import { createOffers } from '../../../checkout/createOffers.js';
import { cart } from '../../../checkout/testing/openPage.js';
import { transition } from '../../../checkout/transition.js';
import type { Agreement } from '../../../protocol/messages/Agreement.js';
import { emitEvents } from './emitEvents.js';

const choice = { planId: 'six' };
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A checkout with a list of its events. `saw` gives those since its last call. */
function open() {
  const offers = createOffers(cart);
  const events: [name: string, detail: unknown][] = [];
  stops.push(emitEvents(offers, (name, detail) => void events.push([name, detail])));
  const offer = offers.price(choice)!;
  const approval = {
    key: 'k1',
    choice,
    reference: 'r1',
    offer,
    shown: offer,
    limitMinor: 1,
    expiresAt: '2099-01-01T00:00:00Z',
  };
  const put = (state: CheckoutState) => offers.move(() => state);
  return { offers, offer, approval, put, saw: () => events.splice(0) };
}

const waiting: Waiting = { key: 'k1', choice, reference: 'r1', pollAfterMs: 1_000 };
const agreement = { id: 'agreement-1' } as Agreement;
const failure = { kind: 'network', message: 'Away.' } as const;

describe('a choice', () => {
  it('is emitted once, with its offer', () => {
    const { offers, offer, saw } = open();
    expect(saw()).toEqual([]);
    offers.choose(choice);
    offers.choose({ planId: 'six' });
    expect(saw()).toEqual([['fenqi:select', { choice, offer }]]);
  });

  it('that is taken back is emitted as null', () => {
    const { offers, saw } = open();
    offers.choose(choice);
    saw();
    offers.choose(null);
    offers.choose(null);
    expect(saw()).toEqual([['fenqi:select', { choice: null, offer: null }]]);
  });

  it('of a plan that does not exist is not emitted', () => {
    const { offers, saw } = open();
    offers.choose({ planId: 'unknown' });
    expect(saw()).toEqual([]);
  });

  it('is emitted again with another plan, and with another down payment', () => {
    const { offers, saw } = open();
    offers.choose(choice);
    offers.choose({ planId: 'twelve' });
    offers.choose({ planId: 'twelve', downPaymentMinor: 100_000 });
    expect(saw().map(([, detail]) => (detail as { choice: unknown }).choice)).toEqual([
      { planId: 'six' },
      { planId: 'twelve' },
      { planId: 'twelve', downPaymentMinor: 100_000 },
    ]);
  });
});

describe('a decision', () => {
  it('is emitted once, and not again when the review opens or closes', () => {
    const { offers, approval, put, saw } = open();
    offers.choose(choice);
    offers.apply();
    saw();
    put({ phase: 'approved', ...approval });
    put({ phase: 'reviewing', ...approval });
    put({ phase: 'approved', ...approval });
    put({ phase: 'reviewing', ...approval });
    put({ phase: 'committing', ...approval });
    expect(saw()).toEqual([['fenqi:decision', { status: 'approved', choice }]]);
  });

  it('that commits the loan is emitted before the agreement, each once', () => {
    const { offers, approval, put, saw } = open();
    offers.choose(choice);
    put({ phase: 'committing', ...approval });
    saw();
    put({ phase: 'committed', choice, agreement, offer: approval.offer });
    expect(saw()).toEqual([
      ['fenqi:decision', { status: 'committed', choice }],
      ['fenqi:committed', { agreement }],
    ]);
  });

  it('that declines carries no reason, no alternative and no personal data', () => {
    const { offers, offer, put, saw } = open();
    offers.choose(choice);
    saw();
    put({
      phase: 'declined',
      choice,
      reference: 'r1',
      reasons: ['credit-history'],
      alternatives: [{ choice: { planId: 'twelve' }, offer }],
      explainUrl: 'https://lender.example/why',
    });
    expect(saw()).toEqual([['fenqi:decision', { status: 'declined', choice }]]);
  });

  it('that is pending is emitted once, however often the lender is asked', () => {
    const { put, saw } = open();
    put({ phase: 'pending', ...waiting });
    saw();
    put({ phase: 'pending', ...waiting, pollAfterMs: 2_000 });
    put({ phase: 'pending', ...waiting, expectedBy: '2099-01-01T00:00:00Z' });
    expect(saw()).toEqual([]);
  });

  it('follows another: pending, a step at the lender, approved, expired', () => {
    const { approval, put, saw } = open();
    const action = { kind: 'redirect', url: 'https://l.example/', origin: 'https://l.example', nonce: 'n' } as const;
    put({ phase: 'pending', ...waiting });
    put({ phase: 'action', key: 'k1', choice, reference: 'r1', action });
    put({ phase: 'approved', ...approval });
    put({ phase: 'expired', choice });
    expect(saw().flatMap(([name, detail]) => (name === 'fenqi:decision' ? [detail] : []))).toEqual(
      ['pending', 'action', 'approved', 'expired'].map(status => ({ status, choice })),
    );
  });

  it('is emitted as cancelled, once, when the application is cancelled, and the next application starts anew', () => {
    const { offers, approval, put, saw } = open();
    put({ phase: 'approved', ...approval });
    saw();
    offers.cancel();
    offers.cancel();
    expect(saw()).toEqual([['fenqi:decision', { status: 'cancelled', choice }]]);
    put({ phase: 'approved', ...approval, key: 'k2' });
    expect(saw()).toEqual([['fenqi:decision', { status: 'approved', choice }]]);
  });

  it('is emitted as cancelled when it no longer fits the purchase', () => {
    const { offers, approval, put, saw } = open();
    put({ phase: 'approved', ...approval });
    saw();
    offers.update({ amountMinor: 199_900 });
    expect(saw()).toEqual([['fenqi:decision', { status: 'cancelled', choice }]]);
  });

  it('is emitted as cancelled when the shopper leaves an application that is under way', () => {
    const { offers, saw } = open();
    offers.choose(choice);
    offers.apply();
    saw();
    offers.cancel();
    expect(saw()).toEqual([['fenqi:decision', { status: 'cancelled', choice }]]);
    offers.apply();
    offers.choose({ planId: 'twelve' });
    expect(saw().map(([name, detail]) => [name, (detail as { status?: string }).status])).toEqual([
      ['fenqi:select', undefined],
      ['fenqi:decision', 'cancelled'],
    ]);
  });

  it.each<CheckoutState>([
    { phase: 'committed', choice, agreement },
    { phase: 'declined', choice, reference: 'r1', reasons: [], alternatives: [] },
    { phase: 'expired', choice },
  ])('that is final is not cancelled by another purchase: $phase', state => {
    const { offers, put, saw } = open();
    put(state);
    saw();
    offers.update({ order: 'A-2', amountMinor: 199_900 });
    expect(offers.state.value).toMatchObject({ phase: 'choosing', notice: 'repriced' });
    expect(saw()).toEqual([]);
  });

  it('is emitted again when a new application ends in the same way', () => {
    const { offers, put, saw } = open();
    put({ phase: 'expired', choice });
    saw();
    offers.move(state => transition(state, { type: 'retry', key: 'k2' }));
    put({ phase: 'expired', choice });
    expect(saw()).toEqual([['fenqi:decision', { status: 'expired', choice }]]);
  });

  it('is not emitted for a purchase that changed before an application', () => {
    const { offers, saw } = open();
    offers.choose(choice);
    saw();
    offers.update({ amountMinor: 199_900 });
    expect(saw()).toEqual([]);
  });
});

describe('a failure', () => {
  it('is emitted with its kind, and the choice is kept', () => {
    const { put, saw } = open();
    put({ phase: 'applying', key: 'k1', choice });
    saw();
    put({ phase: 'failed', during: 'applying', key: 'k1', choice, failure });
    expect(saw()).toEqual([['fenqi:error', failure]]);
  });

  it('is emitted each time it happens', () => {
    const { offers, put, saw } = open();
    put({ phase: 'failed', during: 'applying', key: 'k1', choice, failure });
    saw();
    offers.move(state => transition(state, { type: 'retry', key: 'k2' }));
    expect(saw()).toEqual([]);
    offers.move(state => transition(state, { type: 'failed', key: 'k1', failure }));
    expect(saw()).toEqual([['fenqi:error', failure]]);
  });

  it('is emitted with what names the request in the lender’s logs, and with how long to wait', () => {
    const { put, saw } = open();
    put({ phase: 'applying', key: 'k1', choice });
    saw();
    const said = { kind: 'rate-limited', message: 'Too many.', requestId: 'req-7', retryAfterMs: 4_000 } as const;
    put({ phase: 'failed', during: 'applying', key: 'k1', choice, failure: said });
    expect(saw()).toEqual([['fenqi:error', said]]);
  });

  it('between two equal answers does not emit the answer twice', () => {
    const { put, saw } = open();
    put({ phase: 'pending', ...waiting });
    saw();
    put({ phase: 'failed', during: 'pending', ...waiting, failure });
    put({ phase: 'pending', ...waiting });
    expect(saw()).toEqual([['fenqi:error', failure]]);
  });
});

it('nothing is emitted after the stop', () => {
  const { offers, saw } = open();
  for (const stop of stops.splice(0)) stop();
  offers.choose(choice);
  expect(saw()).toEqual([]);
});
