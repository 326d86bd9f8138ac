import { expect, it } from 'vitest';
import { FINANCED_MINOR, someApplication, someCommitment } from '../someApplication.js';
import type { BooksBench } from './BooksBench.js';

const of = { merchant: 'shop', key: 'k' };
const answer = { fingerprint: 'f', body: '{"decision":{}}' };

/** What is written under a reference or a key. */
export function entriesContract({ withBooks, open, lend }: BooksBench): void {
  it(
    'find an application as it was written, by reference, key and agreement',
    withBooks(async books => {
      await open(books, 'a', { byToken: true });
      await lend(books, 'a');
      const whole = someApplication('a', { byToken: true, reserved: false, commitment: someCommitment('a') });
      expect(await books.application('a')).toEqual(whole);
      expect(await books.applicationByKey({ merchant: 'shop', key: 'key of a' })).toEqual(whole);
      expect(await books.applicationByKey({ merchant: 'other', key: 'key of a' })).toBeNull();
      expect(await books.agreementApplication('agreement of a')).toEqual(whole);
      expect(await books.application('b')).toBeNull();
    }),
  );

  it(
    'keep an answer under its key, for one merchant, to the byte',
    withBooks(async books => {
      await books.transact(async transaction => {
        expect(await transaction.claim(of)).toBe('free');
        await transaction.keep(of, answer);
      });
      await books.transact(async transaction => {
        expect(await transaction.claim(of)).toEqual(answer);
        expect(await transaction.claim({ ...of, merchant: 'other' })).toBe('free');
      });
    }),
  );

  it(
    'free a key that was claimed and not kept, and write nothing when the work throws',
    withBooks(async books => {
      await books.transact(async transaction => expect(await transaction.claim(of)).toBe('free'));
      const failing = books.transact(async transaction => {
        expect(await transaction.claim(of)).toBe('free');
        await transaction.keep(of, answer);
        await transaction.reserve('a', 'CNY', FINANCED_MINOR);
        await transaction.add(someApplication('a'));
        throw new Error('halfway');
      });
      await expect(failing).rejects.toThrow('halfway');
      expect(await books.application('a')).toBeNull();
      await books.transact(async transaction => expect(await transaction.claim(of)).toBe('free'));
      for (const { reservedMinor, usedMinor } of (await books.trialBalance()).tiers)
        expect([reservedMinor, usedMinor]).toEqual([0, 0]);
    }),
  );

  it(
    'give a key to one of several transactions that claim it',
    withBooks(async books => {
      const claims = await Promise.all(
        [1, 2, 3].map(() =>
          books.transact(async transaction => {
            const claim = await transaction.claim(of);
            if (claim === 'free') await transaction.keep(of, answer);
            return claim;
          }),
        ),
      );
      expect(claims.filter(claim => claim === 'free')).toHaveLength(1);
    }),
  );

  it(
    'keep the money that is under way for a loan until it is booked',
    withBooks(async books => {
      await open(books, 'a');
      await lend(books, 'a');
      const intent = {
        reference: 'a',
        key: 'k',
        direction: 'collect',
        amountMinor: 5,
        settles: true,
        reason: 'r',
        at: 7,
      } as const;
      await books.transact(async transaction => {
        await transaction.intend(intent);
        expect(await transaction.paymentIntent('a')).toEqual(intent);
      });
      expect([await books.paymentIntent('a'), await books.paymentIntent('b')]).toEqual([intent, null]);
      const pages = [books.paymentIntents(7, 9, ''), books.paymentIntents(6, 9, ''), books.paymentIntents(7, 9, 'k')];
      expect(await Promise.all(pages)).toEqual([[intent], [], []]);
      await books.transact(transaction => transaction.forgetIntent('k'));
      expect(await books.paymentIntent('a')).toBeNull();
    }),
  );

  it(
    'refuse a second application under one reference, or under one key of a merchant',
    withBooks(async books => {
      await open(books, 'a');
      await expect(open(books, 'a', { key: 'fresh' })).rejects.toThrow();
      await expect(open(books, 'b', { key: 'key of a' })).rejects.toThrow();
      await open(books, 'b', { key: 'key of a', merchant: 'other' });
    }),
  );
}
