import { calculateJwkThumbprint, type JWK } from 'jose';

/** One of the lender's keys. A private part is kept while it is needed, and no longer: what is gone cannot be stolen. */
export interface StoredKey {
  /** ISO 8601. */
  readonly createdAt: string;
  readonly jwk: JWK;
}

/**
 * What a key is for: to sign, to decrypt what merchants say of an applicant, or to know a person again by their phone number. The first
 * two are rotated. The third never is: with another one, everybody would be a stranger.
 */
export type KeyPurpose = 'signature' | 'encryption' | 'person';

const purposeOf = ({ kty, use }: JWK): KeyPurpose =>
  kty === 'oct' ? 'person' : use === 'enc' ? 'encryption' : 'signature';

export function byPurpose(keys: readonly StoredKey[]): Readonly<Record<KeyPurpose, readonly StoredKey[]>> {
  const of = (purpose: KeyPurpose) => keys.filter(({ jwk }) => purposeOf(jwk) === purpose);
  return { signature: of('signature'), encryption: of('encryption'), person: of('person') };
}

export const publicPart = ({ kty, crv, x, y }: JWK): JWK => ({ kty, crv, x, ...(y !== undefined && { y }) }) as JWK;

/** A public key as the lender publishes it. `kid` is the thumbprint of RFC 7638. */
export const publishedAs = async <Facts extends object>(open: JWK, facts: Facts) => ({
  ...open,
  kid: await calculateJwkThumbprint(open),
  ...facts,
});
