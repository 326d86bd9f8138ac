import { idempotencyKey } from '../../protocol/api/apiFormats.js';
import { ProblemError } from './ProblemError.js';

/**
 * The key of a call that changes something: 1 to 255 printable ASCII characters, plain or as a structured field's string
 * (RFC 8941: in quotes, with `\"` and `\\`).
 *
 * @throws ProblemError `key-missing`
 */
export function idempotencyKeyOf(header: string | undefined): string {
  if (header === undefined || header === '')
    throw new ProblemError('key-missing', 'Send the header Idempotency-Key, with a fresh value for each new request.');
  const key = header.startsWith('"') ? unquoted(header) : header;
  if (key === null || !idempotencyKey.safeParse(key).success)
    throw new ProblemError('key-missing', 'Idempotency-Key must be 1 to 255 printable ASCII characters.');
  return key;
}

function unquoted(header: string): string | null {
  const inner = /^"((?:[^"\\]|\\["\\])*)"$/.exec(header)?.[1];
  return inner === undefined ? null : inner.replace(/\\(.)/g, '$1');
}
