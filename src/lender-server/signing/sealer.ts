import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { SEALING_ALG, type StoredKey } from './StoredKey.js';

/** A text that only the lender can read. */
export interface Sealed {
  readonly keyId: string;
  readonly sealed: Uint8Array;
}

/** Encrypts what the lender keeps about a person. */
export interface Sealer {
  /** @param about what it belongs to; nobody can put it in another place */
  seal(text: string, about: string): Promise<Sealed>;
  /** @throws Error where the key is gone, or where it was changed or belongs to something else */
  open(sealed: Sealed, about: string): Promise<string>;
  /** The key that seals from now on. */
  keyId(): Promise<string>;
  /** Secrets for another purpose, the one of the newest key first. */
  secrets(purpose: string): Promise<readonly Uint8Array[]>;
}

/** The same over keys that do not change. */
export interface SealingKeys {
  readonly keyId: string;
  seal(text: string, about: string): Sealed;
  /** Null: the key is not among these. */
  open(sealed: Sealed, about: string): string | null;
  secrets(purpose: string): readonly Uint8Array[];
}

const CIPHER = 'aes-256-gcm';
const IV = 12;
const TAG = 16;

export function freshSealingKey(now: number): StoredKey {
  const k = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
  return { createdAt: new Date(now).toISOString(), jwk: { kty: 'oct', k, alg: SEALING_ALG } };
}

/** Null: there is no such key. The first one seals, and all of them open. */
export async function openSealingKeys(keys: readonly StoredKey[]): Promise<SealingKeys | null> {
  const all = new Map(
    await Promise.all(
      keys.map(async ({ jwk }) => [await calculateJwkThumbprint(jwk), Buffer.from(jwk.k!, 'base64url')] as const),
    ),
  );
  const [first] = all;
  if (!first) return null;
  const [keyId, key] = first;
  return {
    keyId,
    seal(text, about) {
      const iv = crypto.getRandomValues(new Uint8Array(IV));
      const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG }).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return { keyId, sealed: Buffer.concat([iv, cipher.getAuthTag(), body]) };
    },
    open({ keyId: id, sealed }, about) {
      const known = all.get(id);
      if (!known) return null;
      const decipher = createDecipheriv(CIPHER, known, sealed.subarray(0, IV), { authTagLength: TAG });
      decipher.setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(IV, IV + TAG));
      return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]).toString('utf8');
    },
    secrets: purpose => [...all.values()].map(each => new Uint8Array(hkdfSync('sha256', each, '', purpose, 32))),
  };
}

/** @param ring the keys in memory, read again from their store where `fresh` asks for it */
export const sealerOf = (ring: (fresh: boolean) => Promise<SealingKeys>): Sealer => ({
  seal: async (text, about) => (await ring(false)).seal(text, about),
  async open(sealed, about) {
    // Another process may have sealed it with a newer key.
    const text = (await ring(false)).open(sealed, about) ?? (await ring(true)).open(sealed, about);
    if (text === null) throw new Error(`The key ${sealed.keyId} is gone. Put it back among the lender’s keys.`);
    return text;
  },
  keyId: async () => (await ring(false)).keyId,
  secrets: async purpose => (await ring(false)).secrets(purpose),
});
