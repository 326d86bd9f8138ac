import { setTimeout as wait } from 'node:timers/promises';
import { StorageError } from '../StorageError.js';

/** A serialization failure, or a deadlock that the database broke. Nothing was written, and a repeat may succeed. */
const COLLISIONS = ['40001', '40P01'];
/**
 * Another request was answered under this key meanwhile, has made the loan of this order, or has booked this payment, and a repeat finds what it did. A decline is
 * written before its answer, and an approval together with it, so either of the first two constraints may fail first.
 */
const ANSWERED = [
  'answers_pkey',
  'applications_merchant_key_key',
  'loans_one_for_each_order',
  'loan_events_payment_once',
];
const isAnswered = ({ code, constraint = '' }: { code?: string; constraint?: string }) =>
  code === '23505' && ANSWERED.includes(constraint);
const TRIES = 6;
const BASE_MS = 5;

/** Repeats work that collided with another transaction. @throws StorageError `unavailable` after six tries */
export async function retryCollisions<T>(work: () => Promise<T>): Promise<T> {
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
      await wait(Math.random() * BASE_MS * 2 ** attempt);
    }
}
