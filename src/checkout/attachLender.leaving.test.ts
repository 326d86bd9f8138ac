import { describe, expect, it } from 'vitest';
import { approved, committed, declined, pending } from '../lenders/testing/decisions.js';
import { mapStorage, type Script } from '../lenders/testing/fakeLender.js';
import type { CommitRequest } from '../protocol/messages/CommitRequest.js';
import type { Decision } from '../protocol/messages/Decision.js';
import { away, chooseAndApply, friendly, keysOf, openPage, type Page, pass, useFakeTime } from './testing/openPage.js';

useFakeTime();

describe('leaving an application', () => {
  const script: Script = ({ name }) =>
    name === 'cancel' ? { status: 'cancelled', reference: 'r1' } : name === 'apply' ? approved() : undefined;

  it.each<[string, (at: Page) => void, object]>([
    ['when the shopper cancels', at => at.checkout.cancel(), { choice: { planId: 'six' }, notice: 'cancelled' }],
    [
      'when the shopper chooses another plan',
      at => at.checkout.choose({ planId: 'twelve' }),
      { choice: { planId: 'twelve' } },
    ],
    ['when the shopper takes the choice back', at => at.checkout.choose(null), { choice: null }],
    ['when the cart changes', at => at.checkout.update({ amountMinor: 250_000 }), { notice: 'repriced' }],
  ])('tells the lender, %s', async (_, leave, expected) => {
    const at = openPage(script);
    chooseAndApply(at.checkout);
    await pass();
    leave(at);
    expect(at.checkout.state.value).toMatchObject({ phase: 'choosing', ...expected });
    await pass();
    expect(at.named('cancel').map(({ about, key }) => [about, key])).toEqual([
      ['r1', `${at.named('apply')[0]?.key}.cancel`],
    ]);
  });

  it('aborts the request under way, and asks for its reference to cancel it', async () => {
    const at = openPage(({ name }) =>
      name === 'apply' ? undefined : name === 'status' ? pending() : { status: 'cancelled', reference: 'r1' },
    );
    chooseAndApply(at.checkout);
    await pass();
    at.checkout.cancel();
    expect(at.named('apply')[0]?.signal.aborted).toBe(true);
    await pass();
    expect(at.named('cancel').map(({ about }) => about)).toEqual(['r1']);
  });

  it('makes no call to a lender that cannot cancel, and returns to the same application', async () => {
    const at = openPage(({ name }) => (name === 'status' ? approved() : name === 'apply' ? approved() : undefined), {
      adapter: { capabilities: { cancel: false, personReview: false } },
    });
    chooseAndApply(at.checkout);
    await pass();
    at.checkout.cancel();
    at.checkout.apply();
    await pass();
    expect(at.phase()).toBe('approved');
    expect(at.named('apply')).toHaveLength(1);
    expect(at.named('cancel')).toHaveLength(0);
  });

  it('makes the next application a new one once the lender has cancelled', async () => {
    const at = openPage(script);
    chooseAndApply(at.checkout);
    await pass();
    at.checkout.cancel();
    await pass();
    at.checkout.apply();
    await pass();
    expect(at.phase()).toBe('approved');
    expect(keysOf(at.named('apply'))).toHaveLength(2);
  });

  it('holds the next application back until the lender has answered', async () => {
    let release: (decision: Decision) => void = () => {};
    let gone = false;
    const at = openPage(({ name }) => {
      if (name === 'cancel') return new Promise(resolve => (release = resolve));
      if (name === 'status') return gone ? { status: 'cancelled', reference: 'r1' } : approved();
      return approved();
    });
    chooseAndApply(at.checkout);
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

  it('tells the lender again if the first message got lost', async () => {
    const at = openPage(({ name }) => (name === 'cancel' ? Promise.reject(away()) : approved()));
    chooseAndApply(at.checkout);
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

  it('drops an answer that arrives afterwards', async () => {
    let answer: (decision: Decision) => void = () => {};
    const at = openPage(({ name }) =>
      name === 'apply' ? new Promise(resolve => (answer = resolve)) : name === 'status' ? null : undefined,
    );
    chooseAndApply(at.checkout);
    await pass();
    at.checkout.choose({ planId: 'twelve' });
    answer(approved());
    await pass();
    expect(at.checkout.state.value).toEqual({ phase: 'choosing', choice: { planId: 'twelve' } });
  });

  it('shows the loan if the shopper turned away too late', async () => {
    const storage = mapStorage();
    const other = openPage(friendly, { storage });
    chooseAndApply(other.checkout);
    await pass();
    const here = openPage(
      ({ name }) =>
        name === 'status' && other.phase() !== 'committed'
          ? approved()
          : committed(other.named('commit')[0]?.about as CommitRequest),
      // It is not told what the other tab writes.
      { storage: mapStorage(storage.entries) },
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

  it('does not apply again for a choice that was declined, and shows the same answer', async () => {
    const at = openPage(({ name, about }) => {
      if (name === 'status') return declined();
      return (about as { choice: { planId: string } }).choice.planId === 'six'
        ? declined()
        : approved({
            choice: { planId: 'twelve' },
            terms: { id: 'twelve', method: 'annuity', annualRate: '0.1', count: 12 },
            reference: 'r2',
          });
    });
    chooseAndApply(at.checkout);
    await pass();
    chooseAndApply(at.checkout, 'twelve');
    await pass();
    expect(at.phase()).toBe('approved');
    chooseAndApply(at.checkout, 'six');
    await pass();
    expect(at.phase()).toBe('declined');
    expect(at.named('apply')).toHaveLength(2);
  });
});
