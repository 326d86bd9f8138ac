import { calculateJwkThumbprint, type JWK } from 'jose';

/** What a key says of itself that encrypts what the lender keeps. */
export const SEALING_ALG = 'A256GCM';

/** One of the lender's keys. A private part is kept while it is needed, and no longer: what is gone cannot be stolen. */
export interface StoredKey {
  /** ISO 8601. */
  readonly createdAt: string;
  readonly jwk: JWK;
}

/**
 * What a key is for: to sign, to decrypt what merchants say of an applicant, to know a person again by their phone number, or to encrypt
 * what the lender keeps about them. All but the third are rotated: with another one of that, everybody would be a stranger.
 */
export type KeyPurpose = 'signature' | 'encryption' | 'person' | 'sealing';

const purposeOf = ({ kty, use, alg }: JWK): KeyPurpose => {
  if (kty === 'oct') return alg === SEALING_ALG ? 'sealing' : 'person';
  return use === 'enc' ? 'encryption' : 'signature';
};

export function byPurpose(keys: readonly StoredKey[]): Readonly<Record<KeyPurpose, readonly StoredKey[]>> {
  const of = (purpose: KeyPurpose) => keys.filter(({ jwk }) => purposeOf(jwk) === purpose);
  return { signature: of('signature'), encryption: of('encryption'), person: of('person'), sealing: of('sealing') };
}

export const publicPart = ({ kty, crv, x, y }: JWK): JWK => ({ kty, crv, x, ...(y !== undefined && { y }) }) as JWK;

/** A public key as the lender publishes it. `kid` is the thumbprint of RFC 7638. */
export const publishedAs = async <Facts extends object>(open: JWK, facts: Facts) => ({
  ...open,
  kid: await calculateJwkThumbprint(open),
  ...facts,
});
