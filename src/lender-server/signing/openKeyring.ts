import { CompactSign, exportJWK, generateKeyPair, importJWK, type JSONWebKeySet } from 'jose';
import type { Signed } from '../../lending/applications/LenderDependencies.js';
import { canonicalText } from '../../protocol/messages/canonicalText.js';
import type { TREE_HEAD_TYPE } from '../../protocol/messages/signatureTypes.js';
import type { TreeHead } from '../../protocol/proof/Receipt.js';
import {
  type ApplicantKeys,
  freshEncryptionKey,
  freshPersonKey,
  openApplicantKeys,
  stillDecrypting,
} from './applicantKeys.js';
import { byPurpose, publicPart, publishedAs, type StoredKey } from './StoredKey.js';
import { freshSealingKey, openSealingKeys, type Sealer, sealerOf } from './sealer.js';

/** Where the keys are kept. */
export interface KeyStore {
  /** The newest key of each purpose first. */
  read(): Promise<readonly StoredKey[]>;
  /**
   * Reads the keys and replaces all of them at once; no other process changes them in between. Returning the keys that were read
   * changes nothing. Absent where the keys come from outside and are not changed here.
   */
  readonly change?: (make: (known: readonly StoredKey[]) => Promise<readonly StoredKey[]>) => Promise<void>;
}

/** Everything that is signed with the lender's keys, by the `typ` of the signature. */
export interface SignedByKeys extends Signed {
  readonly [TREE_HEAD_TYPE]: Omit<TreeHead, 'signature'> & { readonly signature?: string };
}

/** The lender's keys at work. */
export interface Keyring {
  /** Makes a compact JWS of what is stated, without its `signature`, with its fields in alphabetical order. */
  sign<Type extends keyof SignedByKeys>(stated: SignedByKeys[Type], type: Type): Promise<string>;
  /** Makes a bare Ed25519 signature of a text, and names the key. */
  signText(text: string): Promise<{ readonly kid: string; readonly signature: Uint8Array }>;
  /** The keys to verify signatures with, including those that no longer sign, and the key to encrypt with. */
  publicKeys(): Promise<JSONWebKeySet>;
  /** Null where the keys come from outside and lack those for it. */
  readonly applicantKeys: ApplicantKeys | null;
  /** The same. */
  readonly sealer: Sealer | null;
  /** Signs and decrypts with new keys from now on. The public part of the old signing key stays published. @throws Error where the keys come from outside */
  rotate(): Promise<void>;
  /** @returns whether the signing key had become older than this and the keys were rotated */
  rotateIfOlder(ms: number): Promise<boolean>;
}

/** How old the keys in memory may be: another process may have rotated those in the store. */
const FRESH_MS = 60_000;

const encoder = new TextEncoder();

/** Opens the keys of a store, and makes those that are missing. Signatures are Ed25519. */
export async function openKeyring(store: KeyStore, now: () => number = Date.now): Promise<Keyring> {
  const change: NonNullable<KeyStore['change']> = async make => {
    if (!store.change) throw new Error('The keys come from FENQI_SIGNING_KEY. Rotate them there.');
    await store.change(make);
  };
  if (store.change && isIncomplete(await store.read()))
    await change(async known => (isIncomplete(known) ? completed(known, now()) : known));
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
      const { signature, encryption, person, sealing } = byPurpose(known);
      if (now() - Date.parse(signature[0]?.createdAt ?? '') < fromMs) return known;
      rotated = true;
      return [
        await freshSigningKey(now()),
        ...signature.map(({ createdAt, jwk }) => ({ createdAt, jwk: publicPart(jwk) })),
        ...stillDecrypting([await freshEncryptionKey(now()), ...encryption], now()),
        ...person,
        // All of them stay: what one has sealed only that one opens.
        freshSealingKey(now()),
        ...sealing,
      ];
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
    applicantKeys: ring.applicantKeys && {
      async decrypt(jwe) {
        const opened = ring;
        try {
          return await opened.applicantKeys!.decrypt(jwe);
        } catch (error) {
          // Another process may have rotated the keys.
          await reload();
          if (ring.published.keys.at(-1)?.kid === opened.published.keys.at(-1)?.kid) throw error;
          return ring.applicantKeys!.decrypt(jwe);
        }
      },
      personOf: phone => ring.applicantKeys!.personOf(phone),
    },
    sealer:
      ring.sealing &&
      sealerOf(async fresh => {
        if (fresh) await reload();
        return (await current()).sealing!;
      }),
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

function isIncomplete(keys: readonly StoredKey[]): boolean {
  return Object.values(byPurpose(keys)).some(of => !of.length);
}

async function completed(known: readonly StoredKey[], now: number): Promise<readonly StoredKey[]> {
  const { signature, encryption, person, sealing } = byPurpose(known);
  return [
    ...(signature.length ? signature : [await freshSigningKey(now)]),
    ...(encryption.length ? encryption : [await freshEncryptionKey(now)]),
    ...(person.length ? person : [freshPersonKey(now)]),
    ...(sealing.length ? sealing : [freshSealingKey(now)]),
  ];
}

async function freshSigningKey(now: number): Promise<StoredKey> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return { createdAt: new Date(now).toISOString(), jwk: await exportJWK(privateKey) };
}

/** A whole new set, as FENQI_SIGNING_KEY takes it. */
export async function freshKeys(now: number): Promise<JSONWebKeySet> {
  return { keys: (await completed([], now)).map(({ jwk }) => jwk) };
}

async function load(store: KeyStore) {
  const keys = byPurpose(await store.read());
  const [first] = keys.signature;
  if (!first?.jwk.d) throw new Error('The first signing key has no private part. Put the key that signs first.');
  const signing = await Promise.all(
    keys.signature.map(({ jwk }) => publishedAs(publicPart(jwk), { alg: 'EdDSA', use: 'sig' })),
  );
  const applicantKeys = await openApplicantKeys(keys);
  return {
    key: (await importJWK(first.jwk, 'EdDSA')) as CryptoKey,
    kid: signing[0]!.kid,
    createdAt: Date.parse(first.createdAt),
    applicantKeys,
    sealing: await openSealingKeys(keys.sealing),
    published: { keys: [...signing, ...(applicantKeys ? [applicantKeys.published] : [])] },
  };
}
