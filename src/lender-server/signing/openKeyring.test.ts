import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calculateJwkThumbprint, createRemoteJWKSet, decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Agreement } from '../../protocol/messages/Agreement.js';
import { type OpenedLender, openLender } from '../http/testing/openLender.js';
import { application, approve, commitmentTo, post } from '../http/testing/requests.js';
import { fileKeyStore } from './fileKeyStore.js';
import { givenKeyStore } from './givenKeyStore.js';
import { type Keyring, openKeyring } from './openKeyring.js';
import { hasValidSignature } from './testing/hasValidSignature.js';

let folder: string;
let path: string;
let lender: OpenedLender | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fenqi-keys-'));
  path = join(folder, 'data', 'signing-keys.json');
});
afterEach(async () => {
  await lender?.close();
  lender = undefined;
  await rm(folder, { recursive: true });
});

async function open(keyring: Keyring): Promise<{ lender: OpenedLender; agree: () => Promise<Agreement> }> {
  const opened = await openLender({ keys: keyring.publicKeys }, { sign: keyring.sign });
  lender = opened;
  const agree = async () => {
    const request = { ...application, purchase: { ...application.purchase, order: crypto.randomUUID() } };
    const approved = await approve(opened, crypto.randomUUID(), request);
    const path = `/v1/applications/${approved.reference}/commitment`;
    const decision = await (await opened.ask(path, post(commitmentTo(approved, request), crypto.randomUUID()))).json();
    return (decision as { agreement: Agreement }).agreement;
  };
  return { lender: opened, agree };
}

/** The keys, as a server reads them that has not seen them yet. */
const keysOf = ({ url }: OpenedLender) => createRemoteJWKSet(new URL(`${url}/v1/keys`));

describe('The signature of an agreement', () => {
  it('verifies with the keys that the running lender publishes, before and after a rotation', async () => {
    const keyring = await openKeyring(fileKeyStore(path));
    const { lender, agree } = await open(keyring);
    const before = await agree();
    expect(await hasValidSignature(before, keysOf(lender))).toBe(true);
    await keyring.rotate();
    const after = await agree();
    expect(await hasValidSignature(after, keysOf(lender))).toBe(true);
    expect(await hasValidSignature(before, keysOf(lender))).toBe(true);
    expect(decodeProtectedHeader(after.signature!).kid).not.toBe(decodeProtectedHeader(before.signature!).kid);
  });

  it('does not verify where any field was changed or removed', async () => {
    const { lender, agree } = await open(await openKeyring(fileKeyStore(path)));
    const agreement = await agree();
    const keys = keysOf(lender);
    for (const changed of [
      { totalMinor: agreement.totalMinor + 1 },
      { installments: agreement.installments.map((part, k) => (k ? part : { ...part, due: '2030-01-01' })) },
      { reference: 'app_another' },
      { order: undefined },
      { signature: undefined },
      { signature: 'e30.e30.AA' },
    ])
      expect(await hasValidSignature({ ...agreement, ...changed } as Agreement, keys), Object.keys(changed)[0]).toBe(
        false,
      );
  });

  it('does not verify with the keys of another lender', async () => {
    const { agree } = await open(await openKeyring(fileKeyStore(path)));
    const agreement = await agree();
    await lender?.close();
    const other = await open(await openKeyring(fileKeyStore(join(folder, 'other.json'))));
    expect(await hasValidSignature(agreement, keysOf(other.lender))).toBe(false);
  });

  it('belongs to the same agreement that the lender returns later', async () => {
    const { lender, agree } = await open(await openKeyring(fileKeyStore(path)));
    const agreement = await agree();
    expect(await (await lender.ask(`/v1/agreements/${agreement.id}`)).json()).toEqual(agreement);
  });
});

describe('The keys', () => {
  it('are published without their private parts, each under its thumbprint', async () => {
    const keyring = await openKeyring(fileKeyStore(path));
    await keyring.rotate();
    const { keys } = await keyring.publicKeys();
    expect(keys).toHaveLength(2);
    for (const { kid, ...key } of keys) {
      expect(kid).toBe(await calculateJwkThumbprint(key));
      expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kty', 'use', 'x']);
    }
  });

  it('stay the same when the lender starts again, in a file that only its owner may read', async () => {
    const first = await (await openKeyring(fileKeyStore(path))).publicKeys();
    expect(await (await openKeyring(fileKeyStore(path))).publicKeys()).toEqual(first);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('lose their private part in the file once they no longer sign', async () => {
    await (await openKeyring(fileKeyStore(path))).rotate();
    const [newest, older] = JSON.parse(await readFile(path, 'utf8'));
    expect(newest.jwk.d).toBeTypeOf('string');
    expect(older.jwk).not.toHaveProperty('d');
  });

  it('are rotated when they are old enough, and not before', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const keyring = await openKeyring(fileKeyStore(path), () => now);
    now += 999;
    expect(await keyring.rotateIfOlder(1_000)).toBe(false);
    now += 1;
    expect(await keyring.rotateIfOlder(1_000)).toBe(true);
    expect(await keyring.rotateIfOlder(1_000)).toBe(false);
    expect((await keyring.publicKeys()).keys).toHaveLength(2);
  });

  it('are the same for all processes that open one empty file at once, and no rotation loses a public key', async () => {
    const rings = await Promise.all(Array.from({ length: 6 }, () => openKeyring(fileKeyStore(path))));
    const published = await Promise.all(rings.map(ring => ring.publicKeys()));
    for (const each of published) expect(each).toEqual(published[0]);
    await Promise.all(rings.map(ring => ring.rotate()));
    const { keys } = await (await openKeyring(fileKeyStore(path))).publicKeys();
    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(7);
    for (const ring of rings)
      for (const { kid } of (await ring.publicKeys()).keys) expect(keys.map(k => k.kid)).toContain(kid);
  });

  it('are rotated by exactly one of the processes that share them', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const rings = await Promise.all([1, 2, 3].map(() => openKeyring(fileKeyStore(path), () => now)));
    now += 1_000;
    const rotated = await Promise.all(rings.map(ring => ring.rotateIfOlder(1_000)));
    expect(rotated.filter(Boolean)).toHaveLength(1);
    expect((await rings[0]!.publicKeys()).keys).toHaveLength(2);
  });

  it('never replace a file that cannot be read', async () => {
    await openKeyring(fileKeyStore(path));
    await writeFile(path, '[{"createdAt":');
    await expect(openKeyring(fileKeyStore(path))).rejects.toThrow('does not hold signing keys');
    expect(await readFile(path, 'utf8')).toBe('[{"createdAt":');
  });
});

describe('Keys from the environment', () => {
  const fresh = async () =>
    exportJWK((await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })).privateKey);

  it('sign with the first and publish all', async () => {
    const [now, before] = [await fresh(), await fresh()];
    const keyring = await openKeyring(givenKeyStore(JSON.stringify({ keys: [now, before] })));
    const { keys } = await keyring.publicKeys();
    expect(keys.map(({ x }) => x)).toEqual([now.x, before.x]);
    expect(keys.some(key => 'd' in key)).toBe(false);
    const { agree } = await open(keyring);
    expect(decodeProtectedHeader((await agree()).signature!).kid).toBe(keys[0]!.kid);
  });

  it('are refused where they cannot sign, by an error that names the variable and does not quote it', async () => {
    const { d, ...open } = await fresh();
    for (const text of ['secret', '{}', '[]', 'null', JSON.stringify(open), JSON.stringify({ kty: 'RSA', d })])
      expect(() => givenKeyStore(text)).toThrow(/^FENQI_SIGNING_KEY must be/);
    expect(() => givenKeyStore(`{"d":"${d}"`)).not.toThrow(new RegExp(d!));
  });

  it('are not rotated by the lender', async () => {
    const keyring = await openKeyring(givenKeyStore(JSON.stringify(await fresh())));
    await expect(keyring.rotate()).rejects.toThrow('FENQI_SIGNING_KEY');
    expect(await keyring.rotateIfOlder(1)).toBe(false);
  });
});
