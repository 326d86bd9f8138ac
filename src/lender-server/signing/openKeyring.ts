import {
  CompactSign,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
} from 'jose';
import { canonicalText } from '../../lending/applications/canonicalText.js';
import type { Agreement } from '../../protocol/messages/Agreement.js';
import type { KeyStore, StoredKey } from './KeyStore.js';

export const AGREEMENT_TYPE = 'fenqi-agreement+jws';

/** The lender's signature. */
export interface Keyring {
  /** A compact JWS of the agreement without its `signature`, its fields in alphabetical order. */
  sign(agreement: Agreement): Promise<string>;
  /** What signatures are verified with, those of keys that no longer sign among them. */
  publicKeys(): Promise<JSONWebKeySet>;
  /** Signs with a new key from now on. The old one's public part stays published. @throws Error where the keys are given */
  rotate(): Promise<void>;
  /** @returns whether the key had become older than this and was rotated */
  rotateIfOlder(ms: number): Promise<boolean>;
}

const encoder = new TextEncoder();
const publicPart = ({ kty, crv, x }: JWK): JWK => ({ kty, crv, x }) as JWK;

/** Opens the keys of a store, and makes the first one where there is none. Ed25519; `kid` is the thumbprint of RFC 7638. */
export async function openKeyring(store: KeyStore, now: () => number = Date.now): Promise<Keyring> {
  const change: NonNullable<KeyStore['change']> = async make => {
    if (!store.change) throw new Error('The keys come from FENQI_SIGNING_KEY and are rotated there.');
    await store.change(make);
  };
  if (!(await store.read()).length) await change(async known => (known.length ? known : [await freshKey(now())]));
  let ring = await load(store);

  /** @param mayGo the age of the key that signs, in ms, from which on another one takes its place */
  const rotate = async (mayGo: number) => {
    let rotated = false;
    await change(async known => {
      if (now() - Date.parse(known[0]?.createdAt ?? '') < mayGo) return known;
      rotated = true;
      return [await freshKey(now()), ...known.map(({ createdAt, jwk }) => ({ createdAt, jwk: publicPart(jwk) }))];
    });
    ring = await load(store);
    return rotated;
  };
  return {
    sign(agreement) {
      const { signature: _, ...signed } = agreement;
      return new CompactSign(encoder.encode(canonicalText(signed)))
        .setProtectedHeader({ alg: 'EdDSA', kid: ring.kid, typ: AGREEMENT_TYPE })
        .sign(ring.key);
    },
    publicKeys: async () => ring.published,
    rotate: async () => void (await rotate(Number.NEGATIVE_INFINITY)),
    async rotateIfOlder(ms) {
      // Whoever deploys given keys rotates them; and another process may have done it.
      if (!store.change) return false;
      ring = await load(store);
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
  if (!first?.jwk.d) throw new Error('The signing keys begin with one that has no private part.');
  const published = await Promise.all(
    keys.map(async ({ jwk }) => {
      const open = publicPart(jwk);
      return { ...open, kid: await calculateJwkThumbprint(open), alg: 'EdDSA', use: 'sig' };
    }),
  );
  return {
    key: await importJWK(first.jwk, 'EdDSA'),
    kid: published[0]!.kid,
    createdAt: Date.parse(first.createdAt),
    published: { keys: published },
  };
}
