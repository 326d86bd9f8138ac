import { createLocalJWKSet, type JSONWebKeySet } from 'jose';

/** How far the merchant's clock may be from the lender's. */
export const TOLERANCE_S = 30;

const keySets = new WeakMap<JSONWebKeySet, ReturnType<typeof createLocalJWKSet>>();

/** A merchant's keys, read once. */
export function keySetOf(keys: JSONWebKeySet) {
  const known = keySets.get(keys) ?? createLocalJWKSet(keys);
  keySets.set(keys, known);
  return known;
}
