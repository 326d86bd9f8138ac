import { createHash } from 'node:crypto';
import { createLocalJWKSet, type JSONWebKeySet } from 'jose';

/** The same text for the same person or token of a merchant. Neither can be read from it. */
export const idOf = (merchant: string, subject: string) =>
  createHash('sha256')
    .update(JSON.stringify([merchant, subject]))
    .digest('base64url');

/** How far the merchant's clock may be from the lender's. */
export const TOLERANCE_S = 30;

const keySets = new WeakMap<JSONWebKeySet, ReturnType<typeof createLocalJWKSet>>();

/** A merchant's keys, read once. */
export function keySetOf(keys: JSONWebKeySet) {
  const known = keySets.get(keys) ?? createLocalJWKSet(keys);
  keySets.set(keys, known);
  return known;
}
