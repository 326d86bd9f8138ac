import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCheckout } from '../../checkout/createCheckout.js';
import { localDay } from '../../checkout/localDay.js';
import { applicantPages } from '../../lender-server/http/access/applicantPages.js';
import { type OpenedLender, openLender } from '../../lender-server/http/testing/openLender.js';
import { testShoppers } from '../../lender-server/http/testShoppers.js';
import { createLendingService } from '../../lending/applications/createLendingService.js';
import { memoryBooks } from '../../lending/applications/memory/memoryBooks.js';
import { currentLender } from '../../lending/applications/testing/currentLender.js';
import { fenqiLogo } from '../../lending/fenqiLogo.js';
import { inLanguage } from '../../protocol/inLanguage.js';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import { documentKinds } from '../../protocol/messages/closedLists.js';
import { conformance } from '../conformance/conformance.js';
import { httpLender } from './httpLender.js';

/** The reference lender over real HTTP, with test shoppers and the real clock. Its books are in memory. */
let reference: OpenedLender;
beforeAll(async () => {
  const service = createLendingService(
    currentLender({
      books: memoryBooks({ funds: () => ({ daily: 1e12, surge: 0, reserve: 0 }) }),
      lender: 'reference',
      now: Date.now,
      ...applicantPages(() => reference.url),
    }),
  );
  const named = { id: 'reference', name: { en: 'Reference', 'zh-CN': '参考' }, logo: fenqiLogo };
  reference = await openLender({ service, lender: named, testShoppers, now: Date.now });
});
afterAll(() => reference.close());
beforeEach(() => {
  visits += 1;
});

/** Each test has its own person, because the lender remembers. */
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

  it('answers 304 while the kept terms hold', async () => {
    const adapter = lender();
    const { purchase, day } = approvable();
    const first = await adapter.terms({ purchase, day }, call());
    const begun = reference.lines.length;
    expect(await adapter.terms({ purchase, day }, call())).toBe(first);
    expect(reference.lines.slice(begun).join()).toContain('304');
  });

  it('says its name, its logo, where its documents are and that its people review with its terms, and the documents are there', async () => {
    const adapter = lender();
    const { purchase, day } = approvable();
    await adapter.terms({ purchase, day }, call());
    expect(adapter).toMatchObject({ name: { en: 'Reference', 'zh-CN': '参考' }, logo: fenqiLogo });
    expect(adapter.capabilities.personReview).toBe(true);
    expect(Object.keys(adapter.documents ?? {})).toEqual([...documentKinds]);
    for (const kind of documentKinds) {
      const links = adapter.documents?.[kind];
      const page = await fetch(inLanguage(links ?? '', 'zh-CN'));
      expect([page.status, page.headers.get('content-language')]).toEqual([200, 'zh-CN']);
    }
  });

  it('leads from the approval and from the agreement to its contract', async () => {
    const request = { ...approvable(), locale: 'zh-CN' };
    const decision = await lender().apply(request, call());
    if (decision.status !== 'approved') throw new Error(decision.status);
    const page = await fetch(decision.contractUrl ?? '');
    expect([page.status, page.headers.get('content-language')]).toEqual([200, 'zh-CN']);
  });

  it('declines with reasons and a link to its own page that explains them', async () => {
    const decision = await lender().apply(approvable('test_no_alternative'), call());
    expect(decision).toMatchObject({ status: 'declined', reasons: expect.arrayContaining(['credit-history']) });
    const { explainUrl = '' } = decision as { explainUrl?: string };
    expect(new URL(explainUrl).origin).toBe(reference.url);
    expect((await fetch(explainUrl)).headers.get('content-type')).toMatch(/^text\/html/);
  });

  it('refuses a plan, a merchant and an address that it does not have', async () => {
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

  it('finds the loan of a commitment whose answer was lost', async () => {
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

  it('has one application after two clicks, the first of which did not reach it', async () => {
    const [adapter, request, options] = [lender(), approvable('test_offline'), call()];
    await expect(adapter.apply(request, options)).rejects.toMatchObject({ kind: 'network', outcomeUnknown: true });
    expect(await adapter.status(options, options)).toBeNull();
    expect(await adapter.apply(request, options)).toMatchObject({ status: 'approved' });
  });
});
