import { inShort } from './inShort.js';

/**
 * A fresh idempotency key: 128 random bits. Not `randomUUID`, which is missing on pages without https
 * (a shop under development, a till in an intranet).
 */
export function newKey(): string {
  return inShort(crypto.getRandomValues(new Uint32Array(4)));
}
