import { describe, expect, it } from 'vitest';
import { approved, pending } from '../lenders/testing/decisions.js';
import { away, chooseAndApply, friendly, keysOf, NOW, openPage, pass, useFakeTime } from './testing/openPage.js';

useFakeTime();

describe('a pending application', () => {
  it('is asked about no sooner than the lender said, and less and less often', async () => {
    const { checkout, named } = openPage(() => pending(2_000));
    chooseAndApply(checkout);
    await pass(1_999);
    expect(named('status')).toHaveLength(0);
    await pass(1);
    expect(named('status')).toHaveLength(1);
    expect(named('status')[0]?.about).toEqual({ reference: 'r1', idempotencyKey: named('apply')[0]?.key });
    await pass(2_499);
    expect(named('status')).toHaveLength(1);
    await pass(1);
    expect(named('status')).toHaveLength(2);
    await pass(60 * 60_000);
    const anHour = named('status').length;
    expect(anHour).toBeGreaterThan(100);
    expect(anHour).toBeLessThan(140);
  });

  it('is not asked about after the decision', async () => {
    const { checkout, named, phase } = openPage(({ name }, n) =>
      name === 'status' && n === 2 ? approved() : pending(1_000),
    );
    chooseAndApply(checkout);
    await pass(1_000);
    expect(phase()).toBe('pending');
    await pass(1_250);
    expect(phase()).toBe('approved');
    await pass(60_000);
    expect(named('status')).toHaveLength(2);
  });

  it('is asked about at most twice a second and at least every five minutes, whatever the lender says', async () => {
    const hasty = openPage(() => pending(1));
    chooseAndApply(hasty.checkout);
    await pass(499);
    expect(hasty.named('status')).toHaveLength(0);
    await pass(1);
    expect(hasty.named('status')).toHaveLength(1);
    hasty.checkout.dispose();
    const lazy = openPage(() => pending(10 ** 12));
    chooseAndApply(lazy.checkout);
    await pass(5 * 60_000);
    expect(lazy.named('status')).toHaveLength(1);
    lazy.checkout.dispose();
  });

  it('expires if the lender no longer knows it', async () => {
    const { checkout, phase } = openPage(({ name }) => (name === 'status' ? null : pending()));
    chooseAndApply(checkout);
    await pass(1_000);
    expect(phase()).toBe('expired');
  });

  it('survives failed questions, and is asked about at once when the shopper tries again', async () => {
    let online = false;
    const { checkout, named, phase } = openPage(({ name }) =>
      name === 'apply' ? pending(60_000) : online ? approved() : Promise.reject(away()),
    );
    chooseAndApply(checkout);
    await pass(63_000);
    expect(checkout.state.value).toMatchObject({ phase: 'failed', during: 'pending', reference: 'r1' });
    online = true;
    checkout.retry();
    await pass();
    expect(phase()).toBe('approved');
    expect(named('apply')).toHaveLength(1);
  });

  it('refuses an answer about another application as malformed', async () => {
    const { checkout } = openPage(({ name }) => (name === 'status' ? approved({ reference: 'r2' }) : pending()));
    chooseAndApply(checkout);
    await pass(1_000);
    expect(checkout.state.value).toMatchObject({
      phase: 'failed',
      failure: { message: expect.stringContaining('reference') },
    });
  });

  it('that waits for the shopper stays on screen while questions about it fail', async () => {
    const action = {
      kind: 'popup',
      url: 'https://l.example/a',
      origin: 'https://l.example',
      nonce: '0123456789abcdef',
    };
    const { checkout, phase } = openPage(({ name }, n) => {
      if (name === 'apply') return { status: 'action', reference: 'r1', action };
      if (n <= 3) throw away();
      return n === 4 ? { status: 'action', reference: 'r1', action } : approved();
    });
    chooseAndApply(checkout);
    await pass(9_000);
    expect(phase()).toBe('action');
    await pass(20_000);
    expect(phase()).toBe('approved');
  });
});

describe('an approval', () => {
  const until = (ms: number) => new Date(NOW + ms).toISOString();

  it('expires when its time is over, even under review, and the next application has a new key', async () => {
    const { checkout, named, phase } = openPage(() => approved({ expiresAt: until(60_000) }));
    chooseAndApply(checkout);
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

  it('that lasts longer than a timer can count expires on time', async () => {
    const { checkout, phase } = openPage(() => approved({ expiresAt: until(40 * 24 * 60 * 60_000) }));
    chooseAndApply(checkout);
    await pass(39 * 24 * 60 * 60_000);
    expect(phase()).toBe('approved');
    await pass(24 * 60 * 60_000);
    expect(phase()).toBe('expired');
  });

  it('goes to review and back without a call to the lender', async () => {
    const { checkout, calls, phase } = openPage(friendly);
    chooseAndApply(checkout);
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
