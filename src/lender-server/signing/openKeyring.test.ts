import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  createRemoteJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
} from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Agreement } from '../../protocol/messages/Agreement.js';
import { merchantServer } from '../http/testing/merchantServer.js';
import { type OpenedLender, openLender } from '../http/testing/openLender.js';
import { application, approve, commitmentTo, post } from '../http/testing/requests.js';
import { fileKeyStore } from './fileKeyStore.js';
import { givenKeyStore } from './givenKeyStore.js';
import { freshKeys, type Keyring, openKeyring } from './openKeyring.js';
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

/** The public keys that verify. */
const verifying = async (keyring: Keyring) => (await keyring.publicKeys()).keys.filter(({ use }) => use === 'sig');

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
    expect(keys.map(({ use }) => use)).toEqual(['sig', 'sig', 'enc']);
    for (const { kid, y, ...key } of keys) {
      expect(kid).toBe(await calculateJwkThumbprint({ ...key, ...(y !== undefined && { y }) }));
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
    expect(await verifying(keyring)).toHaveLength(2);
  });

  it('are the same for all processes that open one empty file at once, and no rotation loses a public key', async () => {
    const rings = await Promise.all(Array.from({ length: 6 }, () => openKeyring(fileKeyStore(path))));
    const published = await Promise.all(rings.map(ring => ring.publicKeys()));
    for (const each of published) expect(each).toEqual(published[0]);
    await Promise.all(rings.map(ring => ring.rotate()));
    const keys = await verifying(await openKeyring(fileKeyStore(path)));
    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(7);
    for (const ring of rings) for (const { kid } of await verifying(ring)) expect(keys.map(k => k.kid)).toContain(kid);
  });

  it('are rotated by exactly one of the processes that share them', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const rings = await Promise.all([1, 2, 3].map(() => openKeyring(fileKeyStore(path), () => now)));
    now += 1_000;
    const rotated = await Promise.all(rings.map(ring => ring.rotateIfOlder(1_000)));
    expect(rotated.filter(Boolean)).toHaveLength(1);
    expect(await verifying(rings[0]!)).toHaveLength(2);
  });

  it('never replace a file that cannot be read', async () => {
    await openKeyring(fileKeyStore(path));
    await writeFile(path, '[{"createdAt":');
    await expect(openKeyring(fileKeyStore(path))).rejects.toThrow('does not hold signing keys');
    expect(await readFile(path, 'utf8')).toBe('[{"createdAt":');
  });
});

describe('What merchants encrypt', () => {
  const DAY_MS = 24 * 60 * 60_000;
  const token = async (keyring: Keyring) => {
    const shop = await merchantServer({ lenderKeys: await keyring.publicKeys() });
    const { encrypted } = decodeJwt(await shop.token({ customer: 'c', phone: '+8613800138000' }));
    return encrypted as string;
  };

  it('is read with the key that the lender publishes, and for a day after another one has taken its place', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const keyring = await openKeyring(fileKeyStore(path), () => now);
    const first = await token(keyring);
    await keyring.rotate();
    expect(await token(keyring)).not.toBe(first);
    expect(await keyring.applicantKeys!.decrypt(first)).toMatchObject({ sub: 'c', phone: '+8613800138000' });
    now += DAY_MS;
    await keyring.rotate();
    await expect(keyring.applicantKeys!.decrypt(first)).rejects.toThrow();
  });

  it('is read by every process that shares the keys, also just after one of them has rotated them', async () => {
    const [one, another] = [await openKeyring(fileKeyStore(path)), await openKeyring(fileKeyStore(path))];
    await one.rotate();
    expect(await another.applicantKeys!.decrypt(await token(one))).toMatchObject({ sub: 'c' });
  });

  it('names a person by a secret that no rotation changes', async () => {
    const keyring = await openKeyring(fileKeyStore(path));
    const person = keyring.applicantKeys!.personOf('+8613800138000');
    await keyring.rotate();
    expect((await openKeyring(fileKeyStore(path))).applicantKeys!.personOf('+8613800138000')).toBe(person);
  });

  it('is read by a lender whose file has signing keys only, because the others are made', async () => {
    const [newest] = JSON.parse(await readFile(await file(), 'utf8'));
    await writeFile(path, JSON.stringify([newest]));
    const keyring = await openKeyring(fileKeyStore(path));
    expect((await verifying(keyring)).map(({ x }) => x)).toEqual([newest.jwk.x]);
    expect(await keyring.applicantKeys!.decrypt(await token(keyring))).toMatchObject({ sub: 'c' });
  });

  const file = async () => {
    await openKeyring(fileKeyStore(path));
    return path;
  };
});

describe('What the lender keeps of a person', () => {
  it('is opened after rotations, by every process that shares the keys, and only where it belongs', async () => {
    const one = (await openKeyring(fileKeyStore(path)))!;
    const another = (await openKeyring(fileKeyStore(path)))!;
    const before = await one.sealer!.seal('a text', 'here');
    await one.rotate();
    const after = await one.sealer!.seal('a text', 'here');
    expect(after.keyId).not.toBe(before.keyId);
    for (const sealed of [before, after]) {
      expect(await another.sealer!.open(sealed, 'here')).toBe('a text');
      await expect(another.sealer!.open(sealed, 'there')).rejects.toThrow();
      const changed = { ...sealed, sealed: sealed.sealed.map((byte, n) => (n === 30 ? byte ^ 1 : byte)) };
      await expect(another.sealer!.open(changed, 'here')).rejects.toThrow();
    }
    expect(await another.sealer!.open(after, 'here')).toBe('a text');
    const [newest, older] = await another.sealer!.secrets('cookies');
    expect(newest).not.toEqual(older);
    expect((await one.sealer!.secrets('cookies'))[0]).toEqual(newest);
    expect((await one.sealer!.secrets('something else'))[0]).not.toEqual(newest);
  });

  it('is not kept where the environment has no key for it, and is where `fenqi-lender keys` has made one', async () => {
    const { keys } = await freshKeys(0);
    const whole = await openKeyring(givenKeyStore(JSON.stringify({ keys })));
    expect(await whole.sealer!.open(await whole.sealer!.seal('a text', 'here'), 'here')).toBe('a text');
    const without = keys.filter(({ alg }) => alg !== 'A256GCM');
    expect((await openKeyring(givenKeyStore(JSON.stringify({ keys: without })))).sealer).toBeNull();
    const short = [...without, { kty: 'oct', alg: 'A256GCM', k: 'x'.repeat(42) }];
    expect(() => givenKeyStore(JSON.stringify({ keys: short }))).toThrow('FENQI_SIGNING_KEY must be');
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

  it('read what merchants encrypt where `fenqi-lender keys` has made them, and otherwise nothing of it', async () => {
    const given = JSON.stringify(await freshKeys(0));
    const [one, another] = [await openKeyring(givenKeyStore(given)), await openKeyring(givenKeyStore(given))];
    expect(another.applicantKeys!.personOf('+8613800138000')).toBe(one.applicantKeys!.personOf('+8613800138000'));
    expect((await one.publicKeys()).keys.map(({ use }) => use)).toEqual(['sig', 'enc']);
    expect(JSON.stringify(await one.publicKeys())).not.toMatch(/"(d|k)"/);
    expect((await openKeyring(givenKeyStore(JSON.stringify(await fresh())))).applicantKeys).toBeNull();
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
