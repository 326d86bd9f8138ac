import { expect, it } from 'vitest';
import { booksContract } from '../../../lending/applications/testing/booksContract.js';
import { FINANCED_MINOR, someApplication } from '../../../lending/applications/testing/someApplication.js';
import { livesLaws } from '../../../lending/loans/testing/livesLaws.js';
import { setFunds } from '../setFunds.js';
import { emptyBooks, withDatabases } from '../testing/withDatabases.js';
import { verifyBooks } from '../verify/verifyBooks.js';
import { sqlBooks } from './sqlBooks.js';

withDatabases('books in SQL', database => {
  booksContract(
    'in SQL',
    async funds => {
      await emptyBooks(database());
      await setFunds(database(), funds);
      return { books: sqlBooks(database()), close: async () => {} };
    },
    { laws: 60 },
  );

  livesLaws(
    'in SQL',
    async funds => {
      await emptyBooks(database());
      await setFunds(database(), funds);
      const close = async () => {
        const { faults } = await verifyBooks(database(), { keys: [] });
        // These services have no key to sign with.
        expect(faults.filter(({ fault }) => fault !== 'not-signed')).toEqual([]);
      };
      return { books: sqlBooks(database()), close };
    },
    1 / 20,
  );

  it('write an application and its answer unchanged, even if the answer is kept under another key', async () => {
    await emptyBooks(database());
    await setFunds(database(), { CNY: { daily: 2 * FINANCED_MINOR, surge: 0, reserve: 0 } });
    const books = sqlBooks(database());
    const of = { merchant: 'elsewhere', key: 'another' };
    const answer = { fingerprint: 'f', body: '{}' };
    await books.transact(async transaction => {
      await transaction.reserve('a', 'CNY', FINANCED_MINOR);
      await transaction.add(someApplication('a'));
      await transaction.keep(of, answer);
    });
    expect(await books.application('a')).toEqual(someApplication('a'));
    expect(await books.transact(transaction => transaction.claim(of))).toEqual(answer);
    const own = { merchant: 'shop', key: 'key of a' };
    expect(await books.transact(transaction => transaction.claim(own))).toBe('free');
  });

  it('return the first decline if another request was answered under the same key after the key was looked up', async () => {
    await emptyBooks(database());
    const books = sqlBooks(database());
    const of = { merchant: 'shop', key: 'k' };
    const { verdict } = someApplication('a');
    const decline = (reference: string, seen: (attempt: number) => boolean) => {
      let attempt = 0;
      return books.transact(async transaction => {
        const claimed = await transaction.claim(of);
        attempt++;
        // The snapshot of the first attempt did not show it yet.
        if (seen(attempt) && claimed !== 'free' && claimed !== 'in-flight') return claimed.body;
        const declined = {
          ...verdict,
          kind: 'declined' as const,
          by: 'rules' as const,
          reasons: ['affordability' as const],
          alternatives: [],
        };
        await transaction.add(someApplication(reference, { key: 'k', tier: null, reserved: false, verdict: declined }));
        await transaction.keep(of, { fingerprint: 'f', body: reference });
        return reference;
      });
    };
    expect(await decline('first', () => true)).toBe('first');
    expect(await decline('second', attempt => attempt > 1)).toBe('first');
    expect(await books.application('second')).toBeNull();
  });
});
