import type { JWK } from 'jose';
import type { KeyStore } from './openKeyring.js';

const wrong =
  'FENQI_SIGNING_KEY must be a private Ed25519 JWK, or a JWK set that begins with one: {"keys":[private, older public ones…]}.';

/**
 * Takes the keys from the environment, for several processes behind one address. The operator rotates them.
 *
 * @throws Error that does not repeat the text
 */
export function givenKeyStore(text: string): KeyStore {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new Error(wrong);
  }
  const jwks = (given as { keys?: unknown } | null)?.keys ?? [given];
  if (!Array.isArray(jwks) || !jwks.every(isEd25519) || !jwks[0]?.d) throw new Error(wrong);
  const keys = jwks.map(jwk => ({ createdAt: new Date(0).toISOString(), jwk }));
  return { read: async () => keys };
}

const isEd25519 = (jwk: unknown): jwk is JWK =>
  !!jwk &&
  typeof jwk === 'object' &&
  (jwk as JWK).kty === 'OKP' &&
  (jwk as JWK).crv === 'Ed25519' &&
  typeof (jwk as JWK).x === 'string';
