import { describe, expect, it } from 'vitest';
import { LenderError } from '../lenders/LenderError.js';
import { systemRuntime } from '../lenders/Runtime.js';
import { approved, declined, pending } from '../lenders/testing/decisions.js';
import { day, fakeLender, mapStorage, type Script } from '../lenders/testing/fakeLender.js';
import type { ApplicationRequest } from '../protocol/messages/ApplicationRequest.js';
import { attachLender } from './attachLender.js';
import { createOffers } from './createOffers.js';
import {
  away,
  cart,
  chooseAndApply,
  friendly,
  keysOf,
  lost,
  openPage,
  type Page,
  pass,
  useFakeTime,
} from './testing/openPage.js';

useFakeTime();

describe('applying for a plan', () => {
  it('sends one request, with everything that the lender needs', async () => {
    const { checkout, named } = openPage(friendly, { applicant: 'token', locale: 'zh-CN' });
    chooseAndApply(checkout);
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

  it('sends nothing before the shopper clicks', async () => {
    const { checkout, calls } = openPage(friendly);
    checkout.choose({ planId: 'six' });
    await pass(60_000);
    expect(calls).toEqual([]);
  });

  it('sends an application that was clicked before the lender was attached', async () => {
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

  it('stores the idempotency key before the request leaves', async () => {
    const storage = mapStorage();
    let kept = '';
    const { checkout, named } = openPage(
      () => {
        kept = [...storage.entries.values()].join();
        return approved();
      },
      { storage },
    );
    chooseAndApply(checkout);
    await pass();
    expect(kept).toContain(named('apply')[0]?.key);
  });

  it('sends one request for a double click', async () => {
    const { checkout, named } = openPage(friendly);
    chooseAndApply(checkout);
    checkout.apply();
    await pass();
    checkout.apply();
    await pass();
    expect(named('apply')).toHaveLength(1);
  });

  it('prices the personal terms, and keeps the offer that was shown before', async () => {
    const { checkout, model } = openPage(friendly);
    chooseAndApply(checkout);
    const shown = model.offer.value;
    await pass();
    expect(checkout.state.value).toMatchObject({ phase: 'approved', reference: 'r1', shown });
    expect(checkout.offer.value?.financeChargeMinor).toBeLessThan(shown?.financeChargeMinor ?? 0);
  });

  it('prices the personal terms with the down payment of the choice', async () => {
    const choice = { planId: 'six', downPaymentMinor: 99_900 };
    const { checkout } = openPage(() => approved({ choice }));
    checkout.choose(choice);
    checkout.apply();
    await pass();
    expect(checkout.offer.value).toMatchObject({ downPaymentMinor: 99_900, financedMinor: 200_000 });
  });

  it('prices the alternatives of a decline, and drops those that cannot be priced', async () => {
    const { checkout } = openPage(() => declined());
    chooseAndApply(checkout);
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

  it('an alternative with personal terms is priced by them, from the refusal to the approval', async () => {
    const choice = { planId: 'six', downPaymentMinor: 100_000 };
    const personal = { id: 'six', method: 'annuity', annualRate: '0.029', count: 6 } as const;
    const { checkout, model } = openPage(({ about }) =>
      (about as ApplicationRequest).choice.planId === 'twelve'
        ? { ...declined(), alternatives: [{ ...choice, terms: personal }] }
        : approved({ choice, terms: personal }),
    );
    chooseAndApply(checkout, 'twelve');
    await pass();
    const refused = checkout.state.value;
    if (refused.phase !== 'declined') throw new Error(refused.phase);
    const [alternative] = refused.alternatives;
    expect(alternative?.choice).toEqual(choice);
    expect(alternative?.offer.totalMinor).toBeLessThan(model.price(choice)?.totalMinor ?? 0);
    checkout.choose(choice);
    expect(checkout.offer.value).toEqual(alternative?.offer);
    checkout.apply();
    expect(checkout.offer.value).toEqual(alternative?.offer);
    await pass();
    expect(checkout.state.value).toMatchObject({
      phase: 'approved',
      offer: alternative?.offer,
      shown: alternative?.offer,
    });
  });

  it.each([
    ['after a wait', 'pending'],
    ['after a wait and a reload', 'reload'],
  ] as const)('an alternative is approved as it was offered, %s', async (_, between) => {
    const terms = { id: 'twelve', method: 'annuity', annualRate: '0.029', count: 12 } as const;
    const choice = { planId: 'twelve' };
    const script: Script = ({ name, about }) =>
      name === 'status'
        ? approved({ choice, terms })
        : (about as ApplicationRequest).choice.planId === 'six'
          ? { ...declined(), alternatives: [{ ...choice, terms }] }
          : pending();
    const first = openPage(script);
    chooseAndApply(first.checkout);
    await pass();
    const advertised = first.model.price(choice);
    first.checkout.choose(choice);
    const offered = first.checkout.offer.value;
    expect(offered).not.toEqual(advertised);
    first.checkout.apply();
    await pass();
    expect(first.checkout.offer.value).toEqual(offered);
    if (between === 'reload') first.checkout.dispose();
    const page = between === 'reload' ? openPage(script, first) : first;
    await pass(60_000);
    expect(page.checkout.state.value).toMatchObject({ phase: 'approved', offer: offered, shown: offered });
  });

  const otherPrice = ({ checkout }: Page) => checkout.update({ amountMinor: 299_800 });
  const otherPerson = ({ checkout }: Page) => checkout.update({ applicant: 'somebody-else' });
  const cancel = ({ checkout }: Page) => checkout.cancel();
  it.each<[string, 'taken' | 'applied for' | 'found again after a reload', (page: Page) => void]>([
    ['another price', 'taken', otherPrice],
    ['another price', 'applied for', otherPrice],
    ['another price', 'found again after a reload', otherPrice],
    ['another person', 'found again after a reload', otherPerson],
    ['a cancellation', 'applied for', cancel],
    ['a cancellation', 'found again after a reload', cancel],
  ])(
    '%s ends an alternative that was %s, with its terms and its down payment; its plan stays chosen',
    async (_, come, end) => {
      const terms = { id: 'twelve', method: 'annuity', annualRate: '0.029', count: 12 } as const;
      const alternative = { planId: 'twelve', downPaymentMinor: 100_000 };
      const script: Script = ({ name, about }) =>
        name === 'apply' && (about as ApplicationRequest).choice.planId === 'six'
          ? { ...declined(), alternatives: [{ ...alternative, terms }] }
          : name === 'cancel'
            ? { status: 'cancelled', reference: 'r1' }
            : pending();
      const first = openPage(script);
      chooseAndApply(first.checkout);
      await pass();
      first.checkout.choose(alternative);
      if (come !== 'taken') first.checkout.apply();
      await pass();
      if (come === 'found again after a reload') first.checkout.dispose();
      const page = come === 'found again after a reload' ? openPage(script, first) : first;
      await pass();
      const { checkout, model } = page;
      expect(checkout.state.value.choice).toEqual(alternative);
      end(page);
      expect(checkout.state.value).toMatchObject({ phase: 'choosing', choice: { planId: 'twelve' } });
      expect(checkout.state.value.choice).not.toHaveProperty('downPaymentMinor');
      expect(checkout.offer.value).toEqual(model.plans.value.find(({ planId }) => planId === 'twelve'));
    },
  );

  it.each<[string, unknown, RegExp]>([
    ['nothing at all', null, /apply.*decision\.status must be approved\|pending/],
    ['an unknown status', { status: 'maybe', reference: 'r1' }, /status/],
    [
      'an amount that is not an integer',
      { ...approved(), limitMinor: 1.5 },
      /decision\.limitMinor must be -\d+\.\.\d+/,
    ],
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
    ['a link that is not a web address', { ...declined(), explainUrl: 'javascript:alert(1)' }, /explainUrl/],
  ])('refuses %s as malformed, and says what is wrong', async (_, answer, message) => {
    const { checkout } = openPage(({ name }) => (name === 'apply' ? answer : undefined));
    chooseAndApply(checkout);
    await pass();
    expect(checkout.state.value).toMatchObject({
      phase: 'failed',
      failure: { kind: 'malformed', outcomeUnknown: true, message: expect.stringMatching(message) },
    });
  });

  it('never quotes a malformed answer', async () => {
    const { checkout } = openPage(() => ({ ...approved(), limitMinor: 'Ms Secret' }));
    chooseAndApply(checkout);
    await pass();
    expect(JSON.stringify(checkout.state.value)).not.toContain('Secret');
  });

  it('treats any error of an adapter as a LenderError, and asks for the status before it sends again', async () => {
    const { checkout, calls } = openPage(({ name }, n) => {
      if (name === 'apply' && n === 1) throw new TypeError('x is not a function');
      return name === 'status' ? null : approved();
    });
    chooseAndApply(checkout);
    await pass(1_000);
    expect(calls.map(({ name }) => name)).toEqual(['apply', 'status', 'apply']);
    expect(checkout.state.value.phase).toBe('approved');
  });
});

describe('a failed application', () => {
  it('that never left is sent three times in all, under one key, with growing waits', async () => {
    const { checkout, named } = openPage(() => Promise.reject(away()), {
      runtime: { ...systemRuntime, random: () => 0.5 },
    });
    chooseAndApply(checkout);
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

  it.each(['rejected', 'malformed', 'unsupported'] as const)(
    'of the kind %s is not sent again by itself',
    async kind => {
      const { checkout, named } = openPage(() => Promise.reject(new LenderError(kind, 'No.')));
      chooseAndApply(checkout);
      await pass(60_000);
      expect(named('apply')).toHaveLength(1);
      expect(checkout.state.value).toMatchObject({ phase: 'failed', failure: { kind, message: 'No.' } });
    },
  );

  it('with a lost answer is looked up by its key, and is not sent again once it is found', async () => {
    const { checkout, calls, named } = openPage(({ name }) => {
      if (name === 'apply') throw lost();
      return approved();
    });
    chooseAndApply(checkout);
    await pass(1_000);
    expect(calls.map(({ name }) => name)).toEqual(['apply', 'status']);
    expect(named('status')[0]?.about).toEqual({ idempotencyKey: named('apply')[0]?.key });
    expect(checkout.state.value.phase).toBe('approved');
  });

  it('with a lost answer is sent again under the same key where the lender cannot look up keys', async () => {
    const { checkout, named } = openPage(({ name }, n) => {
      if (name === 'status') throw new LenderError('unsupported', 'No such call.');
      if (n === 1) throw lost();
      return approved();
    });
    chooseAndApply(checkout);
    await pass(1_000);
    expect(checkout.state.value.phase).toBe('approved');
    expect(named('apply')).toHaveLength(2);
    expect(keysOf(named('apply'))).toHaveLength(1);
  });

  it('keeps its key when the shopper tries again', async () => {
    let online = false;
    const { checkout, named } = openPage(() => (online ? approved() : Promise.reject(away())));
    chooseAndApply(checkout);
    await pass(10_000);
    online = true;
    checkout.retry();
    await pass();
    expect(checkout.state.value.phase).toBe('approved');
    expect(named('apply')).toHaveLength(4);
    expect(keysOf(named('apply'))).toHaveLength(1);
  });

  it('keeps its kind where the adapter comes from another copy of the package', async () => {
    const foreign = Object.assign(new Error('Too many.'), { name: 'LenderError', kind: 'rejected' });
    const { checkout } = openPage(() => Promise.reject(foreign));
    chooseAndApply(checkout);
    await pass();
    expect(checkout.state.value).toMatchObject({ failure: { kind: 'rejected', message: 'Too many.' } });
  });

  it('is sent again when the lender asked, if that is soon', async () => {
    const { checkout, named } = openPage(({ name }, n) =>
      name === 'apply' && n === 1
        ? Promise.reject(new LenderError('rate-limited', 'Slowly.', { retryAfterMs: 4_000 }))
        : approved(),
    );
    chooseAndApply(checkout);
    await pass(3_999);
    expect(named('apply')).toHaveLength(1);
    await pass(1);
    expect(named('apply')).toHaveLength(2);
  });

  it('is shown if the lender asked for a long wait, and an early click waits for the rest of it', async () => {
    const { checkout, named } = openPage((_, n) =>
      n === 1
        ? Promise.reject(new LenderError('rate-limited', 'Slowly.', { retryAfterMs: 30_000, requestId: 'req-7' }))
        : approved(),
    );
    chooseAndApply(checkout);
    await pass();
    expect(checkout.state.value).toMatchObject({
      phase: 'failed',
      failure: { retryAfterMs: 30_000, requestId: 'req-7' },
    });
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
    ['not a number', Number.NaN, undefined],
  ])('does not believe a Retry-After that is %s', async (_, retryAfterMs, expected) => {
    const { checkout } = openPage(() => Promise.reject(new LenderError('rate-limited', 'Slowly.', { retryAfterMs })));
    chooseAndApply(checkout);
    await pass(10_000);
    const { failure } = checkout.state.value as { failure: { retryAfterMs?: number } };
    expect(failure.retryAfterMs).toBe(expected);
  });

  it('ends at its time limit, even if the adapter ignores its signal', async () => {
    const { checkout, named } = openPage(({ name }) => (name === 'status' ? null : undefined));
    chooseAndApply(checkout);
    await pass(14_999);
    expect(named('apply')[0]?.signal.aborted).toBe(false);
    await pass(1);
    expect(named('apply')[0]?.signal.aborted).toBe(true);
    await pass(60_000);
    expect(checkout.state.value).toMatchObject({ phase: 'failed', failure: { kind: 'timeout', outcomeUnknown: true } });
    expect(keysOf(named('apply'))).toHaveLength(1);
  });
});
