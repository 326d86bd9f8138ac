import {
  CompactSign,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
} from 'jose';
import type { Signed } from '../../lending/applications/LenderDependencies.js';
import { canonicalText } from '../../protocol/messages/canonicalText.js';

/** One of the lender's keys. Only the newest keeps its private part: a key that no longer signs cannot be stolen. */
export interface StoredKey {
  /** ISO 8601. */
  readonly createdAt: string;
  readonly jwk: JWK;
}

/** Where the keys are kept. */
export interface KeyStore {
  /** The newest key first. */
  read(): Promise<readonly StoredKey[]>;
  /**
   * Reads the keys and replaces all of them at once; no other process changes them in between. Returning the keys that were read
   * changes nothing. Absent where the keys come from outside and are not changed here.
   */
  readonly change?: (make: (known: readonly StoredKey[]) => Promise<readonly StoredKey[]>) => Promise<void>;
}

/** The lender's signature. */
export interface Keyring {
  /** Makes a compact JWS of an agreement or amendment without its `signature`, with its fields in alphabetical order. */
  sign<Type extends keyof Signed>(stated: Signed[Type], type: Type): Promise<string>;
  /** Makes a bare Ed25519 signature of a text, and names the key. */
  signText(text: string): Promise<{ readonly kid: string; readonly signature: Uint8Array }>;
  /** The keys to verify signatures with, including those that no longer sign. */
  publicKeys(): Promise<JSONWebKeySet>;
  /** Signs with a new key from now on. The public part of the old one stays published. @throws Error where the keys come from outside */
  rotate(): Promise<void>;
  /** @returns whether the key had become older than this and was rotated */
  rotateIfOlder(ms: number): Promise<boolean>;
}

/** How old the keys in memory may be: another process may have rotated those in the store. */
const FRESH_MS = 60_000;

const encoder = new TextEncoder();
const publicPart = ({ kty, crv, x }: JWK): JWK => ({ kty, crv, x }) as JWK;

/** Opens the keys of a store, and makes the first one if the store is empty. They are Ed25519; `kid` is the thumbprint of RFC 7638. */
export async function openKeyring(store: KeyStore, now: () => number = Date.now): Promise<Keyring> {
  const change: NonNullable<KeyStore['change']> = async make => {
    if (!store.change) throw new Error('The keys come from FENQI_SIGNING_KEY. Rotate them there.');
    await store.change(make);
  };
  if (!(await store.read()).length) await change(async known => (known.length ? known : [await freshKey(now())]));
  let ring = await load(store);
  let loadedAt = now();
  const reload = async () => {
    ring = await load(store);
    loadedAt = now();
  };
  const current = async () => {
    if (store.change && now() - loadedAt >= FRESH_MS) {
      // Keys that cannot be read for a moment do not keep the lender from signing with those that it has.
      loadedAt = now();
      await reload().catch(() => {});
    }
    return ring;
  };

  /** @param fromMs the age of the signing key, in ms, from which another takes its place */
  const rotate = async (fromMs: number) => {
    let rotated = false;
    await change(async known => {
      if (now() - Date.parse(known[0]?.createdAt ?? '') < fromMs) return known;
      rotated = true;
      return [await freshKey(now()), ...known.map(({ createdAt, jwk }) => ({ createdAt, jwk: publicPart(jwk) }))];
    });
    await reload();
    return rotated;
  };
  return {
    async sign(stated, type) {
      const { signature: _, ...signed } = stated;
      const { kid, key } = await current();
      return new CompactSign(encoder.encode(canonicalText(signed)))
        .setProtectedHeader({ alg: 'EdDSA', kid, typ: type })
        .sign(key);
    },
    async signText(text) {
      const { kid, key } = await current();
      return { kid, signature: new Uint8Array(await crypto.subtle.sign('Ed25519', key, encoder.encode(text))) };
    },
    publicKeys: async () => (await current()).published,
    rotate: async () => void (await rotate(Number.NEGATIVE_INFINITY)),
    async rotateIfOlder(ms) {
      // The operator rotates given keys.
      if (!store.change) return false;
      // Another process may have rotated the keys.
      await reload();
      return now() - ring.createdAt >= ms && rotate(ms);
    },
  };
}

async function freshKey(now: number): Promise<StoredKey> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return { createdAt: new Date(now).toISOString(), jwk: await exportJWK(privateKey) };
}

async function load(store: KeyStore) {
  const keys = await store.read();
  const [first] = keys;
  if (!first?.jwk.d) throw new Error('The first signing key has no private part. Put the key that signs first.');
  const published = await Promise.all(
    keys.map(async ({ jwk }) => {
      const open = publicPart(jwk);
      return { ...open, kid: await calculateJwkThumbprint(open), alg: 'EdDSA', use: 'sig' };
    }),
  );
  return {
    key: (await importJWK(first.jwk, 'EdDSA')) as CryptoKey,
    kid: published[0]!.kid,
    createdAt: Date.parse(first.createdAt),
    published: { keys: published },
  };
}
