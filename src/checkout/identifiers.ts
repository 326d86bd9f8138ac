import { tryOrUndefined } from '../lenders/tryOrUndefined.js';
import { type Figures, pickFigures } from '../protocol/messages/figures.js';

/**
 * A fresh idempotency key of 128 random bits. Not `randomUUID`, which is missing on pages without https: a shop under
 * development, a till in an intranet.
 */
export function newKey(): string {
  return toBase36(crypto.getRandomValues(new Uint32Array(4)));
}

/**
 * 64 bits that stand for a text, so that the text itself is not stored. They tell purchases apart and protect nothing:
 * Web Crypto's digests are asynchronous, and missing on pages without https.
 */
export function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  // Not in UTF-8: jsdom in Jest has no `TextEncoder`.
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul((b ^ unit) + (a >>> 13), 0x85ebca6b);
  }
  return toBase36(Uint32Array.of(a ^ (b >>> 15), b ^ (a >>> 16)));
}

/** Stands for the figures of a commitment, which are not stored themselves. */
export function printOf(figures: Figures): string {
  return fingerprint(JSON.stringify(pickFigures(figures)));
}

/**
 * Whom an applicant token is about. A JWT is short-lived, and a reload brings another one for the same person, so only
 * its issuer and subject count. Any other token counts as itself.
 */
export function personOf(token: string | undefined): string {
  if (token === undefined) return '';
  const person = tryOrUndefined(() => {
    const payload = token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/');
    const { iss, sub } = JSON.parse(atob(payload)) as Record<string, unknown>;
    return sub !== undefined && JSON.stringify([iss, sub]);
  });
  return person || token;
}

/** Numbers as one short word. */
const toBase36 = (numbers: Uint32Array): string => [...numbers].map(each => each.toString(36)).join('-');
