import { setTimeout as wait } from 'node:timers/promises';
import { StorageError } from './StorageError.js';

/**
 * A serialization failure, or a deadlock that the database broke: nothing was written, and a repeat may succeed. PostgreSQL, Citus, YugabyteDB and
 * CockroachDB all say it by these two. Not 40003, after which nobody knows whether it was written.
 */
const COLLISIONS = ['40001', '40P01'];
/**
 * Another request was answered under this key meanwhile, has made the loan of this order, has booked this payment or has moved this capital,
 * and a repeat finds what it did. A decline is written before its answer, and an approval together with it, so either of the first two
 * constraints may fail first. The others number what follows each other: whoever waited for a lock with an older snapshot has taken a
 * number that is taken.
 */
const ANSWERED = [
  'answers_pkey',
  'applications_merchant_key_key',
  'loans_one_for_each_order',
  'loan_events_payment_once',
  'fund_moves_key_key',
  'loan_events_pkey',
  'amendments_loan_number_key',
  'ledger_pkey',
];
const isAnswered = ({ code, constraint = '' }: { code?: string; constraint?: string }) =>
  code === '23505' && ANSWERED.includes(constraint);
const TRIES = 12;
const BASE_MS = 5;
const LONGEST_MS = 320;

/**
 * Repeats a whole transaction that collided with another one: it has no effect outside of the database but by its result. All that the lender
 * sends to its database passes here: see `repeatingPool` and `inTransaction`.
 *
 * @throws StorageError `unavailable` after twelve tries, which take about a second
 */
export async function retryCollisions<T>(work: () => Promise<T>, pause = wait): Promise<T> {
  for (let attempt = 1; ; attempt++)
    try {
      return await work();
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (!COLLISIONS.includes(code) && !isAnswered(error as object)) throw error;
      if (attempt === TRIES)
        throw new StorageError('unavailable', 'The lender’s database is too busy now. Try again later.', {
          cause: error,
        });
      // At random, because those that collided would otherwise collide again.
      await pause(Math.random() * Math.min(LONGEST_MS, BASE_MS * 2 ** attempt));
    }
}
