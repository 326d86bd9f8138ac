import { expect, it } from 'vitest';
import { booksContract } from '../testing/booksContract.js';
import { FINANCED_MINOR } from '../testing/someApplication.js';
import { memoryBooks } from './memoryBooks.js';

booksContract('in memory', async funds => ({
  books: memoryBooks({ funds: currency => funds[currency] ?? null }),
  close: async () => {},
}));

it('books in memory never lend above a cap that was lowered while more was out', async () => {
  let daily = 2 * FINANCED_MINOR;
  const books = memoryBooks({ funds: () => ({ daily, surge: 0, reserve: 0 }) });
  const reserve = (reference: string, amount = FINANCED_MINOR) =>
    books.transact(transaction => transaction.reserve(reference, 'CNY', amount));
  expect([await reserve('a'), await reserve('b')]).toEqual(['daily', 'daily']);
  daily = FINANCED_MINOR + 9;
  await books.transact(transaction => transaction.release('a'));
  expect(await reserve('c', 10)).toBeNull();
  expect(await reserve('c', 9)).toBe('daily');
});
