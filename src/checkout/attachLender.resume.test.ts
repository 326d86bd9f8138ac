import { describe, expect, it } from 'vitest';
import { LenderError } from '../lenders/LenderError.js';
import { approved, committed, declined, pending } from '../lenders/testing/decisions.js';
import { mapStorage, type Script } from '../lenders/testing/fakeLender.js';
import type { CommitRequest } from '../protocol/messages/CommitRequest.js';
import type { Decision } from '../protocol/messages/Decision.js';
import { applicationsKey } from './applicationStore.js';
import { chooseAndApply, openPage, type Page, pass, useFakeTime } from './testing/openPage.js';

useFakeTime();

const HOUR = 60 * 60_000;
const silent: Script = () => undefined;
const keyOf = (page: Page) => (page.checkout.state.value as { key: string }).key;

describe('a reload', () => {
  it('while an answer is under way asks for it by the key, and does not apply again', async () => {
    const first = openPage(silent);
    chooseAndApply(first.checkout);
    const key = keyOf(first);
    await pass();
    first.checkout.dispose();
    const second = openPage(() => approved(), first);
    expect(second.phase()).toBe('applying');
    await pass();
    expect(second.phase()).toBe('approved');
    expect(second.calls.map(({ name, about }) => [name, about])).toEqual([['status', { idempotencyKey: key }]]);
  });

  it('before the request has arrived sends the same request again under the same key', async () => {
    const first = openPage(silent, { locale: 'zh-CN' });
    chooseAndApply(first.checkout);
    await pass();
    first.checkout.dispose();
    const script: Script = ({ name }) => (name === 'status' ? null : approved());
    const second = openPage(script, { storage: first.storage, locale: 'en', offers: { day: '2026-11-24' } });
    await pass();
    const [before, after] = [first.named('apply')[0], second.named('apply')[0]];
    expect(after?.key).toBe(before?.key);
    expect(after?.about).toEqual(before?.about);
  });

  it('a quarter of an hour after the click does not send again what never arrived', async () => {
    const first = openPage(silent);
    chooseAndApply(first.checkout);
    await pass();
    first.checkout.dispose();
    await pass(HOUR);
    const second = openPage(() => null, first);
    await pass();
    expect(second.checkout.state.value).toEqual({ phase: 'expired', choice: { planId: 'six' } });
    expect(second.named('apply')).toHaveLength(0);
  });

  it.each<[string, Decision]>([
    ['pending', pending()],
    ['approved', approved()],
    ['declined', declined()],
    ['expired', { status: 'expired', reference: 'r1' }],
  ])('shows what the lender says now: %s', async (phase, decision) => {
    const first = openPage(() => pending(60_000));
    chooseAndApply(first.checkout);
    await pass();
    first.checkout.dispose();
    const second = openPage(() => decision, first);
    await pass();
    expect(second.phase()).toBe(phase);
    // The key says that it is the page that applied.
    expect(second.named('status')[0]?.about).toEqual({ reference: 'r1', idempotencyKey: first.named('apply')[0]?.key });
  });

  it('after midnight resumes, and prices from the day of the application', async () => {
    const first = openPage(() => pending(60_000));
    chooseAndApply(first.checkout);
    await pass();
    first.checkout.dispose();
    await pass(20 * HOUR);
    const second = openPage(() => approved(), { storage: first.storage, offers: { day: '2026-11-24' } });
    await pass();
    expect(second.checkout.offer.value?.day).toBe('2026-11-23');
  });

  it('after 24 hours begins anew', async () => {
    const first = openPage(() => pending(60_000));
    chooseAndApply(first.checkout);
    await pass();
    first.checkout.dispose();
    await pass(24 * HOUR);
    const second = openPage(() => approved(), first);
    await pass();
    expect(second.checkout.state.value).toEqual({ phase: 'choosing', choice: null });
    expect(second.calls).toEqual([]);
  });

  it.each<[string, Parameters<typeof openPage>[1]]>([
    ['amount', { offers: { amountMinor: 300_000 } }],
    ['order', { offers: { order: 'A-2' } }],
    ['person', { applicant: 'someone-else' }],
    ['lender', { adapter: { id: 'another' } }],
  ])('with another %s resumes nothing', async (_, options) => {
    const first = openPage(() => approved());
    chooseAndApply(first.checkout);
    await pass();
    first.checkout.dispose();
    const second = openPage(() => approved(), { storage: first.storage, ...options });
    await pass();
    expect(second.calls).toEqual([]);
    expect(second.phase()).toBe('choosing');
  });

  it('with a fresh token of the same person resumes', async () => {
    const token = (claims: object) => `e30.${btoa(JSON.stringify(claims)).replaceAll('=', '')}.c2ln`;
    const first = openPage(() => approved(), { applicant: token({ iss: 'shop', sub: 'u1', exp: 1 }) });
    chooseAndApply(first.checkout);
    await pass();
    first.checkout.dispose();
    const second = openPage(() => approved(), {
      storage: first.storage,
      applicant: token({ exp: 2, iss: 'shop', sub: 'u1' }),
    });
    await pass();
    expect(second.phase()).toBe('approved');
  });

  it('after the shopper went back to the offers resumes nothing', async () => {
    const first = openPage(({ name }) => (name === 'cancel' ? { status: 'cancelled', reference: 'r1' } : approved()));
    chooseAndApply(first.checkout);
    await pass();
    first.checkout.cancel();
    first.checkout.dispose();
    const second = openPage(() => approved(), first);
    await pass();
    expect(second.phase()).toBe('choosing');
  });

  it('keeps a plan that was chosen meanwhile', async () => {
    const first = openPage(() => approved());
    chooseAndApply(first.checkout);
    await pass();
    first.checkout.dispose();
    const second = openPage(silent);
    second.checkout.choose({ planId: 'twelve' });
    second.checkout.update({ storage: first.storage });
    await pass();
    expect(second.checkout.state.value).toEqual({ phase: 'choosing', choice: { planId: 'twelve' } });
  });

  const commitIn = async (page: Page) => {
    chooseAndApply(page.checkout);
    await pass();
    page.checkout.review();
    page.checkout.commit();
    await pass();
  };
  const lender: Script = ({ name, about }) => (name === 'commit' ? committed(about as CommitRequest) : approved());

  it('after a commitment shows the agreement', async () => {
    const first = openPage(lender);
    await commitIn(first);
    first.checkout.dispose();
    const request = first.named('commit')[0]?.about as CommitRequest;
    const second = openPage(() => committed(request), first);
    await pass();
    expect(second.checkout.state.value).toMatchObject({ phase: 'committed', agreement: { id: 'agreement-1' } });
    expect(second.checkout.offer.value).toBeNull();
  });

  it('never shows an agreement whose figures differ from those committed to before it', async () => {
    const first = openPage(lender);
    await commitIn(first);
    first.checkout.dispose();
    const request = first.named('commit')[0]?.about as CommitRequest;
    const second = openPage(() => committed(request, { totalMinor: request.reviewed.totalMinor + 1 }), first);
    await pass();
    expect(second.checkout.state.value).toMatchObject({ phase: 'failed', failure: { kind: 'malformed' } });
  });

  /** A page that was left while its commitment was on its way. */
  const leftCommitting = async () => {
    const page = openPage(({ name }) => (name === 'commit' ? undefined : approved()));
    await commitIn(page);
    page.checkout.dispose();
    return page;
  };
  const tryToLeave = ({ checkout }: Page) => {
    checkout.cancel();
    checkout.choose({ planId: 'twelve' });
    checkout.choose(null);
    checkout.update({ amountMinor: 100_000 });
  };

  it('while a commitment is under way asks until the agreement is there, and lets nobody leave meanwhile', async () => {
    const first = await leftCommitting();
    const request = first.named('commit')[0]?.about as CommitRequest;
    let loan: Decision | undefined;
    const second = openPage(() => loan ?? approved(), first);
    expect(second.phase()).toBe('applying');
    tryToLeave(second);
    await pass();
    expect(second.checkout.state.value).toMatchObject({ phase: 'committing', choice: { planId: 'six' } });
    tryToLeave(second);
    expect(second.phase()).toBe('committing');
    loan = committed(request);
    await pass(4_000);
    expect(second.phase()).toBe('committed');
    expect(second.calls.map(({ name }) => name)).toEqual(['status', 'status']);
  });

  it('never commits again by itself: only the shopper does, under the same key and in the same words', async () => {
    const first = await leftCommitting();
    const second = openPage(
      ({ name, about }) => (name === 'commit' ? committed(about as CommitRequest) : approved()),
      first,
    );
    await pass(60_000);
    const failed = second.checkout.state.value;
    expect(failed).toMatchObject({ phase: 'failed', during: 'committing', failure: { outcomeUnknown: true } });
    tryToLeave(second);
    expect(second.checkout.state.value).toBe(failed);
    expect(new Set(second.calls.map(({ name }) => name))).toEqual(new Set(['status']));
    second.checkout.retry();
    await pass();
    expect(second.phase()).toBe('committed');
    const [sent, again] = [first, second].map(({ named }) => named('commit').map(({ about, key }) => ({ about, key })));
    expect(again).toEqual(sent);
  });

  it.each<[string, Decision, string]>([
    ['is still decided about', pending(1_000), 'pending'],
    ['is refused', declined(), 'declined'],
    ['is over', { status: 'cancelled', reference: 'r1' }, 'choosing'],
  ])('while a commitment is under way can be left only once it came to nothing: %s', async (_, decision, phase) => {
    const second = openPage(() => decision, await leftCommitting());
    await pass(10_000);
    expect(second.phase()).toBe(phase);
    tryToLeave(second);
    expect(second.phase()).toBe(phase === 'pending' ? phase : 'choosing');
  });

  it('does not apply again for what the lender does not know, though it was committed to', async () => {
    const second = openPage(({ name }) => (name === 'status' ? null : approved()), await leftCommitting());
    await pass(60_000);
    expect(second.phase()).toBe('expired');
    expect(second.named('apply')).toHaveLength(0);
  });

  it('while there may be a loan does not apply for another plan', async () => {
    const first = openPage(({ name }) => (name === 'commit' ? undefined : approved()));
    await commitIn(first);
    first.checkout.dispose();
    const second = openPage(() => Promise.reject(new LenderError('network', 'Away.')), first);
    await pass(10_000);
    expect(second.phase()).toBe('failed');
    chooseAndApply(second.checkout, 'twelve');
    await pass(10_000);
    expect(second.checkout.state.value).toMatchObject({ phase: 'failed', choice: { planId: 'six' } });
    expect(second.named('apply')).toHaveLength(0);
  });

  it('allows another plan once the lender has refused the commitment', async () => {
    const second = openPage(
      ({ name }) => {
        if (name === 'cancel') return { status: 'cancelled', reference: 'r1' };
        if (name === 'commit') throw new LenderError('rejected', 'No.');
        return name === 'status' ? approved() : declined('r2');
      },
      await leftCommitting(),
    );
    await pass(60_000);
    second.checkout.retry();
    await pass();
    expect(second.checkout.state.value).toMatchObject({ phase: 'failed', failure: { outcomeUnknown: false } });
    chooseAndApply(second.checkout, 'twelve');
    await pass();
    expect(second.checkout.state.value).toMatchObject({ phase: 'declined', choice: { planId: 'twelve' } });
  });

  it('eleven minutes after a commitment is a new purchase only where the merchant gave no order', async () => {
    for (const [order, expected] of [
      [undefined, 'choosing'],
      ['A-1', 'committed'],
    ] as const) {
      const first = openPage(lender, { offers: { order } });
      await commitIn(first);
      first.checkout.dispose();
      await pass(11 * 60_000);
      const request = first.named('commit')[0]?.about as CommitRequest;
      const second = openPage(() => committed(request), { storage: first.storage, offers: { order } });
      await pass();
      expect(second.phase()).toBe(expected);
    }
  });
});

describe('a second tab', () => {
  it('that applies at the same moment uses the key of the first', async () => {
    const first = openPage(silent);
    const second = openPage(({ name }) => (name === 'status' ? null : approved()), first);
    chooseAndApply(first.checkout);
    chooseAndApply(second.checkout);
    await pass();
    expect(keyOf(second)).toBe(keyOf(first));
    expect(second.named('apply').map(({ key }) => key)).toEqual([keyOf(first)]);
  });
});

describe('a tab that missed the storage event', () => {
  it('does not overwrite the agreement of another tab when its own approval lapses', async () => {
    let loan: Decision | undefined;
    const script: Script = ({ name, about }) => {
      if (name === 'commit') loan = committed(about as CommitRequest);
      return loan ?? approved({ expiresAt: '2026-11-23T10:01:00Z' });
    };
    const first = openPage(script);
    chooseAndApply(first.checkout);
    await pass();
    const second = openPage(script, first);
    await pass();
    first.checkout.review();
    first.checkout.commit();
    await pass();
    expect(first.phase()).toBe('committed');
    await pass(60_000);
    expect(second.phase()).not.toBe('approved');
    const third = openPage(script, first);
    await pass();
    expect(third.phase()).toBe('committed');
  });
});

describe('the stored text', () => {
  it('holds no token, no amount and no order, and is the only text that is stored', async () => {
    const page = openPage(() => approved(), { applicant: 'secret-token', offers: { order: 'order-of-ms-wang' } });
    chooseAndApply(page.checkout);
    await pass();
    expect([...page.storage.entries.keys()]).toEqual([applicationsKey]);
    const text = page.storage.getItem(applicationsKey) ?? '';
    for (const secret of ['secret-token', 'order-of-ms-wang', '299900', '299_900']) expect(text).not.toContain(secret);
  });

  it.each([
    ['broken', '{"oops'],
    ['foreign', '{"theme":"dark"}'],
    ['of another shape', JSON.stringify([{ key: 1 }])],
  ])('that is %s is removed, and the texts of others stay', async (_, text) => {
    const storage = mapStorage(
      new Map([
        [applicationsKey, text],
        ['cart', 'theirs'],
      ]),
    );
    const page = openPage(() => approved(), { storage });
    expect([...storage.entries.keys()]).toEqual(['cart']);
    chooseAndApply(page.checkout);
    await pass();
    expect(page.phase()).toBe('approved');
  });

  it('is kept within the page where the storage fails', async () => {
    const full = {
      ...mapStorage(),
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
      getItem: (): string | null => {
        throw new Error('SecurityError');
      },
    };
    const page = openPage(() => declined(), { storage: full });
    chooseAndApply(page.checkout);
    await pass();
    expect(page.phase()).toBe('declined');
    chooseAndApply(page.checkout, 'twelve');
    chooseAndApply(page.checkout, 'six');
    await pass();
    expect(page.named('apply').filter(({ about }) => (about as CommitRequest).choice.planId === 'six')).toHaveLength(1);
  });

  it('keeps the key of an application whose request was refused', async () => {
    const page = openPage(() => Promise.reject(new LenderError('rejected', 'No.')));
    chooseAndApply(page.checkout);
    await pass();
    expect(page.phase()).toBe('failed');
    expect(page.storage.getItem(applicationsKey)).toContain(keyOf(page));
  });
});
