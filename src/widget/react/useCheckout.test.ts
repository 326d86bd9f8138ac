// @vitest-environment jsdom
import { Activity, act, createElement, StrictMode, useEffect } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckoutOptions } from '../../checkout/Checkout.js';
import { cart, friendly } from '../../checkout/testing/openPage.js';
import { testLender } from '../../lenders/test-lender/testLender.js';
import { approved, pending } from '../../lenders/testing/decisions.js';
import { fakeLender, mapStorage, terms } from '../../lenders/testing/fakeLender.js';
import { type UsedCheckout, useCheckout } from './useCheckout.js';

let root: Root | undefined;
let place: HTMLElement;
let logged: ReturnType<typeof vi.spyOn>;
/** What the component got, render by render. */
let renders: UsedCheckout[];
const now = () => renders.at(-1)!;
const actions = ({ choose, apply, review, back, commit, cancel, retry }: UsedCheckout) => [
  ...[choose, apply, review, back, commit, cancel, retry],
];

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  renders = [];
  place = document.body.appendChild(document.createElement('div'));
  logged = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(async () => {
  await act(async () => root?.unmount());
  root = undefined;
  vi.useRealTimers();
  const { calls } = logged.mock;
  logged.mockRestore();
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
  expect(calls).toEqual([]);
});

function Shop({ options, onMount }: { options: CheckoutOptions; onMount?: (checkout: UsedCheckout) => void }) {
  const checkout = useCheckout(options);
  renders.push(checkout);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a shop that acts once
  useEffect(() => onMount?.(checkout), []);
  const { state, plans, error } = checkout;
  return createElement('p', null, error ? error.kind : `${state.phase} ${plans.map(({ planId }) => planId).join()}`);
}

const shop = (options: CheckoutOptions, onMount?: (checkout: UsedCheckout) => void) =>
  createElement(StrictMode, null, createElement(Shop, { options, ...(onMount && { onMount }) }));
async function show(options: CheckoutOptions, onMount?: (checkout: UsedCheckout) => void) {
  root ??= createRoot(place);
  await act(async () => root!.render(shop(options, onMount)));
}

/** A lender that is asked for its own terms too. */
function open(script = friendly, over: Partial<CheckoutOptions> = {}) {
  const fake = fakeLender(call => (call.name === 'terms' ? terms : script(call, 1)));
  const options: CheckoutOptions = {
    ...{ amountMinor: 299_900, currency: 'CNY', order: 'A-1', day: cart.day },
    ...{ lender: fake.lender, storage: null },
    ...over,
  };
  return { ...fake, options };
}

describe('useCheckout', () => {
  it('goes from the choice to the agreement, with the outcome of each action', async () => {
    const { options, named } = open();
    await show(options);
    expect(place.textContent).toBe('choosing six,twelve');
    await act(async () => now().choose({ planId: 'six' }));
    const outcomes: string[] = [];
    for (const step of ['apply', 'review', 'commit'] as const)
      await act(async () => void outcomes.push((await now()[step]()).status));
    expect(outcomes).toEqual(['approved', 'reviewing', 'committed']);
    expect(now().state).toMatchObject({ phase: 'committed', agreement: { planId: 'six' } });
    expect(now().offer?.planId).toBe('six');
    expect(named('apply')).toHaveLength(1);
  });

  it('in StrictMode asks the lender once, and an application that an effect makes is sent once', async () => {
    const asked = open();
    await show(asked.options);
    expect(asked.calls.map(({ name }) => name)).toEqual(['terms']);
    await act(async () => root!.unmount());
    root = undefined;
    const { options, calls } = open(friendly, { terms });
    await show(options, checkout => {
      checkout.choose({ planId: 'six' });
      checkout.apply();
    });
    expect(now().state.phase).toBe('approved');
    expect(calls.map(({ name }) => name)).toEqual(['apply']);
  });

  it('has the same actions in every render, and the same result while nothing has changed', async () => {
    const { options } = open();
    await show(options);
    await show({ ...options, amountMinor: 199_900 });
    await act(async () => now().choose({ planId: 'six' }));
    for (const each of renders) expect(actions(each)).toEqual(actions(renders[0]!));
    const before = now();
    await show({ ...options, amountMinor: 199_900 });
    expect(now()).toBe(before);
  });

  it('prices new options before the browser paints them', async () => {
    const { options } = open(friendly, { terms });
    await show(options);
    // Without awaiting: passive effects and promises have had no turn.
    act(() => root!.render(shop({ ...options, amountMinor: 199_900 })));
    const [plan] = now().plans;
    expect(plan).toMatchObject({ kind: 'offer', amountMinor: 199_900 });
  });

  it('gives an option that is left out its default again', async () => {
    const { options } = open(friendly, { terms: { ...terms, plans: terms.plans.slice(0, 1) } });
    await show(options);
    expect(place.textContent).toBe('choosing six');
    const { terms: _, ...others } = options;
    await show(others);
    expect(place.textContent).toBe('choosing six,twelve');
  });

  it('takes what is under way for another person off the screen', async () => {
    const { options } = open();
    await show({ ...options, applicant: 'one' });
    await act(async () => now().choose({ planId: 'six' }));
    await act(async () => void (await now().apply()));
    await show({ ...options, applicant: 'two' });
    expect(now().state.phase).toBe('choosing');
  });

  it('in a part of the page that is hidden stops asking the lender, and goes on with the same application when it is shown', async () => {
    vi.useFakeTimers();
    let decided = false;
    const { options, calls, named } = open(() => (decided ? approved() : pending(1_000)), {
      terms,
      storage: mapStorage(),
    });
    const display = (mode: 'visible' | 'hidden') =>
      // biome-ignore lint/correctness/noChildrenProp: the type of Activity asks for it
      act(async () => root!.render(createElement(Activity, { mode, children: shop(options) })));
    root = createRoot(place);
    await display('visible');
    await act(async () => now().choose({ planId: 'six' }));
    await act(async () => expect(await now().apply()).toMatchObject({ status: 'pending' }));
    await display('hidden');
    const asked = calls.length;
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(calls).toHaveLength(asked);
    decided = true;
    await display('visible');
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(now().state.phase).toBe('approved');
    expect(named('apply')).toHaveLength(1);
    await act(async () => expect(await now().review()).toMatchObject({ status: 'reviewing' }));
  });

  it('stops when the component goes, and a later component takes the application up', async () => {
    const storage = mapStorage();
    const first = open(() => pending(60_000), { storage });
    await show(first.options);
    await act(async () => now().choose({ planId: 'six' }));
    await act(async () => void (await now().apply()));
    const last = now();
    await act(async () => root!.unmount());
    root = undefined;
    const asked = first.calls.length;
    expect((await last.cancel()).status).toBe('disposed');
    const second = open(() => approved(), { storage });
    await show(second.options);
    expect(now().state.phase).toBe('approved');
    expect(first.calls).toHaveLength(asked);
    expect(second.named('apply')).toEqual([]);
  });
});

describe('useCheckout with options that cannot be used', () => {
  it.each<[string, Partial<CheckoutOptions>, string]>([
    ['no amount yet', { amountMinor: undefined as never }, 'missing-option'],
    ['no lender', { lender: undefined as never }, 'missing-option'],
    ['half a cent', { amountMinor: 0.5 }, 'invalid-amount'],
  ])('has an error for %s, throws nothing, and works once they are good', async (_, bad, kind) => {
    const { options } = open();
    await show({ ...options, ...bad });
    expect(place.textContent).toBe(kind);
    expect(logged).toHaveBeenCalledTimes(1);
    logged.mockClear();
    expect(await now().apply()).toMatchObject({ status: 'ignored', error: { name: 'CheckoutError' } });
    await show(options);
    expect(place.textContent).toBe('choosing six,twelve');
  });

  it('shows no plan of the price before', async () => {
    const { options } = open();
    await show(options);
    await act(async () => now().choose({ planId: 'six' }));
    await show({ ...options, amountMinor: Number.NaN });
    expect(now()).toMatchObject({ plans: [], offer: null, error: { kind: 'invalid-amount' } });
    logged.mockClear();
    await show(options);
    expect(now()).toMatchObject({ error: null, offer: { planId: 'six' } });
  });

  it('says why a plan cannot be chosen, in its answer and once in the console', async () => {
    const { options } = open();
    await show(options);
    await act(async () => expect(now().choose({ planId: '7-annuity' })).toMatchObject({ kind: 'unknown-plan' }));
    expect(logged.mock.calls).toEqual([[expect.stringMatching(/^Fenqi: choose: there is no plan "7-annuity"/)]]);
    logged.mockClear();
    expect(now().state.choice).toBeNull();
  });
});

describe('useCheckout with options that a component makes in each render', () => {
  /** A component that goes wrong says so here, instead of rendering without end. */
  const most = 30;
  function Inline({ make }: { make: () => CheckoutOptions }) {
    if (renders.length > most) throw new Error('It renders without end');
    const checkout = useCheckout(make());
    renders.push(checkout);
    return checkout.error?.kind ?? checkout.plans.map(({ planId }) => planId).join();
  }
  async function showInline(make: () => CheckoutOptions) {
    root ??= createRoot(place);
    await act(async () => root!.render(createElement(StrictMode, null, createElement(Inline, { make }))));
  }
  const sentences = () => logged.mock.calls.flat();

  it.each<[string, () => Partial<CheckoutOptions>, string]>([
    ['terms', () => ({ terms: { ...terms, plans: [{ id: 'x' } as never] } }), 'invalid-terms'],
    ['terms that are not JSON', () => ({ terms: { plans: 1n } as never }), 'invalid-terms'],
    ['a storage', () => ({ storage: {} as never }), 'invalid-option'],
  ])('has one error for %s that cannot be used, however often it renders', async (_, bad, kind) => {
    const { options } = open();
    for (let render = 0; render < 4; render++) await showInline(() => ({ ...options, ...bad() }));
    expect(place.textContent).toBe(kind);
    expect(new Set(renders.map(({ error }) => error)).size).toBe(1);
    expect(sentences()).toHaveLength(1);
    logged.mockClear();
    await showInline(() => options);
    expect(now().error).toBeNull();
  });

  it.each<['lender' | 'storage', () => Partial<CheckoutOptions>]>([
    ['lender', () => ({ lender: fakeLender(call => (call.name === 'terms' ? structuredClone(terms) : {})).lender })],
    ['storage', () => ({ storage: mapStorage() })],
  ])('stops at a new %s in each render, says once how to write it, and works once it stays', async (name, made) => {
    const { options } = open();
    const make = () => ({ ...options, ...made() });
    await showInline(make);
    // Each choice is a render of the hook's own.
    for (let turn = 0; turn < 6; turn++)
      await act(async () => now().error ?? now().choose({ planId: turn % 2 ? 'six' : 'twelve' }));
    expect(now().error).toMatchObject({
      kind: 'invalid-option',
      message: `useCheckout: \`${name}\` is a new object in each render. Make it once, outside the component.`,
    });
    expect(sentences()).toEqual([`Fenqi: ${now().error!.message}`]);
    logged.mockClear();
    const { length } = renders;
    await showInline(make);
    expect(renders.length - length).toBeLessThanOrEqual(2);
    expect(sentences()).toEqual([]);
    await showInline(() => options);
    await showInline(() => options);
    expect(now()).toMatchObject({ error: null, plans: [{ planId: 'six' }, { planId: 'twelve' }] });
  });

  it('does not render without end with a lender that gives itself a new name each time it is made', async () => {
    const { options } = open();
    await showInline(() => ({ ...options, lender: testLender() }));
    await vi.waitFor(() => expect(now().error).toMatchObject({ message: expect.stringContaining('`lender`') }));
    expect(sentences()).toHaveLength(1);
    logged.mockClear();
  });

  it('takes a lender that the component replaces now and then, as often as it likes', async () => {
    const { options } = open(friendly, { terms });
    for (let turn = 0; turn < 12; turn++) {
      const { lender } = open();
      await showInline(() => ({ ...options, lender }));
    }
    expect(now().error).toBeNull();
  });
});

describe('useCheckout on a server', () => {
  it('renders the offers and asks no lender, and the page takes them over without a mismatch', async () => {
    const { options, calls } = open();
    const html = renderToString(shop(options));
    expect(html).toBe('<p>choosing 3-interest-free,6-annuity,12-annuity</p>');
    expect(calls).toEqual([]);
    place.innerHTML = html;
    const mismatch = vi.fn();
    await act(async () => {
      root = hydrateRoot(place, shop(options), { onRecoverableError: mismatch });
    });
    expect(mismatch).not.toHaveBeenCalled();
    // By now the lender's own terms are here.
    expect(place.textContent).toBe('choosing six,twelve');
  });
});
