// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckoutState } from '../../../checkout/CheckoutState.js';
import { createOffers, type OffersModel } from '../../../checkout/createOffers.js';
import { cart } from '../../../checkout/testing/openPage.js';
import type { LenderAdapter } from '../../../lenders/LenderAdapter.js';
import { LenderError } from '../../../lenders/LenderError.js';
import { approved, committed, pending } from '../../../lenders/testing/decisions.js';
import { fakeLender, terms } from '../../../lenders/testing/fakeLender.js';
import { answer, scriptedServer } from '../../../lenders/testing/scriptedServer.js';
import type { CommitRequest } from '../../../protocol/messages/CommitRequest.js';
import { adapterOf, attachCheckout } from '../../sheet/attachCheckout.js';
import type { Settings } from '../options/readSettings.js';
import type { WidgetErrorKind } from '../WidgetEvents.js';
import type { WidgetHost } from '../WidgetHost.js';
import { type LenderSeat, lenderSeat } from './lenderSeat.js';

vi.mock('../../sheet/attachCheckout.js', async original => {
  const actual = await original<typeof import('../../sheet/attachCheckout.js')>();
  return { adapterOf: vi.fn(actual.adapterOf), attachCheckout: vi.fn(actual.attachCheckout) };
});

beforeEach(() => {
  vi.mocked(attachCheckout).mockClear();
});
afterEach(() => localStorage.clear());

const adapter = (id: string, over: Partial<LenderAdapter> = {}) => fakeLender(() => undefined, { id, ...over }).lender;
const settingsOf = (lender: Settings['lender'], over: Partial<Settings> = {}): Settings => ({
  offers: cart,
  lender,
  applicant: undefined,
  locale: 'en',
  tag: 'en',
  layout: 'full',
  choice: undefined,
  ...over,
});

/** The next lender is loaded when the test says so. */
function holdLender() {
  let resolve = (_: LenderAdapter) => {};
  const promise = new Promise<LenderAdapter>(arrive => {
    resolve = arrive;
  });
  vi.mocked(adapterOf).mockReturnValueOnce(promise);
  return async (lender = adapter('late')) => {
    resolve(lender);
    await promise;
  };
}

/** A seat in a page; jsdom has no adopted style sheets, so the root keeps them in a list of its own. */
function open() {
  const element = document.createElement('div');
  const root = Object.assign(element.attachShadow({ mode: 'open' }), { adoptedStyleSheets: [] });
  const container = document.createElement('div');
  const emit = vi.fn();
  const host: WidgetHost = {
    element,
    root,
    container,
    ids: 'w',
    onValue: () => {},
    show: () => {},
    fail(error: unknown) {
      const { kind = 'part-missing', message } = error as { kind?: WidgetErrorKind; message: string };
      emit('fenqi:error', { kind, message });
    },
    emit,
  };
  const offers = createOffers(cart);
  const seat = lenderSeat(host, offers);
  const loaded = () => vi.waitFor(() => expect(seat.checkout.value).not.toBeNull(), 20_000);
  return { seat, offers, emit, loaded };
}

describe('the place of the lender', () => {
  it('is empty if the settings name no lender, and nothing is loaded', () => {
    const { seat } = open();
    seat.take(settingsOf(null));
    expect([seat.checkout.value, seat.missing.value]).toEqual([null, false]);
    expect(attachCheckout).not.toHaveBeenCalled();
    expect(seat.update(settingsOf(null))).toBe(false);
  });

  it('is taken by the lender of the settings, once', async () => {
    const { seat, loaded } = open();
    const settings = settingsOf(adapter('a'));
    seat.take(settings);
    seat.take({ ...settings, locale: 'zh-CN' });
    await loaded();
    seat.take(settings);
    expect(attachCheckout).toHaveBeenCalledTimes(1);
    seat.dispose();
  });

  it('loads the sandbox by its name', async () => {
    const { seat, loaded } = open();
    seat.take(settingsOf('sandbox'));
    await loaded();
    seat.dispose();
  });

  it('loads the lender over HTTP by its URL, and asks it with the URL’s own query', async () => {
    const server = await scriptedServer();
    server.play(answer({ ...terms, id: 'theirs' }));
    const { seat, offers, loaded } = open();
    seat.take(settingsOf(`${server.url}?merchant=shop-1`));
    await loaded();
    offers.update({ terms: undefined });
    await vi.waitFor(() => expect(offers.quote.value.sheet.id).toBe('theirs'), 20_000);
    expect(server.arrived[0]!.url).toMatch(/^\/v1\/terms\?merchant=shop-1&currency=CNY/);
    seat.dispose();
    await server.close();
  });

  it('tells of a URL at which there is no lender, so that its estimates are not taken for his offers', async () => {
    const server = await scriptedServer();
    server.play(response => response.setHeader('content-type', 'text/html').end('<!doctype html>'));
    const { seat, emit, loaded, offers } = open();
    offers.update({ terms: undefined });
    seat.take(settingsOf(server.url, { offers: { ...cart, terms: undefined } }));
    await loaded();
    await vi.waitFor(() => expect(emit).toHaveBeenCalled(), 20_000);
    const message = expect.stringContaining(`it is not application/json; check ${server.url}/v1/terms`);
    expect(emit.mock.calls).toEqual([['fenqi:error', { kind: 'malformed', message }]]);
    expect(offers.quote.value.estimated).toBe(true);
    seat.dispose();
    await server.close();
  });

  it.each([
    ['http://lender.example', /^lender="http:\/\/lender\.example": the lender needs https:\/\//],
    ['https://', /^lender="https:\/\/": the lender needs an absolute URL/],
    ['httpbank', /^lender="httpbank": the lender needs an absolute URL/],
  ])('stays empty for the URL %s, and one error names the attribute', async (url, message) => {
    const { seat, emit } = open();
    seat.take(settingsOf(url));
    await vi.waitFor(() => expect(seat.missing.value).toBe(true), 20_000);
    expect(emit.mock.calls).toEqual([
      ['fenqi:error', { kind: 'invalid-option', message: expect.stringMatching(message) }],
    ]);
  });

  it('stays empty for an adapter without a name, and one error says what it needs', async () => {
    const { seat, emit } = open();
    seat.take(settingsOf(adapter('a', { name: undefined as never })));
    await vi.waitFor(() => expect(seat.missing.value).toBe(true), 20_000);
    const message = 'lender: the adapter needs "name"';
    expect(emit.mock.calls).toEqual([['fenqi:error', { kind: 'invalid-option', message }]]);
  });

  it('passes settings to the present lender only', async () => {
    const { seat, offers, loaded } = open();
    const lender = adapter('a');
    seat.take(settingsOf(lender));
    expect(seat.update(settingsOf(lender))).toBe(false);
    await loaded();
    expect(seat.update(settingsOf(adapter('b'), { offers: { ...cart, amountMinor: 1_000 } }))).toBe(false);
    expect(offers.purchase.value.amountMinor).toBe(cart.amountMinor);
    expect(seat.update(settingsOf(lender, { offers: { ...cart, amountMinor: 199_900 } }))).toBe(true);
    expect(offers.purchase.value.amountMinor).toBe(199_900);
    seat.dispose();
  });

  it('goes to another lender, and the first is disposed', async () => {
    const { seat, loaded } = open();
    seat.take(settingsOf(adapter('a')));
    await loaded();
    const first = seat.checkout.value!;
    const letGo = vi.spyOn(first, 'dispose');
    seat.take(settingsOf(adapter('b')));
    expect(letGo).toHaveBeenCalledTimes(1);
    expect(seat.checkout.value).toBeNull();
    await loaded();
    expect(seat.checkout.value).not.toBe(first);
    seat.dispose();
  });

  it('becomes empty when the settings no longer name a lender', async () => {
    const { seat, loaded } = open();
    seat.take(settingsOf(adapter('a')));
    await loaded();
    const letGo = vi.spyOn(seat.checkout.value!, 'dispose');
    seat.take(settingsOf(null));
    expect(letGo).toHaveBeenCalledTimes(1);
    expect(seat.checkout.value).toBeNull();
  });

  it('stays empty if it was disposed while the lender was loading', async () => {
    const { seat } = open();
    const arrive = holdLender();
    seat.take(settingsOf(adapter('a')));
    seat.dispose();
    await arrive();
    expect(seat.checkout.value).toBeNull();
    expect(attachCheckout).not.toHaveBeenCalled();
  });

  it('keeps an application open though the lender before it arrives late', async () => {
    const { seat, offers, loaded } = open();
    const arrive = holdLender();
    seat.take(settingsOf(adapter('a')));
    seat.take(settingsOf(adapter('b')));
    await loaded();
    offers.choose({ planId: 'six' });
    offers.apply();
    await arrive();
    expect(offers.state.value.phase).toBe('applying');
    expect(attachCheckout).toHaveBeenCalledTimes(1);
    seat.dispose();
  });

  it('is taken once by a lender that goes and returns while it loads', async () => {
    const { seat, loaded } = open();
    const arrivals = [holdLender(), holdLender()];
    const lender = adapter('a');
    const settings = settingsOf(lender);
    seat.take(settings);
    seat.take(settingsOf(null));
    seat.take(settings);
    for (const arrive of arrivals) await arrive(lender);
    await loaded();
    expect(attachCheckout).toHaveBeenCalledTimes(1);
    const letGo = vi.spyOn(seat.checkout.value!, 'dispose');
    seat.dispose();
    expect(letGo).toHaveBeenCalledTimes(1);
    expect(seat.checkout.value).toBeNull();
  });
});

const choice = { planId: 'six' };

describe('a lender that leaves', () => {
  const unloaded = async (seat: LenderSeat) => {
    seat.take(settingsOf({ id: 'incomplete' } as LenderAdapter));
    await vi.waitFor(() => expect(seat.missing.value).toBe(true), 20_000);
  };
  const leavings: [string, (seat: LenderSeat) => unknown][] = [
    ['no lender comes', seat => seat.take(settingsOf(null))],
    ['the next one does not load', unloaded],
  ];

  it.each(leavings)('takes along what it was asked, and gives the choice back, where %s', async (_, leave) => {
    const { seat, offers, loaded } = open();
    seat.take(settingsOf(adapter('a')));
    await loaded();
    offers.choose(choice);
    offers.apply();
    await leave(seat);
    expect(offers.state.value).toEqual({ phase: 'choosing', choice, notice: 'repriced' });
    seat.dispose();
  });

  it('takes along its refusal, and the alternative that it offered', async () => {
    const { seat, offers, loaded } = open();
    const plain = { phase: 'choosing', choice, notice: 'repriced' };
    for (const state of [
      { phase: 'declined', choice, reference: 'r1', reasons: [], alternatives: [] },
      { phase: 'choosing', choice, offered: offers.price(choice)! },
    ] as const) {
      seat.take(settingsOf(adapter('a')));
      await loaded();
      offers.move(() => state);
      seat.take(settingsOf(null));
      expect(offers.state.value).toEqual(plain);
    }
    seat.dispose();
  });

  it('brings back what it was asked when it returns', async () => {
    const { seat, offers, loaded } = open();
    const { lender, named } = fakeLender(({ name }) => (name === 'apply' ? pending() : undefined));
    seat.take(settingsOf(lender));
    await loaded();
    offers.choose(choice);
    offers.apply();
    await vi.waitFor(() => expect(offers.state.value.phase).toBe('pending'), 20_000);
    seat.take(settingsOf(null));
    expect(offers.state.value.phase).toBe('choosing');
    seat.take(settingsOf(lender));
    await loaded();
    expect(offers.state.value).toMatchObject({ phase: 'applying', choice });
    await vi.waitFor(() => expect(named('status')).toHaveLength(1), 20_000);
    expect(named('cancel')).toEqual([]);
    seat.dispose();
  });
});

describe('a lender with whom there is, or may be, a loan', () => {
  const commitWith = async (answer: () => unknown) => {
    const at = open();
    const { lender, named } = fakeLender(async ({ name, about }) => {
      if (name === 'apply') return approved();
      return name === 'commit' ? ((await answer()) ?? committed(about as CommitRequest)) : undefined;
    });
    at.seat.take(settingsOf(lender));
    await at.loaded();
    at.offers.choose(choice);
    at.offers.apply();
    await vi.waitFor(() => expect(at.offers.state.value.phase).toBe('approved'), 20_000);
    const { checkout } = at.seat.checkout.value!;
    checkout.review();
    checkout.commit();
    await vi.waitFor(() => expect(named('commit')).toHaveLength(1), 20_000);
    return { ...at, lender };
  };
  const phaseOf = ({ offers }: { offers: OffersModel }, phase: CheckoutState['phase']) =>
    vi.waitFor(() => expect(offers.state.value.phase).toBe(phase), 20_000);

  it.each<[string, Settings['lender']]>([
    ['no lender', null],
    ['another lender', adapter('b')],
    ['a lender that does not load', { id: 'incomplete' } as LenderAdapter],
  ])('carries the commitment to its end, and keeps its place, though the settings name %s', async (_, next) => {
    let agree = (_?: unknown) => {};
    const at = await commitWith(() => new Promise(resolve => (agree = resolve)));
    const { seat, offers, emit } = at;
    const present = seat.checkout.value;
    seat.take(settingsOf(next));
    expect(seat.checkout.value).toBe(present);
    agree();
    await phaseOf(at, 'committed');
    seat.take(settingsOf(next));
    expect([seat.checkout.value, offers.state.value.phase, emit.mock.calls]).toEqual([present, 'committed', []]);
    // The next order is another purchase.
    expect(seat.update(settingsOf(next, { offers: { ...cart, order: 'A-2' } }))).toBe(true);
    seat.take(settingsOf(next));
    expect(seat.checkout.value).not.toBe(present);
    seat.dispose();
  });

  it('keeps its place while the outcome is unknown, and makes way once it has refused', async () => {
    const at = await commitWith(() => Promise.reject(new LenderError('rejected', 'Other figures.')));
    const { seat, offers } = at;
    await phaseOf(at, 'failed');
    const failed = offers.state.value as Extract<CheckoutState, { phase: 'failed' }>;
    const present = seat.checkout.value;
    offers.move(() => ({ ...failed, failure: { ...failed.failure, outcomeUnknown: true } }));
    seat.take(settingsOf(null));
    expect(seat.checkout.value).toBe(present);
    offers.move(() => failed);
    seat.take(settingsOf(null));
    expect([seat.checkout.value, offers.state.value.phase]).toEqual([null, 'choosing']);
    seat.dispose();
  });

  it('shows nothing of it to the next person', async () => {
    const at = await commitWith(() => undefined);
    await phaseOf(at, 'committed');
    at.seat.update(settingsOf(null, { applicant: 'somebody-else' }));
    expect(at.offers.state.value.phase).toBe('choosing');
    at.seat.dispose();
  });
});

describe('a lender that does not load', () => {
  it('is reported to the page, and the next change of an option tries again', async () => {
    const { seat, emit, loaded } = open();
    vi.mocked(adapterOf).mockRejectedValueOnce(new Error('chunk not found'));
    const settings = settingsOf(adapter('a'));
    seat.take(settings);
    await vi.waitFor(() => expect(seat.missing.value).toBe(true), 20_000);
    expect(emit.mock.calls).toEqual([['fenqi:error', { kind: 'part-missing', message: 'chunk not found' }]]);
    expect(seat.checkout.value).toBeNull();
    seat.take(settings);
    expect(seat.missing.value).toBe(false);
    await loaded();
    expect(emit).toHaveBeenCalledTimes(1);
    seat.dispose();
  });
});
