import { createHash } from 'node:crypto';

/** A strong ETag (RFC 9110): equal bytes, equal tag. */
export const entityTag = (body: string) => `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

/** Whether `If-None-Match` names the tag. For a GET the comparison is weak. */
export function noneMatch(header: string | undefined, tag: string): boolean {
  if (header === undefined) return true;
  if (header.trim() === '*') return false;
  return !header.split(',').some(each => each.trim().replace(/^W\//, '') === tag);
}
