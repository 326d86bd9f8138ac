import { batch } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { LenderError } from '../lenders/LenderError.js';
import { approved, committed, declined, pending } from '../lenders/testing/decisions.js';
import { fakeLender, mapStorage, type Script } from '../lenders/testing/fakeLender.js';
import type { CommitRequest } from '../protocol/messages/CommitRequest.js';
import type { CheckoutOptions } from './Checkout.js';
import type { CheckoutError } from './CheckoutError.js';
import type { CheckoutOutcome } from './CheckoutOutcome.js';
import { createCheckout } from './createCheckout.js';
import { away, cart, friendly, lost, pass, useFakeTime } from './testing/openPage.js';

useFakeTime();

/** A checkout with a fake lender, with plan "six" chosen. */
function open(script: Script, options: Partial<CheckoutOptions> = {}) {
  const fake = fakeLender(script);
  const checkout = createCheckout({ ...cart, lender: fake.lender, storage: null, ...options });
  checkout.choose({ planId: 'six' });
  return { ...fake, checkout };
}

/** What a promise has come to, without waiting for it. */
function watched(promise: Promise<CheckoutOutcome>) {
  const seen: { outcome?: CheckoutOutcome } = {};
  promise.then(outcome => {
    seen.outcome = outcome;
  });
  return seen;
}

const ignored = (kind: CheckoutError['kind'], message: RegExp) => ({
  status: 'ignored',
  error: { kind, message: expect.stringMatching(message) },
});

describe('the outcome of an action', () => {
  it('is, step by step, what a purchase comes to, with its state', async () => {
    const { checkout } = open(friendly);
    const outcomes: CheckoutOutcome[] = [];
    for (const step of ['apply', 'review', 'back', 'review', 'commit'] as const) {
      const outcome = await checkout[step]();
      outcomes.push(outcome);
      expect(outcome.state).toBe(checkout.state.value);
    }
    expect(outcomes.map(({ status }) => status)).toEqual([
      'approved',
      'reviewing',
      'approved',
      'reviewing',
      'committed',
    ]);
    expect(outcomes[4]).toMatchObject({ state: { agreement: { planId: 'six' } } });
  });

  it('of an application that is declined is its reasons, not an error', async () => {
    const { checkout } = open(() => declined());
    expect(await checkout.apply()).toMatchObject({ status: 'declined', state: { reasons: ['affordability'] } });
  });

  it.each([
    ['pending', pending()],
    ['expired', { status: 'expired', reference: 'r1' }],
    ['cancelled', { status: 'cancelled', reference: 'r1' }],
    [
      'action',
      {
        status: 'action',
        reference: 'r1',
        action: { kind: 'redirect', url: 'https://l.example/', origin: 'https://l.example', nonce: '0123456789abcdef' },
      },
    ],
  ])('of an application is %s if the lender answers so', async (status, answer) => {
    const { checkout } = open(() => answer);
    expect(await checkout.apply()).toMatchObject({ status });
    checkout.dispose();
  });

  it('of a step that fails has the kind of the failure, and a retry has an outcome of its own', async () => {
    let fails = true;
    const { checkout } = open(call =>
      fails ? Promise.reject(new LenderError('rejected', 'No.', { requestId: 'req-7' })) : friendly(call, 1),
    );
    expect(await checkout.apply()).toMatchObject({
      status: 'failed',
      state: { failure: { kind: 'rejected', requestId: 'req-7' } },
    });
    fails = false;
    const retried = watched(checkout.retry());
    await pass();
    expect(retried.outcome?.status).toBe('approved');
  });

  it('of a commitment whose answer is lost is what the lender says when it is asked again', async () => {
    let asked: CommitRequest | undefined;
    const { checkout } = open(call => {
      if (call.name === 'commit') {
        asked = call.about as CommitRequest;
        return Promise.reject(lost());
      }
      return call.name === 'status' && asked ? committed(asked) : approved();
    });
    await checkout.apply();
    await checkout.review();
    const commitment = watched(checkout.commit());
    await pass(5_000);
    expect(commitment.outcome).toMatchObject({ status: 'committed' });
  });

  it('comes only once the lender has answered, however often the call is repeated', async () => {
    const { checkout } = open(({ name }, n) => (name === 'apply' && n < 3 ? Promise.reject(away()) : approved()));
    const application = watched(checkout.apply());
    await pass(1);
    expect(application).toEqual({});
    await pass(5_000);
    expect(application.outcome?.status).toBe('approved');
  });

  it('of a resumed application is that of the earlier one, under its key', async () => {
    const storage = mapStorage();
    const first = open(() => pending(60_000), { storage });
    await first.checkout.apply();
    first.checkout.dispose();
    const { checkout, named } = open(() => approved(), { storage });
    expect(await checkout.apply()).toMatchObject({ status: 'ignored' });
    await pass();
    expect(checkout.state.value.phase).toBe('approved');
    expect(named('apply')).toEqual([]);
    checkout.dispose();
  });
});

describe('an action that something else overtakes', () => {
  it('is cancelled if the shopper calls it off', async () => {
    const { checkout } = open(({ name }) => (name === 'cancel' ? { status: 'cancelled', reference: 'r1' } : undefined));
    const application = checkout.apply();
    expect(await checkout.cancel()).toMatchObject({ status: 'cancelled', state: { phase: 'choosing' } });
    expect(await application).toMatchObject({ status: 'cancelled' });
    checkout.dispose();
  });

  it.each<[string, (checkout: ReturnType<typeof createCheckout>) => void]>([
    ['another choice', checkout => checkout.choose({ planId: 'twelve' })],
    ['no choice', checkout => checkout.choose(null)],
    ['another price', checkout => checkout.update({ amountMinor: 199_900 })],
    ['another order', checkout => checkout.update({ order: 'A-2' })],
    ['another person', checkout => checkout.update({ applicant: 'somebody-else' })],
  ])('is superseded by %s', async (_, change) => {
    const { checkout } = open(() => undefined);
    const application = watched(checkout.apply());
    await pass();
    change(checkout);
    await pass();
    expect(application.outcome?.status).toBe('superseded');
    checkout.dispose();
  });

  it('is superseded even if the next application begins at once, or in one batch', async () => {
    const { checkout } = open(() => undefined);
    const first = watched(checkout.apply());
    batch(() => {
      checkout.choose({ planId: 'twelve' });
      checkout.choose({ planId: 'six' });
      checkout.apply();
    });
    await pass();
    expect(first.outcome?.status).toBe('superseded');
    checkout.dispose();
  });

  it('is superseded by the application that may be a loan already, of another plan in another tab', async () => {
    const storage = mapStorage();
    const mayBeLoan: Script = call => (call.name === 'apply' ? approved() : undefined);
    const first = open(mayBeLoan, { storage });
    const { checkout } = open(() => undefined, { storage });
    checkout.choose({ planId: 'twelve' });
    const application = watched(checkout.apply());
    await first.checkout.apply();
    await first.checkout.review();
    first.checkout.commit();
    await pass();
    expect(application.outcome).toMatchObject({ status: 'superseded', state: { choice: { planId: 'six' } } });
    first.checkout.dispose();
    checkout.dispose();
  });

  it('keeps its own outcome if the next action follows in the same batch', async () => {
    const { checkout } = open(friendly);
    await checkout.apply();
    const outcomes = batch(() => [checkout.review(), checkout.back(), checkout.cancel()]);
    expect((await Promise.all(outcomes)).map(({ status }) => status)).toEqual(['reviewing', 'approved', 'cancelled']);
    checkout.dispose();
  });

  it('of a commitment is not superseded by another order, which waits for it', async () => {
    const { checkout } = open(friendly);
    await checkout.apply();
    await checkout.review();
    const commitment = watched(checkout.commit());
    checkout.update({ order: 'A-2' });
    await pass();
    expect(commitment.outcome?.status).toBe('committed');
    expect(checkout.state.value.phase).toBe('choosing');
    checkout.dispose();
  });

  it('is disposed if the checkout ends first, and so is every later one, which sends nothing', async () => {
    const { checkout, calls } = open(() => undefined);
    const application = watched(checkout.apply());
    await pass();
    checkout.dispose();
    await pass();
    expect(application.outcome).toMatchObject({ status: 'disposed', state: { phase: 'applying' } });
    const sent = calls.length;
    for (const step of ['apply', 'review', 'back', 'commit', 'cancel', 'retry'] as const)
      expect(await checkout[step]()).toMatchObject({ status: 'disposed' });
    checkout.update({ order: 'A-2', terms: undefined });
    await pass(60_000);
    expect(calls).toHaveLength(sent);
  });
});

describe('an action that makes no sense', () => {
  it('does nothing, and its outcome names the fix', async () => {
    const { checkout, calls } = open(friendly);
    checkout.choose(null);
    expect(await checkout.apply()).toMatchObject(ignored('nothing-chosen', /call choose.* first.*"six", "twelve"/));
    expect(await checkout.commit()).toMatchObject(ignored('wrong-phase', /commit\(\).*"choosing".*call review\(\)/));
    expect(await checkout.review()).toMatchObject(ignored('wrong-phase', /review\(\).*apply\(\)/));
    expect(await checkout.back()).toMatchObject(ignored('wrong-phase', /back\(\).*review\(\)/));
    expect(await checkout.cancel()).toMatchObject(ignored('wrong-phase', /cancel\(\)/));
    expect(await checkout.retry()).toMatchObject(ignored('wrong-phase', /retry\(\).*"failed"/));
    expect(calls).toEqual([]);
  });

  it('is the second click of a double click', async () => {
    const { checkout, named } = open(friendly);
    const [first, second] = await Promise.all([checkout.apply(), checkout.apply()]);
    expect([first.status, second.status]).toEqual(['approved', 'ignored']);
    expect(named('apply')).toHaveLength(1);
  });

  it('leaves nothing unhandled if nobody waits for it', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const { checkout } = open(() => Promise.reject(new LenderError('rejected', 'No.')));
    checkout.commit();
    checkout.apply();
    await pass(1_000);
    process.off('unhandledRejection', unhandled);
    expect(checkout.state.value.phase).toBe('failed');
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe('choosing', () => {
  const small = { ...cart.terms, plans: cart.terms.plans.map(plan => ({ ...plan, minAmountMinor: 1_000_000 })) };

  it.each<[string, unknown, CheckoutError['kind'], RegExp]>([
    ['a plan that does not exist', { planId: '7-annuity' }, 'unknown-plan', /"7-annuity".*"six", "twelve"/],
    ['nothing', {}, 'missing-option', /pass \{ planId \}/],
    ['the id alone', 'six', 'missing-option', /pass \{ planId \}/],
    ['undefined', undefined, 'missing-option', /null to take the choice back/],
    ['half a cent down', { planId: 'six', downPaymentMinor: 0.5 }, 'invalid-option', /whole minor units/],
    ['all of the price down', { planId: 'six', downPaymentMinor: 299_900 }, 'refused-plan', /less than 299900/],
    ['less than nothing down', { planId: 'six', downPaymentMinor: -1 }, 'refused-plan', /at least 0/],
  ])('%s throws what to pass instead, and the choice stays', (_, choice, kind, message) => {
    const { checkout } = open(friendly);
    expect(() => checkout.choose(choice as never)).toThrow(
      expect.objectContaining({ name: 'CheckoutError', kind, message: expect.stringMatching(message) }),
    );
    expect(checkout.state.value.choice).toEqual({ planId: 'six' });
  });

  it('a plan that this purchase cannot have throws the reason and the limit', () => {
    const { lender } = fakeLender(friendly);
    const checkout = createCheckout({ ...cart, terms: small, lender, storage: null });
    expect(() => checkout.choose({ planId: 'six' })).toThrow(
      expect.objectContaining({
        kind: 'refused-plan',
        message: expect.stringMatching(/amount-too-low, limit 1000000.*No plan is offered/),
      }),
    );
    checkout.dispose();
  });
});
