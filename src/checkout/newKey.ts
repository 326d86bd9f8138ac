import { toBase36 } from './toBase36.js';

/**
 * A fresh idempotency key: 128 random bits. Not `randomUUID`, which is missing on pages without https
 * (a shop under development, a till in an intranet).
 */
export function newKey(): string {
  return toBase36(crypto.getRandomValues(new Uint32Array(4)));
}
