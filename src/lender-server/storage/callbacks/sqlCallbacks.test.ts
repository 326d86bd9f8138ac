import { beforeEach, expect, it } from 'vitest';
import type { Books } from '../../../lending/applications/Books.js';
import { createLendingService } from '../../../lending/applications/createLendingService.js';
import type { MerchantEvent } from '../../../lending/applications/MerchantEvent.js';
import { AT, FINANCED_MINOR, someApplication } from '../../../lending/applications/testing/someApplication.js';
import { testDependencies } from '../../../lending/applications/testing/testDependencies.js';
import { signedLoanService } from '../../../lending/loans/testing/signedLoanService.js';
import { defaultTermSheet } from '../../../pricing/offers/defaultTermSheet.js';
import type { Offer } from '../../../pricing/offers/Offer.js';
import type { TermSheet } from '../../../pricing/offers/TermSheet.js';
import { reviewedOf } from '../../../protocol/messages/figures.js';
import { priceChoice } from '../../../protocol/messages/priceChoice.js';
import { sqlBooks } from '../books/sqlBooks.js';
import { setFunds } from '../setFunds.js';
import { emptyBooks, withDatabases } from '../testing/withDatabases.js';
import type { Outbox } from './Outbox.js';
import { type ClaimedCallback, sqlCallbacks } from './sqlCallbacks.js';

const LEASE_MS = 100;

const shop = { merchant: 'shop', scenario: 'shopping' };

/** A lender in the EU, where shoppers may withdraw. `lend` makes a loan of CNY 1,200 and gives the agreement's id. */
function lenderOn(books: Books) {
  const sheet: TermSheet = { ...defaultTermSheet('CNY'), jurisdiction: 'EU' };
  const dependencies = testDependencies(books, { sheetOf: () => sheet });
  const service = { ...createLendingService(dependencies), ...signedLoanService(dependencies) };
  const choice = { planId: '6-annuity' };
  const day = '2026-11-23';
  const lend = async (id: string) => {
    const purchase = { amountMinor: 120_000, currency: 'CNY', order: `order of ${id}` };
    const request = { purchase, choice, day, termsId: sheet.id, locale: 'en' };
    const applied = await service.apply(shop, { id, household: null, identified: true }, request, id);
    if (!('decision' in applied)) throw new Error(applied.refusal.message);
    const { reference } = applied.decision;
    const reviewed = reviewedOf(priceChoice(purchase, sheet, day, choice) as Offer);
    const outcome = await service.commit(shop, null, { reference, purchase, choice, day, reviewed }, `commit ${id}`);
    if (!('decision' in outcome) || outcome.decision.status !== 'committed') throw new Error('not committed');
    return outcome.decision.agreement.id;
  };
  return { service, lend };
}

withDatabases('The callbacks of the books', database => {
  let filled = 0;
  const outbox: Outbox = {
    takes: merchant => merchant !== 'quiet',
    filled: () => {
      filled += 1;
    },
  };
  const books = () => sqlBooks(database(), outbox);
  const callbacks = () => sqlCallbacks(database());
  const decision = (reference: string, id: string, merchant = 'shop'): MerchantEvent => ({
    ...{ id, reference, merchant, at: AT, order: 'order-1' },
    ...{ type: 'decision', status: 'approved' },
  });
  const tell = (reference: string, id: string, merchant = 'shop') =>
    books().transact(transaction => transaction.publish(decision(reference, id, merchant)));
  const claim = (now: number, busy: readonly string[] = []) =>
    callbacks().claim({ now, leaseUntil: now + LEASE_MS, most: 10, busy });
  const idsOf = (claimed: readonly ClaimedCallback[]) => claimed.map(({ callback }) => callback.id).sort();
  const fail = { state: 'waiting', failure: 'refused', status: 500 } as const;

  beforeEach(async () => {
    await emptyBooks(database());
    filled = 0;
    await setFunds(database(), { CNY: { daily: 10 * FINANCED_MINOR, surge: 0, reserve: 0 } });
    for (const reference of ['a', 'b'])
      await books().transact(async transaction => {
        await transaction.reserve(reference, 'CNY', FINANCED_MINOR);
        await transaction.add(someApplication(reference));
        await transaction.publish(decision(reference, `${reference}1`));
        await transaction.keep({ merchant: 'shop', key: `key of ${reference}` }, { fingerprint: 'f', body: '{}' });
      });
  });

  it('are written together with what they tell, and announced once they are', async () => {
    expect(filled).toBe(2);
    const claimed = await claim(AT);
    expect(claimed.map(({ callback }) => callback)).toEqual(
      ['a', 'b'].map(reference => ({
        ...{ id: `${reference}1`, type: 'decision', at: new Date(AT).toISOString(), merchant: 'shop' },
        ...{ order: 'order-1', reference, status: 'approved', sequence: 1 },
      })),
    );
    const broken = books().transact(async transaction => {
      await transaction.publish(decision('a', 'a2'));
      throw new Error('out of luck');
    });
    await expect(broken).rejects.toThrow('out of luck');
    expect(filled).toBe(2);
    expect((await callbacks().list('waiting')).callbacks).toHaveLength(2);
  });

  it('tell of a void, a refund and a withdrawal, each in the transaction that changes the loan', async () => {
    await setFunds(database(), { CNY: { daily: 1e9, surge: 0, reserve: 0 } });
    const { service, lend } = lenderOn(books());
    const about = { agreementId: await lend('anna'), reason: 'Because' };
    const [refunded, voided] = [await lend('ben'), await lend('chen')];
    const before = await callbacks().list('waiting');
    filled = 0;
    const broken = lenderOn({
      ...books(),
      transact: work =>
        books().transact(transaction =>
          work({
            ...transaction,
            async publish(event) {
              await transaction.publish(event);
              throw new Error('out of luck');
            },
          }),
        ),
    });
    await expect(broken.service.withdraw(shop, about, 'k')).rejects.toThrow('out of luck');
    expect(await service.loan(shop, about.agreementId)).toMatchObject({ state: 'active', amendments: [] });
    expect(await callbacks().list('waiting')).toEqual(before);
    expect(filled).toBe(0);

    await service.withdraw(shop, about, 'k');
    await service.refund(shop, { ...about, agreementId: refunded, amountMinor: 20_000 }, 'k2');
    await service.void(shop, { ...about, agreementId: voided }, 'k3');
    expect(filled).toBe(3);
    const { rows } = await database()
      .pool.connect()
      .then(async session => {
        try {
          return await session.query<{ body: object }>(
            'select body from callbacks where sequence = 3 order by position',
            [],
          );
        } finally {
          session.release();
        }
      });
    expect(rows.map(({ body }) => body)).toMatchObject([
      { type: 'withdrawal', agreementId: about.agreementId, merchant: 'shop', order: 'order of anna' },
      { type: 'refund', agreementId: refunded, currency: 'CNY', amountMinor: 20_000 },
      { type: 'void', agreementId: voided },
    ]);
  });

  it('are not written for a merchant that nobody calls', async () => {
    await tell('a', 'a2', 'quiet');
    expect(filled).toBe(2);
    expect((await callbacks().list('waiting')).callbacks).toHaveLength(2);
  });

  it('are sent one after the other within an application, and side by side otherwise', async () => {
    await tell('a', 'a2');
    const [first, other] = await claim(AT);
    expect(idsOf([first!, other!])).toEqual(['a1', 'b1']);
    expect(await claim(AT)).toEqual([]);
    await callbacks().settle(first!, { ...fail, at: AT + 10 });
    expect(await claim(AT + 9)).toEqual([]);
    const [again] = await claim(AT + 10);
    expect(again).toMatchObject({ attempts: 2, callback: { id: 'a1', sequence: 1 } });
    await callbacks().settle(again!, { state: 'delivered', at: AT + 11, status: 204 });
    expect(await claim(AT + 11)).toMatchObject([{ attempts: 1, callback: { id: 'a2', sequence: 2 } }]);
  });

  it('are sent by one process at a time, and by another where that one has said nothing until its time was over', async () => {
    const all = await Promise.all([claim(AT), claim(AT), claim(AT)]);
    expect(idsOf(all.flat())).toEqual(['a1', 'b1']);
    expect(await claim(AT + LEASE_MS - 1)).toEqual([]);
    const later = await claim(AT + LEASE_MS);
    expect(idsOf(later)).toEqual(['a1', 'b1']);
    // The first one comes back after all, and its word no longer counts.
    const late = all.flat().find(({ callback }) => callback.id === 'a1')!;
    await callbacks().settle(late, { ...fail, state: 'dead', at: AT });
    expect((await callbacks().list('waiting')).callbacks).toHaveLength(2);
  });

  it('wait while their merchant is busy', async () => {
    await tell('b', 'b2', 'other');
    await claim(AT, ['other']).then(claimed =>
      callbacks().settle(claimed[1]!, { state: 'delivered', at: AT, status: 200 }),
    );
    expect(await claim(AT, ['other'])).toEqual([]);
    expect(idsOf(await claim(AT))).toEqual(['b2']);
  });

  it('are listed once they are dead, let the next one pass, and can be sent again', async () => {
    await tell('a', 'a2');
    const [first] = await claim(AT);
    await callbacks().settle(first!, { state: 'dead', at: AT, failure: 'timed-out', status: null });
    const dead = await callbacks().list('dead');
    expect(dead).toMatchObject({
      callbacks: [
        { id: 'a1', sequence: 1, state: 'dead', attempts: 1, dueAt: null, failure: 'timed-out', status: null },
      ],
      next: null,
    });
    expect(idsOf(await claim(AT))).toEqual(['a2']);
    expect(await callbacks().replay('nobody', AT)).toBeNull();
    expect(await callbacks().replay('a1', AT + 5)).toMatchObject({ state: 'waiting', attempts: 0 });
    expect(await callbacks().replay('a1', AT + 99)).toMatchObject({ dueAt: new Date(AT + 5).toISOString() });
    expect(idsOf(await claim(AT + 5))).toEqual(['a1']);
    expect((await callbacks().list('dead')).callbacks).toEqual([]);
  });

  it('are deleted some time after they were delivered, except the last of each application, whose number goes on', async () => {
    await tell('a', 'a2');
    const deliver = async () => {
      for (const claimed of await claim(AT))
        await callbacks().settle(claimed, { state: 'delivered', at: AT, status: 200 });
    };
    await deliver();
    expect(await callbacks().forgetDelivered(AT + 1)).toBe(1);
    await deliver();
    expect(await callbacks().forgetDelivered(AT)).toBe(0);
    const left = (await callbacks().list('delivered')).callbacks.map(({ id }) => id);
    expect(left).toEqual(['b1', 'a2']);
    await tell('a', 'a3');
    expect(await claim(AT)).toMatchObject([{ callback: { id: 'a3', sequence: 3 } }]);
  });

  it('are listed in pages', async () => {
    for (let n = 2; n <= 101; n++) await tell('a', `a${n}`);
    const { callbacks: first, next } = await callbacks().list('waiting');
    expect(first).toHaveLength(100);
    const rest = await callbacks().list('waiting', next!);
    expect(rest).toMatchObject({ callbacks: [{ sequence: 100 }, { sequence: 101 }], next: null });
  });
});
