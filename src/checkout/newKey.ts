/**
 * A fresh idempotency key: 128 random bits. Not `randomUUID`, which is missing on pages without https
 * (a shop under development, a till in an intranet).
 */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), part => part.toString(36)).join('-');
}
