import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LenderError } from '../lenders/LenderError.js';
import type { CommitRequest } from '../protocol/messages/CommitRequest.js';
import type { Decision } from '../protocol/messages/Decision.js';
import { attachLender } from './attachLender.js';
import { createOffers } from './createOffers.js';
import { approved, committed, declined, pending } from './testing/decisions.js';
import { type Call, day, fakeLender, mapStorage, type Script } from './testing/fakeLender.js';
import { apply, cart, openPage as page, pass } from './testing/openPage.js';

const now = Date.parse('2026-11-23T10:00:00Z');

beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
});

const lost = (message = 'Lost.') => new LenderError('network', message, { outcomeUnknown: true });
const away = () => new LenderError('network', 'Away.');
const keysOf = (calls: readonly Call[]) => [...new Set(calls.map(({ key }) => key))];

const changed = <T>(rows: readonly T[], at: number, over: Partial<T>) =>
  rows.map((row, k) => (k === at ? { ...row, ...over } : row));

/** Answers every step in the shopper's favour. */
const friendly: Script = ({ name, about }) =>
  name === 'apply' ? approved() : name === 'commit' ? committed(about as CommitRequest) : undefined;

describe('applying', () => {
  it('sends one request for the choice, with everything the lender needs', async () => {
    const { checkout, named } = page(friendly, { applicant: 'token', locale: 'zh-CN' });
    apply(checkout);
    await pass();
    expect(named('apply').map(({ about }) => about)).toEqual([
      {
        purchase: { amountMinor: 299_900, currency: 'CNY', order: 'A-1' },
        choice: { planId: 'six' },
        termsId: 'sheet-1',
        day,
        locale: 'zh-CN',
        applicant: 'token',
      },
    ]);
  });

  it('sends nothing before the click', async () => {
    const { checkout, calls } = page(friendly);
    checkout.choose({ planId: 'six' });
    await pass(60_000);
    expect(calls).toEqual([]);
  });

  it('takes up a click that came before the lender was attached', async () => {
    const model = createOffers(cart);
    model.choose({ planId: 'six' });
    model.apply();
    const waiting = model.state.value as { key: string };
    const { lender, named } = fakeLender(friendly);
    attachLender(model, { lender, storage: null });
    await pass();
    expect(model.state.value.phase).toBe('approved');
    expect(named('apply').map(({ key }) => key)).toEqual([waiting.key]);
  });

  it('keeps the key before the request leaves', async () => {
    const storage = mapStorage();
    let kept = '';
    const { checkout, named } = page(
      () => {
        kept = [...storage.entries.values()].join();
        return approved();
      },
      { storage },
    );
    apply(checkout);
    await pass();
    expect(kept).toContain(named('apply')[0]?.key);
  });

  it('is not bothered by double clicks', async () => {
    const { checkout, named } = page(friendly);
    apply(checkout);
    checkout.apply();
    await pass();
    checkout.apply();
    await pass();
    expect(named('apply')).toHaveLength(1);
  });

  it('prices the personal terms with the same core and keeps what was shown', async () => {
    const { checkout, model } = page(friendly);
    apply(checkout);
    const shown = model.offer.value;
    await pass();
    expect(checkout.state.value).toMatchObject({ phase: 'approved', reference: 'r1', shown });
    expect(checkout.offer.value?.financeChargeMinor).toBeLessThan(shown?.financeChargeMinor ?? 0);
  });

  it('prices the personal terms with the down payment of the choice', async () => {
    const choice = { planId: 'six', downPaymentMinor: 99_900 };
    const { checkout } = page(() => approved({ choice }));
    checkout.choose(choice);
    checkout.apply();
    await pass();
    expect(checkout.offer.value).toMatchObject({ downPaymentMinor: 99_900, financedMinor: 200_000 });
  });

  it('prices the alternatives of a decline and drops those that it cannot price', async () => {
    const { checkout } = page(() => declined());
    apply(checkout);
    await pass();
    expect(checkout.state.value).toMatchObject({
      phase: 'declined',
      reasons: ['affordability'],
      alternatives: [
        { choice: { planId: 'twelve' }, offer: { planId: 'twelve' } },
        { choice: { planId: 'six', downPaymentMinor: 100_000 }, offer: { financedMinor: 199_900 } },
      ],
    });
  });

  it.each<[string, unknown, RegExp]>([
    ['nothing at all', null, /apply.*decision\.status must be approved\|pending/],
    ['an unknown status', { status: 'maybe', reference: 'r1' }, /status/],
    ['an amount that is no integer', { ...approved(), limitMinor: 1.5 }, /decision\.limitMinor must be -\d+\.\.\d+/],
    [
      'terms that break a rule',
      approved({ terms: { id: 'six', method: 'annuity', count: 0 } as never }),
      /terms.*count/,
    ],
    ['terms of another plan', approved({ terms: { id: 'other', method: 'interest-free', count: 3 } }), /another plan/],
    ['another choice', approved({ choice: { planId: 'twelve' } }), /another plan/],
    [
      'a rate above the ceiling',
      approved({ terms: { id: 'six', method: 'annuity', annualRate: '0.9', count: 6 } }),
      /do not fit/,
    ],
    ['a reason that is not on the list', { ...declined(), reasons: ['nose'] }, /reasons.0/],
    ['a link that is none', { ...declined(), explainUrl: 'javascript:alert(1)' }, /explainUrl/],
  ])('calls %s malformed and says what is wrong', async (_, answer, message) => {
    const { checkout } = page(({ name }) => (name === 'apply' ? answer : undefined));
    apply(checkout);
    await pass();
    expect(checkout.state.value).toMatchObject({
      phase: 'failed',
      failure: { kind: 'malformed', outcomeUnknown: true, message: expect.stringMatching(message) },
    });
  });

  it('never repeats what a malformed answer said', async () => {
    const { checkout } = page(() => ({ ...approved(), limitMinor: 'Ms Secret' }));
    apply(checkout);
    await pass();
    expect(JSON.stringify(checkout.state.value)).not.toContain('Secret');
  });

  it('wraps what an adapter throws that is no LenderError, and asks before it repeats', async () => {
    const { checkout, calls } = page(({ name }, n) => {
      if (name === 'apply' && n === 1) throw new TypeError('x is not a function');
      return name === 'status' ? null : approved();
    });
    apply(checkout);
    await pass(1_000);
    expect(calls.map(({ name }) => name)).toEqual(['apply', 'status', 'apply']);
    expect(checkout.state.value.phase).toBe('approved');
  });
});

describe('a failure', () => {
  it('before anything happened is repeated under the same key, with growing waits, three times in all', async () => {
    const { checkout, named } = page(() => Promise.reject(away()), {
      runtime: { ...systemTimers, random: () => 0.5 },
    });
    apply(checkout);
    await pass();
    expect(named('apply')).toHaveLength(1);
    await pass(374);
    expect(named('apply')).toHaveLength(1);
    await pass(1);
    expect(named('apply')).toHaveLength(2);
    await pass(749);
    expect(named('apply')).toHaveLength(2);
    await pass(1);
    expect(named('apply')).toHaveLength(3);
    expect(keysOf(named('apply'))).toHaveLength(1);
    expect(checkout.state.value).toMatchObject({ phase: 'failed', during: 'applying', failure: { kind: 'network' } });
    await pass(60_000);
    expect(named('apply')).toHaveLength(3);
  });

  it.each(['rejected', 'malformed', 'unsupported'] as const)('of the kind %s is not repeated by itself', async kind => {
    const { checkout, named } = page(() => Promise.reject(new LenderError(kind, 'No.')));
    apply(checkout);
    await pass(60_000);
    expect(named('apply')).toHaveLength(1);
    expect(checkout.state.value).toMatchObject({ phase: 'failed', failure: { kind, message: 'No.' } });
  });

  it('with an unknown outcome is looked up, and what is found is not asked for again', async () => {
    const { checkout, calls, named } = page(({ name }) => {
      if (name === 'apply') throw lost();
      return approved();
    });
    apply(checkout);
    await pass(1_000);
    expect(calls.map(({ name }) => name)).toEqual(['apply', 'status']);
    expect(named('status')[0]?.about).toEqual({ idempotencyKey: named('apply')[0]?.key });
    expect(checkout.state.value.phase).toBe('approved');
  });

  it('of a lender that cannot look up keys is repeated under the same key', async () => {
    const { checkout, named } = page(({ name }, n) => {
      if (name === 'status') throw new LenderError('unsupported', 'No such call.');
      if (n === 1) throw lost();
      return approved();
    });
    apply(checkout);
    await pass(1_000);
    expect(checkout.state.value.phase).toBe('approved');
    expect(named('apply')).toHaveLength(2);
    expect(keysOf(named('apply'))).toHaveLength(1);
  });

  it('is tried again by the shopper under the same key', async () => {
    let online = false;
    const { checkout, named } = page(() => (online ? approved() : Promise.reject(away())));
    apply(checkout);
    await pass(10_000);
    online = true;
    checkout.retry();
    await pass();
    expect(checkout.state.value.phase).toBe('approved');
    expect(named('apply')).toHaveLength(4);
    expect(keysOf(named('apply'))).toHaveLength(1);
  });

  it('of an adapter from another copy of the package keeps its kind', async () => {
    const foreign = Object.assign(new Error('Too many.'), { name: 'LenderError', kind: 'rejected' });
    const { checkout } = page(() => Promise.reject(foreign));
    apply(checkout);
    await pass();
    expect(checkout.state.value).toMatchObject({ failure: { kind: 'rejected', message: 'Too many.' } });
  });

  it('waits as long as a lender asks, if that is short', async () => {
    const { checkout, named } = page(({ name }, n) =>
      name === 'apply' && n === 1
        ? Promise.reject(new LenderError('rate-limited', 'Slowly.', { retryAfterMs: 4_000 }))
        : approved(),
    );
    apply(checkout);
    await pass(3_999);
    expect(named('apply')).toHaveLength(1);
    await pass(1);
    expect(named('apply')).toHaveLength(2);
  });

  it('tells the shopper where the wait is long, and makes an early click wait for the rest of it', async () => {
    const { checkout, named } = page((_, n) =>
      n === 1 ? Promise.reject(new LenderError('rate-limited', 'Slowly.', { retryAfterMs: 30_000 })) : approved(),
    );
    apply(checkout);
    await pass();
    expect(checkout.state.value).toMatchObject({ phase: 'failed', failure: { retryAfterMs: 30_000 } });
    await pass(10_000);
    checkout.retry();
    await pass(19_999);
    expect(named('apply')).toHaveLength(1);
    await pass(1);
    expect(checkout.state.value.phase).toBe('approved');
  });

  it.each([
    ['absurd', 10 ** 12, 60_000],
    ['negative', -5, undefined],
    ['no number', Number.NaN, undefined],
  ])('caps or ignores a Retry-After that is %s', async (_, retryAfterMs, expected) => {
    const { checkout } = page(() => Promise.reject(new LenderError('rate-limited', 'Slowly.', { retryAfterMs })));
    apply(checkout);
    await pass(10_000);
    const { failure } = checkout.state.value as { failure: { retryAfterMs?: number } };
    expect(failure.retryAfterMs).toBe(expected);
  });

  it('by time limit ends the wait even for an adapter that does not watch its signal', async () => {
    const { checkout, named } = page(({ name }) => (name === 'status' ? null : undefined));
    apply(checkout);
    await pass(14_999);
    expect(named('apply')[0]?.signal.aborted).toBe(false);
    await pass(1);
    expect(named('apply')[0]?.signal.aborted).toBe(true);
    await pass(60_000);
    expect(checkout.state.value).toMatchObject({ phase: 'failed', failure: { kind: 'timeout', outcomeUnknown: true } });
    expect(keysOf(named('apply'))).toHaveLength(1);
  });
});

const systemTimers = {
  now: () => Date.now(),
  random: () => 0.5,
  setTimeout: (run: () => void, ms: number) => setTimeout(run, ms) as unknown,
  clearTimeout: (timer: unknown) => clearTimeout(timer as number),
};

describe('a pending application', () => {
  it('is asked about no sooner than the lender wishes, and ever more seldom', async () => {
    const { checkout, named } = page(({ name }) => (name === 'apply' ? pending(2_000) : pending(2_000)));
    apply(checkout);
    await pass(1_999);
    expect(named('status')).toHaveLength(0);
    await pass(1);
    expect(named('status')).toHaveLength(1);
    expect(named('status')[0]?.about).toEqual({ reference: 'r1' });
    await pass(2_499);
    expect(named('status')).toHaveLength(1);
    await pass(1);
    expect(named('status')).toHaveLength(2);
    await pass(60 * 60_000);
    const anHour = named('status').length;
    expect(anHour).toBeGreaterThan(100);
    expect(anHour).toBeLessThan(140);
  });

  it('ends with the decision', async () => {
    const { checkout, named, phase } = page(({ name }, n) =>
      name === 'status' && n === 2 ? approved() : pending(1_000),
    );
    apply(checkout);
    await pass(1_000);
    expect(phase()).toBe('pending');
    await pass(1_250);
    expect(phase()).toBe('approved');
    await pass(60_000);
    expect(named('status')).toHaveLength(2);
  });

  it('does not hammer a lender that asks for it, nor fall asleep for one that never wants to be asked', async () => {
    const hasty = page(() => pending(1));
    apply(hasty.checkout);
    await pass(499);
    expect(hasty.named('status')).toHaveLength(0);
    await pass(1);
    expect(hasty.named('status')).toHaveLength(1);
    hasty.checkout.dispose();
    const lazy = page(() => pending(10 ** 12));
    apply(lazy.checkout);
    await pass(5 * 60_000);
    expect(lazy.named('status')).toHaveLength(1);
    lazy.checkout.dispose();
  });

  it('has expired where the lender no longer knows it', async () => {
    const { checkout, phase } = page(({ name }) => (name === 'status' ? null : pending()));
    apply(checkout);
    await pass(1_000);
    expect(phase()).toBe('expired');
  });

  it('survives failed polls, and is asked about at once when the shopper wishes', async () => {
    let online = false;
    const { checkout, named, phase } = page(({ name }) =>
      name === 'apply' ? pending(60_000) : online ? approved() : Promise.reject(away()),
    );
    apply(checkout);
    await pass(63_000);
    expect(checkout.state.value).toMatchObject({ phase: 'failed', during: 'pending', reference: 'r1' });
    online = true;
    checkout.retry();
    await pass();
    expect(phase()).toBe('approved');
    expect(named('apply')).toHaveLength(1);
  });

  it('calls an answer about another application malformed', async () => {
    const { checkout } = page(({ name }) => (name === 'status' ? approved({ reference: 'r2' }) : pending()));
    apply(checkout);
    await pass(1_000);
    expect(checkout.state.value).toMatchObject({
      phase: 'failed',
      failure: { message: expect.stringContaining('reference') },
    });
  });

  it('that asks for an act is watched quietly, whatever the network does', async () => {
    const action = {
      kind: 'popup',
      url: 'https://l.example/a',
      origin: 'https://l.example',
      nonce: '0123456789abcdef',
    };
    const { checkout, phase } = page(({ name }, n) => {
      if (name === 'apply') return { status: 'action', reference: 'r1', action };
      if (n <= 3) throw away();
      return n === 4 ? { status: 'action', reference: 'r1', action } : approved();
    });
    apply(checkout);
    await pass(9_000);
    expect(phase()).toBe('action');
    await pass(20_000);
    expect(phase()).toBe('approved');
  });
});

describe('an approval', () => {
  const until = (ms: number) => new Date(now + ms).toISOString();

  it('expires when its time is over, also under review, and a new application has a new key', async () => {
    const { checkout, named, phase } = page(() => approved({ expiresAt: until(60_000) }));
    apply(checkout);
    await pass(30_000);
    checkout.review();
    await pass(29_999);
    expect(phase()).toBe('reviewing');
    await pass(1);
    expect(checkout.state.value).toEqual({ phase: 'expired', choice: { planId: 'six' } });
    checkout.retry();
    await pass();
    expect(keysOf(named('apply'))).toHaveLength(2);
  });

  it('that lasts longer than a timer can count does not expire at once', async () => {
    const { checkout, phase } = page(() => approved({ expiresAt: until(40 * 24 * 60 * 60_000) }));
    apply(checkout);
    await pass(39 * 24 * 60 * 60_000);
    expect(phase()).toBe('approved');
    await pass(24 * 60 * 60_000);
    expect(phase()).toBe('expired');
  });

  it('goes to review and back without a word to the lender', async () => {
    const { checkout, calls, phase } = page(friendly);
    apply(checkout);
    await pass();
    checkout.commit();
    expect(phase()).toBe('approved');
    checkout.review();
    checkout.back();
    checkout.review();
    await pass(1_000);
    expect(phase()).toBe('reviewing');
    expect(calls).toHaveLength(1);
  });
});

describe('committing', () => {
  const review = async (at: ReturnType<typeof page>) => {
    apply(at.checkout);
    await pass();
    at.checkout.review();
    at.checkout.commit();
  };

  it('sends exactly what was reviewed, under a key of its own, once', async () => {
    const at = page(friendly);
    await review(at);
    const offer = at.checkout.offer.value!;
    at.checkout.commit();
    await pass();
    expect(at.named('commit')).toHaveLength(1);
    const [call] = at.named('commit');
    expect(call?.key).toBe(`${at.named('apply')[0]?.key}.commit`);
    expect(call?.about).toEqual({
      reference: 'r1',
      purchase: { amountMinor: 299_900, currency: 'CNY', order: 'A-1' },
      choice: { planId: 'six' },
      day,
      reviewed: {
        financedMinor: offer.financedMinor,
        financeChargeMinor: offer.financeChargeMinor,
        totalMinor: offer.totalMinor,
        apr: offer.apr.display,
        installments: offer.installments.map(({ number: _, balanceMinor: __, ...row }) => row),
      },
    });
    expect(at.checkout.state.value).toMatchObject({ phase: 'committed', agreement: { id: 'agreement-1' }, offer });
  });

  it.each<[string, (request: CommitRequest) => object]>([
    ['the total', ({ reviewed }) => ({ totalMinor: reviewed.totalMinor + 1 })],
    ['the finance charge', ({ reviewed }) => ({ financeChargeMinor: reviewed.financeChargeMinor - 1 })],
    ['the financed amount', ({ reviewed }) => ({ financedMinor: reviewed.financedMinor + 1 })],
    ['the amount', () => ({ amountMinor: 299_901 })],
    ['the down payment', () => ({ downPaymentMinor: 1 })],
    ['the annual rate', () => ({ apr: '5.02' })],
    ['the plan', () => ({ planId: 'twelve' })],
    ['the currency', () => ({ currency: 'EUR' })],
    ['the order', () => ({ order: 'A-2' })],
    ['the application that it is of', () => ({ reference: 'r2' })],
    [
      'a due date',
      ({ reviewed }) => ({
        installments: changed(reviewed.installments, 0, { due: '2026-12-24' }),
      }),
    ],
    [
      'one installment',
      ({ reviewed }) => ({
        installments: changed(reviewed.installments, 5, { feeMinor: 1 }),
      }),
    ],
    ['a missing row', ({ reviewed }) => ({ installments: reviewed.installments.slice(1) })],
  ])('never shows an agreement that differs in %s', async (_, over) => {
    const at = page(({ name, about }) =>
      name === 'commit'
        ? committed(about as CommitRequest, over(about as CommitRequest))
        : name === 'apply'
          ? approved()
          : undefined,
    );
    await review(at);
    await pass();
    expect(at.checkout.state.value).toMatchObject({
      phase: 'failed',
      during: 'committing',
      failure: { kind: 'malformed', outcomeUnknown: true },
    });
  });

  it('resolves a lost answer by the status, and has one loan', async () => {
    let loan: Decision | undefined;
    const at = page(({ name, about }) => {
      if (name === 'apply') return approved();
      if (name === 'status') return loan ?? null;
      loan = committed(about as CommitRequest);
      throw lost();
    });
    await review(at);
    await pass(1_000);
    expect(at.phase()).toBe('committed');
    expect(at.named('commit')).toHaveLength(1);
  });

  it('repeats a commitment that did not arrive, under the same key', async () => {
    const at = page(({ name, about }, n) => {
      if (name === 'commit') return n === 1 ? Promise.reject(lost()) : committed(about as CommitRequest);
      return approved();
    });
    await review(at);
    await pass(1_000);
    expect(at.phase()).toBe('committed');
    expect(at.calls.map(({ name }) => name)).toEqual(['apply', 'commit', 'status', 'commit']);
    expect(keysOf(at.named('commit'))).toHaveLength(1);
  });

  it('with an unknown outcome cannot be left, only tried again', async () => {
    let reachable = false;
    let loan: Decision | undefined;
    const at = page(({ name, about }) => {
      if (name === 'apply') return approved();
      if (name === 'commit') loan = committed(about as CommitRequest);
      if (reachable) return loan;
      throw lost();
    });
    await review(at);
    await pass(60_000);
    const failed = at.checkout.state.value;
    expect(failed).toMatchObject({ phase: 'failed', during: 'committing', failure: { outcomeUnknown: true } });
    at.checkout.choose({ planId: 'twelve' });
    at.checkout.cancel();
    at.checkout.update({ amountMinor: 100_000 });
    expect(at.checkout.state.value).toBe(failed);
    reachable = true;
    at.checkout.retry();
    await pass();
    expect(at.checkout.state.value).toMatchObject({ phase: 'committed', agreement: { amountMinor: 299_900 } });
    expect(at.named('commit')).toHaveLength(1);
  });

  it('keeps knowing that the outcome is unknown when a later question fails for sure', async () => {
    const at = page(({ name }) => {
      if (name === 'apply') return approved();
      throw name === 'commit' ? lost() : away();
    });
    await review(at);
    await pass(60_000);
    expect(at.checkout.state.value).toMatchObject({ failure: { outcomeUnknown: true } });
  });

  it('that the lender refused for sure can be left', async () => {
    const at = page(({ name }) => {
      if (name === 'commit') throw new LenderError('rejected', 'Other figures.');
      return name === 'cancel' ? { status: 'cancelled', reference: 'r1' } : approved();
    });
    await review(at);
    await pass();
    at.checkout.choose({ planId: 'twelve' });
    expect(at.phase()).toBe('choosing');
  });

  it('that the lender refused for sure bars no other plan, even where nothing can be cancelled', async () => {
    const at = page(
      ({ name, about }) => {
        if (name === 'commit') throw new LenderError('rejected', 'Other figures.');
        const { choice } = about as CommitRequest;
        return choice?.planId === 'twelve' ? declined('r2') : approved();
      },
      { adapter: { capabilities: { pending: true, cancel: false, actions: [], personReview: false } } },
    );
    await review(at);
    await pass();
    apply(at.checkout, 'twelve');
    await pass();
    expect(at.checkout.state.value).toMatchObject({ phase: 'declined', choice: { planId: 'twelve' } });
  });

  it('is not called off when the merchant goes on to another order, and is found again with the first', async () => {
    let loan: Decision | undefined;
    const at = page(({ name, about }) => {
      if (name === 'commit') loan = committed(about as CommitRequest);
      return name === 'commit' ? undefined : (loan ?? approved());
    });
    await review(at);
    await pass();
    at.checkout.update({ order: 'A-2' });
    await pass();
    expect(at.phase()).toBe('choosing');
    expect(at.named('cancel')).toHaveLength(0);
    at.checkout.update({ order: 'A-1' });
    await pass();
    expect(at.phase()).toBe('committed');
    expect(at.named('commit')).toHaveLength(1);
  });

  it('waits for a lender that is still working on it', async () => {
    const at = page(({ name, about }, n) => {
      if (name === 'apply') return approved();
      if (name === 'commit') return pending(1_000);
      return n === 2 ? committed(at.named('commit')[0]?.about as CommitRequest) : pending(about ? 1_000 : 1);
    });
    await review(at);
    await pass(2_000);
    expect(at.phase()).toBe('committed');
    expect(at.named('commit')).toHaveLength(1);
  });

  it.each([
    ['expired', { status: 'expired', reference: 'r1' }],
    ['declined', declined()],
  ])('shows that the approval no longer holds: %s', async (expected, answer) => {
    const at = page(({ name }) => (name === 'commit' ? answer : approved()));
    await review(at);
    await pass();
    expect(at.phase()).toBe(expected);
  });

  it('does not take an approval for an agreement', async () => {
    const at = page(() => approved());
    await review(at);
    await pass();
    expect(at.checkout.state.value).toMatchObject({ phase: 'failed', failure: { kind: 'malformed' } });
  });
});

describe('leaving an application', () => {
  const script: Script = ({ name }) =>
    name === 'cancel' ? { status: 'cancelled', reference: 'r1' } : name === 'apply' ? approved() : undefined;

  it.each<[string, (at: ReturnType<typeof page>) => void, object]>([
    ['by cancelling', at => at.checkout.cancel(), { choice: { planId: 'six' }, notice: 'cancelled' }],
    ['for another plan', at => at.checkout.choose({ planId: 'twelve' }), { choice: { planId: 'twelve' } }],
    ['by taking the choice back', at => at.checkout.choose(null), { choice: null }],
    ['because the cart changed', at => at.checkout.update({ amountMinor: 250_000 }), { notice: 'repriced' }],
  ])('tells the lender: %s', async (_, leave, expected) => {
    const at = page(script);
    apply(at.checkout);
    await pass();
    leave(at);
    expect(at.checkout.state.value).toMatchObject({ phase: 'choosing', ...expected });
    await pass();
    expect(at.named('cancel').map(({ about, key }) => [about, key])).toEqual([
      ['r1', `${at.named('apply')[0]?.key}.cancel`],
    ]);
  });

  it('gives up the request under way, and finds its reference out to call it off', async () => {
    const at = page(({ name }) =>
      name === 'apply' ? undefined : name === 'status' ? pending() : { status: 'cancelled', reference: 'r1' },
    );
    apply(at.checkout);
    await pass();
    at.checkout.cancel();
    expect(at.named('apply')[0]?.signal.aborted).toBe(true);
    await pass();
    expect(at.named('cancel').map(({ about }) => about)).toEqual(['r1']);
  });

  it('tells nothing to a lender that cannot cancel, and comes back to the same application', async () => {
    const at = page(({ name }) => (name === 'status' ? approved() : name === 'apply' ? approved() : undefined), {
      adapter: { capabilities: { pending: true, cancel: false, actions: [], personReview: false } },
    });
    apply(at.checkout);
    await pass();
    at.checkout.cancel();
    at.checkout.apply();
    await pass();
    expect(at.phase()).toBe('approved');
    expect(at.named('apply')).toHaveLength(1);
    expect(at.named('cancel')).toHaveLength(0);
  });

  it('comes back under a new key once the lender has cancelled', async () => {
    const at = page(script);
    apply(at.checkout);
    await pass();
    at.checkout.cancel();
    await pass();
    at.checkout.apply();
    await pass();
    expect(at.phase()).toBe('approved');
    expect(keysOf(at.named('apply'))).toHaveLength(2);
  });

  it('comes back only when the lender has answered: never two applications at once', async () => {
    let release: (decision: Decision) => void = () => {};
    let gone = false;
    const at = page(({ name }) => {
      if (name === 'cancel') return new Promise(resolve => (release = resolve));
      if (name === 'status') return gone ? { status: 'cancelled', reference: 'r1' } : approved();
      return approved();
    });
    apply(at.checkout);
    await pass();
    at.checkout.cancel();
    at.checkout.apply();
    await pass(1_000);
    expect(at.named('apply')).toHaveLength(1);
    gone = true;
    release({ status: 'cancelled', reference: 'r1' });
    await pass();
    expect(at.phase()).toBe('approved');
    expect(keysOf(at.named('apply'))).toHaveLength(2);
  });

  it('tells the lender every time, also when the first time got lost', async () => {
    const at = page(({ name }) => (name === 'cancel' ? Promise.reject(away()) : approved()));
    apply(at.checkout);
    await pass();
    at.checkout.cancel();
    await pass(10_000);
    expect(at.named('cancel')).toHaveLength(3);
    at.checkout.apply();
    await pass();
    expect(at.phase()).toBe('approved');
    expect(at.named('apply')).toHaveLength(1);
    at.checkout.cancel();
    await pass(10_000);
    expect(at.named('cancel')).toHaveLength(6);
  });

  it('drops the answer that arrives afterwards', async () => {
    let answer: (decision: Decision) => void = () => {};
    const at = page(({ name }) =>
      name === 'apply' ? new Promise(resolve => (answer = resolve)) : name === 'status' ? null : undefined,
    );
    apply(at.checkout);
    await pass();
    at.checkout.choose({ planId: 'twelve' });
    answer(approved());
    await pass();
    expect(at.checkout.state.value).toEqual({ phase: 'choosing', choice: { planId: 'twelve' } });
  });

  it('shows the loan where the shopper turned away too late', async () => {
    const storage = mapStorage();
    const other = page(friendly, { storage });
    apply(other.checkout);
    await pass();
    const here = page(
      ({ name }) =>
        name === 'status' && other.phase() !== 'committed'
          ? approved()
          : committed(other.named('commit')[0]?.about as CommitRequest),
      { storage },
    );
    await pass();
    expect(here.phase()).toBe('approved');
    other.checkout.review();
    other.checkout.commit();
    await pass();
    here.checkout.cancel();
    await pass();
    expect(here.checkout.state.value).toMatchObject({ phase: 'committed', agreement: { id: 'agreement-1' } });
  });

  it('does not apply again for a choice that was declined: the same answer comes back', async () => {
    const at = page(({ name, about }) => {
      if (name === 'status') return declined();
      return (about as { choice: { planId: string } }).choice.planId === 'six'
        ? declined()
        : approved({
            choice: { planId: 'twelve' },
            terms: { id: 'twelve', method: 'annuity', annualRate: '0.1', count: 12 },
            reference: 'r2',
          });
    });
    apply(at.checkout);
    await pass();
    apply(at.checkout, 'twelve');
    await pass();
    expect(at.phase()).toBe('approved');
    apply(at.checkout, 'six');
    await pass();
    expect(at.phase()).toBe('declined');
    expect(at.named('apply')).toHaveLength(2);
  });
});
