import { expect, it } from 'vitest';
import { FINANCED_MINOR } from '../../lending/applications/testing/someApplication.js';
import { sharedBooks } from './sharedBooks.js';

it('Books that are divided by person share the funds: together they lend no more than the caps', async () => {
  const caps = { daily: 2 * FINANCED_MINOR, surge: FINANCED_MINOR, reserve: 100 };
  const entries: number[] = [];
  const shared = sharedBooks(
    () => caps,
    () => 0,
    ({ minor }) => entries.push(minor),
  );
  const people = ['a', 'b', 'c', 'd'].map(name => ({ name, books: shared.open() }));
  const tiers = [];
  for (const { name, books } of people)
    tiers.push(await books.transact(transaction => transaction.reserve(name, 'CNY', FINANCED_MINOR)));
  expect(tiers).toEqual(['daily', 'daily', 'surge', null]);
  expect(shared.balances.out('CNY', 'daily')).toBe(2 * FINANCED_MINOR);
  expect(entries.reduce((sum, minor) => sum + minor, 0)).toBe(0);

  await people[0]!.books.transact(transaction => transaction.release('a'));
  expect(await people[3]!.books.transact(transaction => transaction.reserve('d', 'CNY', FINANCED_MINOR))).toBe('daily');
  expect(await people[3]!.books.transact(transaction => transaction.reserveLeft('CNY'))).toBe(100);
});
