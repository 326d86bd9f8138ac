import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCheckout } from '../../checkout/createCheckout.js';
import { localDay } from '../../checkout/localDay.js';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import { conformance } from '../conformance/conformance.js';
import { httpLender } from './httpLender.js';
import { referenceLender } from './testing/referenceLender.js';

let reference: Awaited<ReturnType<typeof referenceLender>>;
beforeAll(async () => {
  reference = await referenceLender();
});
afterAll(() => reference.close());
beforeEach(() => {
  visits += 1;
});

/** Each test is about a person of its own: the lender remembers. */
let visits = 0;
const approvable = (shopper = 'test_best'): ApplicationRequest => ({
  purchase: { amountMinor: 299_900, currency: 'CNY', order: `A-${visits}` },
  choice: { planId: '6-annuity', downPaymentMinor: 50_000 },
  termsId: 'default-1-CNY',
  day: localDay(new Date()),
  applicant: `${shopper}.v${visits}`,
  locale: 'en',
});
const lender = () => httpLender({ url: `${reference.url}?merchant=shop-1` });
const call = (idempotencyKey = crypto.randomUUID()) => ({
  idempotencyKey,
  signal: new AbortController().signal,
  timeoutMs: 10_000,
});

describe('the reference lender over HTTP', () => {
  it.each(conformance.map(rule => [rule.title, rule] as const))('%s', async (_, rule) => {
    await rule.check({ lender: lender(), approvable: approvable() });
  });

  it('answers 304 to the terms at hand', async () => {
    const adapter = lender();
    const { purchase, day } = approvable();
    const first = await adapter.terms({ purchase, day }, call());
    const begun = reference.lines.length;
    expect(await adapter.terms({ purchase, day }, call())).toBe(first);
    expect(reference.lines.slice(begun).join()).toContain('304');
  });

  it('declines with reasons, and with the address of its own page that explains', async () => {
    const decision = await lender().apply(approvable('test_no_alternative'), call());
    expect(decision).toMatchObject({ status: 'declined', reasons: expect.arrayContaining(['credit-history']) });
    const { explainUrl = '' } = decision as { explainUrl?: string };
    expect(new URL(explainUrl).origin).toBe(reference.url);
    expect((await fetch(explainUrl)).headers.get('content-type')).toMatch(/^text\/html/);
  });

  it('refuses what it does not offer, and says so', async () => {
    const other = { ...approvable(), choice: { planId: 'none' } };
    await expect(lender().apply(other, call())).rejects.toMatchObject({
      kind: 'rejected',
      outcomeUnknown: false,
      requestId: expect.any(String),
    });
    const elsewhere = httpLender({ url: `${reference.url}?merchant=nobody` });
    await expect(elsewhere.apply(approvable(), call())).rejects.toMatchObject({ kind: 'rejected' });
    const wrongPath = httpLender({ url: `${reference.url}/api` });
    await expect(wrongPath.status({ reference: 'r' }, call())).rejects.toMatchObject({ kind: 'malformed' });
  });

  it('finds the loan of a commitment whose answer was cut off', async () => {
    const [adapter, request] = [lender(), approvable('test_broken_commit')];
    const checkout = createCheckout({
      ...request.purchase,
      lender: adapter,
      applicant: request.applicant,
      storage: null,
    });
    await new Promise<void>((resolve, reject) => {
      checkout.state.subscribe(({ phase }) =>
        queueMicrotask(() => {
          if (phase === 'approved') checkout.review();
          if (phase === 'reviewing') checkout.commit();
          if (phase === 'committed') resolve();
          if (phase === 'failed' || phase === 'declined') reject(new Error(JSON.stringify(checkout.state.peek())));
        }),
      );
      checkout.choose({ planId: '6-annuity' });
      checkout.apply();
    });
    checkout.dispose();
  });

  it('cut off before anything happened, is applied to once by the attempts of two clicks', async () => {
    const [adapter, request, options] = [lender(), approvable('test_offline'), call()];
    await expect(adapter.apply(request, options)).rejects.toMatchObject({ kind: 'network', outcomeUnknown: true });
    expect(await adapter.status(options, options)).toBeNull();
    expect(await adapter.apply(request, options)).toMatchObject({ status: 'approved' });
  });
});
