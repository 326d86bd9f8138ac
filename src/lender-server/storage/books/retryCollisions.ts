import { setTimeout as wait } from 'node:timers/promises';
import { StorageError } from '../StorageError.js';

/** Serialization failure, and a deadlock that the database has broken: nothing was written, and the same again may well succeed. */
const COLLISIONS = ['40001', '40P01'];
/**
 * Somebody has answered under this key meanwhile: whoever asks again is given that answer. A decline is written before its
 * answer, and an approval with it: either may be what is there already.
 */
const ANSWERED = ['answers_pkey', 'applications_merchant_key_key'];
const isAnswered = ({ code, constraint = '' }: { code?: string; constraint?: string }) =>
  code === '23505' && ANSWERED.includes(constraint);
const TRIES = 6;
const BASE_MS = 5;

/** @throws StorageError `unavailable` where it collides again and again */
export async function retryCollisions<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++)
    try {
      return await work();
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (!COLLISIONS.includes(code) && !isAnswered(error as object)) throw error;
      if (attempt === TRIES)
        throw new StorageError('unavailable', 'The lender’s database is too busy just now. Try again later.', {
          cause: error,
        });
      // At random, or those that collided would meet again.
      await wait(Math.random() * BASE_MS * 2 ** attempt);
    }
}
