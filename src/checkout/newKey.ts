/**
 * A fresh idempotency key of 128 random bits. Not `randomUUID`, which is missing on pages without https: a shop under
 * development, a till in an intranet.
 */
export function newKey(): string {
  return toBase36(crypto.getRandomValues(new Uint32Array(4)));
}

/** Numbers as one short word. */
export const toBase36 = (numbers: Uint32Array): string => [...numbers].map(each => each.toString(36)).join('-');
