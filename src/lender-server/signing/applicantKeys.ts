import { createHmac } from 'node:crypto';
import {
  type CompactJWEHeaderParameters,
  compactDecrypt,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';
import { encryption } from '../../protocol/api/applicantToken.js';
import { type KeyPurpose, publicPart, publishedAs, type StoredKey } from './StoredKey.js';

/** Reads what merchants encrypt about an applicant, and knows a person by it. */
export interface ApplicantKeys {
  /** What a compact JWE says. @throws JOSEError, SyntaxError */
  decrypt(jwe: string): Promise<unknown>;
  /** The same text for the same phone number, at every merchant. Without the lender's secret nobody finds the number, or the text, by trying. */
  personOf(phone: string): string;
}

/** A key that was replaced still decrypts for so long: merchants keep the published one for minutes, and a token lives for a quarter of an hour. */
const DECRYPTS_MS = 24 * 60 * 60_000;

export async function freshEncryptionKey(now: number): Promise<StoredKey> {
  const { privateKey } = await generateKeyPair(encryption.alg, { crv: encryption.crv, extractable: true });
  return { createdAt: new Date(now).toISOString(), jwk: { ...(await exportJWK(privateKey)), use: 'enc' } };
}

export function freshPersonKey(now: number): StoredKey {
  const k = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
  return { createdAt: new Date(now).toISOString(), jwk: { kty: 'oct', k } };
}

/** The keys to keep when another one takes the place of the first, which is the newest. */
export const stillDecrypting = (keys: readonly StoredKey[], now: number): readonly StoredKey[] =>
  keys.filter((_, n) => n === 0 || now - Date.parse(keys[n - 1]!.createdAt) < DECRYPTS_MS);

/** Null where a key is missing. Keys from the environment may lack them. */
export async function openApplicantKeys(
  keys: Readonly<Record<KeyPurpose, readonly StoredKey[]>>,
): Promise<(ApplicantKeys & { readonly published: JWK }) | null> {
  const [person] = keys.person;
  const [first] = keys.encryption;
  if (!person?.jwk.k || !first) return null;
  const secret = Buffer.from(person.jwk.k, 'base64url');
  const published = await publishedAs(publicPart(first.jwk), { alg: encryption.alg, use: 'enc' });
  const all = new Map(
    await Promise.all(
      keys.encryption.map(async ({ jwk }) => {
        const { kid } = await publishedAs(publicPart(jwk), {});
        return [kid, await importJWK(jwk, encryption.alg)] as const;
      }),
    ),
  );
  return {
    published,
    async decrypt(jwe) {
      const keyOf = ({ kid = '' }: CompactJWEHeaderParameters) => {
        const key = all.get(kid);
        if (key) return key;
        throw new errors.JWKSNoMatchingKey();
      };
      const { plaintext } = await compactDecrypt(jwe, keyOf, {
        keyManagementAlgorithms: [encryption.alg],
        contentEncryptionAlgorithms: [encryption.enc],
      });
      return JSON.parse(new TextDecoder().decode(plaintext));
    },
    personOf: phone => createHmac('sha256', secret).update(`phone ${phone}`).digest('base64url'),
  };
}
