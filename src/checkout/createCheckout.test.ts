import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sandboxLender } from '../lenders/sandbox/sandboxLender.js';
import { fakeLender, terms } from '../lenders/testing/fakeLender.js';
import { PricingError } from '../pricing/PricingError.js';
import { CheckoutError, type CheckoutErrorKind } from './CheckoutError.js';
import { createCheckout } from './createCheckout.js';

const { lender } = fakeLender(() => undefined);
const options = { amountMinor: 299_900, currency: 'CNY', lender, terms };

afterEach(() => {
  vi.useRealTimers();
});

describe('createCheckout', () => {
  it.each<[string, object, CheckoutErrorKind, RegExp]>([
    ['a missing amount', { amountMinor: undefined }, 'missing-option', /pass `amountMinor`/],
    ['an amount as text', { amountMinor: '2999.00' }, 'invalid-option', /pass `amountMinor`/],
    ['a missing currency', { currency: undefined }, 'missing-option', /pass `currency`, an ISO 4217 code/],
    ['a missing lender', { lender: undefined }, 'missing-option', /pass `lender`, for example sandboxLender/],
    ['the name of a lender', { lender: 'sandbox' }, 'invalid-option', /`lender` needs `id`/],
    [
      'a lender without a call',
      { lender: { ...lender, commit: undefined } },
      'invalid-option',
      /`lender` needs `commit`/,
    ],
    ['a lender without a name', { lender: { ...lender, name: undefined } }, 'invalid-option', /needs `name`/],
    [
      'a lender without capabilities',
      { lender: { ...lender, capabilities: null } },
      'invalid-option',
      /`capabilities`/,
    ],
    ['an order that is a number', { order: 7 }, 'invalid-option', /`order` must be a string/],
    ['half a storage', { storage: { getItem: () => null } }, 'invalid-option', /getItem, setItem and removeItem/],
  ])('refuses %s, and says what to pass', (_, wrong, kind, message) => {
    const make = () => createCheckout({ ...options, ...wrong } as never);
    expect(make).toThrow(TypeError);
    expect(make).toThrow(CheckoutError);
    expect(make).toThrow(expect.objectContaining({ kind, message: expect.stringMatching(message) }));
  });

  it('without options says which one to pass first', () => {
    expect(() => (createCheckout as () => unknown)()).toThrow(
      expect.objectContaining({ kind: 'missing-option', message: expect.stringMatching(/pass `amountMinor`/) }),
    );
  });

  it.each<[string, object]>([
    ['half a cent', { amountMinor: 0.5 }],
    ['an unknown currency', { currency: 'ZZZ', terms: undefined }],
    ['terms that break a rule', { terms: { ...terms, plans: [{ id: 'x' }] } }],
    ['a day that does not exist', { day: '2026-02-30' }],
  ])('refuses %s with the error of pricing', (_, wrong) => {
    expect(() => createCheckout({ ...options, ...wrong } as never)).toThrow(PricingError);
  });

  it('checks an update like the options, and a refused update changes nothing', () => {
    const checkout = createCheckout(options);
    const plans = checkout.plans.value;
    expect(() => checkout.update({ amountMinor: '5' as never })).toThrow(/^update: pass `amountMinor`/);
    expect(() => checkout.update({ amountMinor: 100_000, lender: {} as never })).toThrow(TypeError);
    expect(checkout.plans.value).toBe(plans);
    checkout.update({ amountMinor: 100_000 });
    expect(checkout.purchase.value.amountMinor).toBe(100_000);
    checkout.dispose();
  });

  it('checks an update with the options that it has now, whatever became of the first ones', () => {
    const first: Record<string, unknown> = { ...options };
    const checkout = createCheckout(first as never);
    for (const name of Object.keys(first)) delete first[name];
    checkout.update({ amountMinor: 100_000 });
    expect(checkout.purchase.value.amountMinor).toBe(100_000);
    checkout.dispose();
  });

  it('goes from the choice to the agreement with the sandbox, without a page', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-23T10:00:00Z') });
    const checkout = createCheckout({
      amountMinor: 299_900,
      currency: 'CNY',
      lender: sandboxLender(),
      applicant: 'test_best',
    });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(checkout.estimated.value).toBe(false);
    checkout.choose({ planId: '12-annuity' });
    checkout.apply();
    await vi.advanceTimersByTimeAsync(1_000);
    checkout.review();
    const { totalMinor } = checkout.offer.value ?? {};
    checkout.commit();
    // The sandbox's second computation arrives with the first commitment.
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(checkout.state.value).toMatchObject({ phase: 'committed', agreement: { totalMinor, planId: '12-annuity' } });
    checkout.dispose();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('survives a connection that breaks after the commitment', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-23T10:00:00Z') });
    const checkout = createCheckout({
      ...options,
      terms: undefined,
      lender: sandboxLender(),
      applicant: 'test_broken_commit',
    });
    checkout.choose({ planId: '6-annuity' });
    checkout.apply();
    await vi.advanceTimersByTimeAsync(1_000);
    checkout.review();
    checkout.commit();
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(checkout.state.value.phase).toBe('committed');
    checkout.dispose();
  });

  it('lets a Node process end by itself after dispose, and its import adds no global', () => {
    const script = `
      // zod registers two names of its own.
      const globals = () => Object.getOwnPropertyNames(globalThis).filter(name => !name.startsWith('__zod_')).join();
      const before = globals();
      const { createCheckout } = await import('./src/checkout/createCheckout.ts');
      const { sandboxLender } = await import('./src/entries/sandbox.ts');
      if (globals() !== before) throw new Error('a global was touched');
      const checkout = createCheckout({ amountMinor: 299900, currency: 'CNY', lender: sandboxLender(), applicant: 'test_pending' });
      checkout.choose({ planId: '6-annuity' });
      checkout.apply();
      await new Promise(resolve => checkout.state.subscribe(({ phase }) => phase === 'pending' && resolve()));
      checkout.dispose();
      // What would keep the process alive: a timer of the next look would.
      await new Promise(resolve => setImmediate(resolve));
      console.log(process.getActiveResourcesInfo().filter(name => name === 'Timeout').length);
    `;
    const out = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      encoding: 'utf8',
      timeout: 55_000,
    });
    expect(out.trim()).toBe('0');
  });
});
