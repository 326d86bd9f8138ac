import type { JWK } from 'jose';
import { encryption } from '../../protocol/api/applicantToken.js';
import type { KeyStore } from './openKeyring.js';
import { SEALING_ALG } from './StoredKey.js';

const wrong =
  'FENQI_SIGNING_KEY must be a private Ed25519 JWK, or a JWK set that begins with one, as `fenqi-lender keys` makes it: {"keys":[private, older public ones…, a private P-256 key with use "enc", keys with kty "oct"]}.';

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
  if (!Array.isArray(jwks) || !jwks.every(isKnown)) throw new Error(wrong);
  const [first] = jwks;
  if (!first?.d || !isSigning(first)) throw new Error(wrong);
  const keys = jwks.map(jwk => ({ createdAt: new Date(0).toISOString(), jwk }));
  return { read: async () => keys };
}

const isSigning = ({ kty, crv, x, use }: JWK): boolean =>
  kty === 'OKP' && crv === 'Ed25519' && typeof x === 'string' && use !== 'enc';
const isDecrypting = ({ kty, crv, use, x, y, d }: JWK): boolean =>
  kty === encryption.kty &&
  crv === encryption.crv &&
  use === 'enc' &&
  [x, y, d].every(part => typeof part === 'string');
/** 32 bytes or more. */
const isSecret = ({ kty, k, alg }: JWK): boolean =>
  kty === 'oct' && typeof k === 'string' && (alg === SEALING_ALG ? k.length === 43 : k.length >= 43);

const isKnown = (jwk: unknown): jwk is JWK =>
  !!jwk && typeof jwk === 'object' && [isSigning, isDecrypting, isSecret].some(fits => fits(jwk as JWK));
