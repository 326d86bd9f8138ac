import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AT, FINANCED_MINOR, someApplication } from '../../../lending/applications/testing/someApplication.js';
import { readCallback } from '../../../merchant/readCallback.js';
import { noLedger } from '../../http/testing/noLedger.js';
import { noReviews } from '../../http/testing/noReviews.js';
import { noRound } from '../../http/testing/noRisk.js';
import { givenKeyStore } from '../../signing/givenKeyStore.js';
import { type Keyring, openKeyring } from '../../signing/openKeyring.js';
import { sqlBooks } from '../../storage/books/sqlBooks.js';
import { sqlCallbacks } from '../../storage/callbacks/sqlCallbacks.js';
import { type Database, openDatabase } from '../../storage/openDatabase.js';
import { setFunds } from '../../storage/setFunds.js';
import { migratedDirectory } from '../../storage/testing/copyMigrated.js';
import { emptyBooks } from '../../storage/testing/withDatabases.js';
import { openQueue, type Queue } from '../openQueue.js';
import { startUpkeep } from '../startUpkeep.js';
import { CallbackReceiver } from '../testing/CallbackReceiver.js';
import { type CallbackSettings, callMerchants, type MerchantCaller } from './callMerchants.js';

let database: Database;
let remove: () => Promise<void>;
let keyring: Keyring;
let receiver: CallbackReceiver;
let queue: Queue;
let caller: MerchantCaller;
const never = new Promise<number>(() => {});
const lines: { readonly callback?: string }[] = [];
const log = { error: (line: object) => void lines.push(line), info: () => {}, warn: () => {} } as never;

beforeAll(async () => {
  const { dataDirectory, remove: removeFiles } = await migratedDirectory();
  remove = removeFiles;
  database = await openDatabase({ dataDirectory });
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  keyring = await openKeyring(givenKeyStore(JSON.stringify(await exportJWK(privateKey))));
});
afterAll(async () => {
  await database.close();
  await remove();
});
beforeEach(async () => {
  await emptyBooks(database);
  await setFunds(database, { CNY: { daily: 100 * FINANCED_MINOR, surge: 0, reserve: 0 } });
  receiver = await new CallbackReceiver().open();
});
afterEach(async () => {
  await queue.close();
  await receiver.close();
  await caller.close();
  lines.length = 0;
});

const callbacks = () => sqlCallbacks(database);

/** A lender's process that calls `shop`, and `slow` too if it has an address. */
async function start(over: Partial<CallbackSettings> = {}) {
  queue = await openQueue(database, log, { pollMs: 5 });
  const settings = {
    urls: new Map([['shop', receiver.url]]),
    timeoutMs: 10_000,
    privateAddresses: false,
    retryMs: [10, 10],
    ...over,
  };
  caller = callMerchants(callbacks(), settings, queue, keyring, log);
  const upkeep = {
    service: { sweep: async () => 0, lapseReviews: async () => 0 },
    loans: { finishPayments: async () => 0, lapseUndelivered: async () => 0 },
    keyring,
    caller,
    callbacks: callbacks(),
    ledger: noLedger,
    funds: { round: async () => {} },
    retention: { eraseApplications: async () => 0, eraseFacts: async () => 0, eraseRefusals: async () => 0 },
    rates: null,
    reviews: noReviews,
    risk: noRound,
    reminders: null,
    contacts: { forget: async () => 0, sealAgain: async () => 0 },
    sweepMs: 60_000,
    rotateAfterDays: 0,
    log,
  };
  await startUpkeep(queue, upkeep);
  return sqlBooks(database, { takes: merchant => settings.urls.has(merchant), filled: caller.wake });
}

type Told = Awaited<ReturnType<typeof start>>;
/** Makes an application, and tells as many events of it. */
const tell = (books: Told, reference: string, events: number, merchant = 'shop') =>
  books.transact(async transaction => {
    await transaction.reserve(reference, 'CNY', FINANCED_MINOR);
    await transaction.add(someApplication(reference, { merchant }));
    for (let n = 1; n <= events; n++)
      await transaction.publish({
        ...{ id: `evt_${reference}${n}`, merchant, reference, order: null, at: AT },
        ...(n === events ? { type: 'expiry' } : { type: 'decision', status: 'approved' }),
      });
  });
const states = async () =>
  Object.fromEntries(
    await Promise.all(
      (['waiting', 'delivered', 'dead'] as const).map(async state => [
        state,
        (await callbacks().list(state)).callbacks.map(({ id }) => id),
      ]),
    ),
  );

describe('A merchant’s server', () => {
  it('is called at once, with a signature that `readCallback` of the merchant’s server takes', async () => {
    const books = await start();
    const before = Math.floor(Date.now() / 1_000);
    await tell(books, 'a', 1);
    await receiver.until(({ taken }) => taken.length === 1);
    const { headers, text, callback } = receiver.received[0]!;
    expect(callback).toEqual({
      ...{
        id: 'evt_a1',
        type: 'expiry',
        at: '2026-11-23T10:00:00.000Z',
        merchant: 'shop',
        reference: 'a',
        sequence: 1,
      },
    });
    const { 'webhook-id': id, 'webhook-timestamp': timestamp } = headers;
    expect(headers['content-type']).toBe('application/json');
    expect(id).toBe('evt_a1');
    expect(Number(timestamp)).toBeGreaterThanOrEqual(before);
    const keys = await keyring.publicKeys();
    expect(keys.keys.map(({ kid }) => kid)).toContain(headers['fenqi-key-id']);
    const read = (body: string) => readCallback({ headers, body }, { keys, lender: 'bank', merchant: 'shop' });
    expect(await read(text)).toEqual({ callback, status: 204 });
    expect(await read(`${text} `)).toMatchObject({ problem: 'wrong-signature' });
    await expect.poll(states).toEqual({ waiting: [], delivered: ['evt_a1'], dead: [] });
  });

  it('that fails and recovers gets everything in order, and nothing twice', async () => {
    const books = await start({ retryMs: Array(50).fill(1) });
    let failing = true;
    receiver.answer = () => (failing ? 503 : 200);
    await Promise.all(['a', 'b'].map(reference => tell(books, reference, 3)));
    await receiver.until(({ received }) => received.length > 5);
    expect(new Set(receiver.received.map(({ callback }) => callback.sequence))).toEqual(new Set([1]));
    expect(await callbacks().list('waiting')).toMatchObject({
      callbacks: [{ failure: 'refused', status: 503 }, {}, {}, {}, {}, {}],
    });
    failing = false;
    await receiver.until(({ taken }) => taken.length === 6);
    for (const reference of ['a', 'b'])
      expect(receiver.taken.filter(each => each.reference === reference).map(({ sequence }) => sequence)).toEqual([
        1, 2, 3,
      ]);
    await expect.poll(states).toMatchObject({ waiting: [], dead: [] });
    expect(receiver.taken).toHaveLength(6);
  });

  it('that never takes a callback is given up; the operator sends the callback again', async () => {
    const books = await start();
    receiver.answer = ({ id }) => (id === 'evt_a1' ? 404 : 200);
    await tell(books, 'a', 2);
    await receiver.until(({ taken }) => taken.length === 1);
    expect(receiver.received.map(({ callback }) => callback.sequence)).toEqual([1, 1, 1, 2]);
    await expect.poll(states).toEqual({ waiting: [], delivered: ['evt_a2'], dead: ['evt_a1'] });
    expect(lines).toMatchObject([{ callback: 'evt_a1', merchant: 'shop', failure: 'refused', status: 404 }]);
    receiver.answer = () => 200;
    await callbacks().replay('evt_a1', Date.now());
    caller.wake();
    await expect.poll(states).toEqual({ waiting: [], delivered: ['evt_a1', 'evt_a2'], dead: [] });
    expect(receiver.received[4]!.text).toBe(receiver.received[0]!.text);
  });

  it('is not followed to another address', async () => {
    const books = await start({ retryMs: [] });
    receiver.answer = () => 307;
    await tell(books, 'a', 1);
    await expect
      .poll(() => callbacks().list('dead'))
      .toMatchObject({ callbacks: [{ failure: 'redirected', status: 307 }] });
    expect(receiver.received).toHaveLength(1);
  });

  const failures = async () => (await callbacks().list('dead')).callbacks.map(({ failure }) => failure);

  it('that does not answer in time has failed', async () => {
    const books = await start({ timeoutMs: 50, retryMs: [] });
    receiver.answer = () => never;
    await tell(books, 'a', 1);
    await expect.poll(failures).toEqual(['timed-out']);
  });

  it('that cannot be reached has failed', async () => {
    const books = await start({ urls: new Map([['gone', 'http://127.0.0.1:1/']]), retryMs: [] });
    await tell(books, 'b', 1, 'gone');
    await expect.poll(failures).toEqual(['unreachable']);
  });

  it('that is slow does not hold up the others', async () => {
    const fast = await new CallbackReceiver().open();
    const urls = new Map([
      ['slow', receiver.url],
      ['shop', fast.url],
    ]);
    const books = await start({ urls });
    receiver.answer = () => never;
    for (let n = 0; n < 40; n++) await tell(books, `slow${n}`, 1, 'slow');
    await tell(books, 'a', 1);
    await fast.until(({ taken }) => taken.length === 1);
    await fast.close();
    expect(receiver.received.length).toBeLessThan(20);
  });

  it('gets what another process has left', async () => {
    const books = sqlBooks(database, { takes: () => true, filled: () => {} });
    await tell(books, 'a', 1);
    await start();
    await receiver.until(({ taken }) => taken.length === 1);
  });
});

it('A lender that ends waits for the calls under way, and begins no more', async () => {
  const books = await start();
  let answer = (_: number) => {};
  receiver.answer = () =>
    new Promise(resolve => {
      answer = resolve;
    });
  await tell(books, 'a', 2);
  await receiver.until(({ received }) => received.length === 1);
  let closed = false;
  const closing = caller.close().then(() => {
    closed = true;
  });
  expect(await states()).toMatchObject({ delivered: [] });
  expect(closed).toBe(false);
  answer(200);
  await closing;
  expect(await states()).toEqual({ delivered: ['evt_a1'], waiting: ['evt_a2'], dead: [] });
  expect(receiver.received).toHaveLength(1);
});
