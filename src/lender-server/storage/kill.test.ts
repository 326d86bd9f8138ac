import { setTimeout as wait } from 'node:timers/promises';
import { exportJWK, generateKeyPair } from 'jose';
import { describe, expect, inject, it } from 'vitest';
import type { Decision } from '../../protocol/messages/Decision.js';
import { kills, seed } from '../../testing/runSize.js';
import { seededRandom } from '../../training/random.js';
import { pathIn } from '../http/testing/requests.js';
import { CallbackReceiver } from '../jobs/testing/CallbackReceiver.js';
import { sqlBooks } from './books/sqlBooks.js';
import { sqlCallbacks } from './callbacks/sqlCallbacks.js';
import { type DatabaseOptions, openDatabase } from './openDatabase.js';
import { Customer, type CustomerPurchase } from './testing/Customer.js';
import { copyMigrated } from './testing/copyMigrated.js';
import { expectBalanced } from './testing/expectBalanced.js';
import { CLIENT_FINANCED_MINOR, LenderClient } from './testing/LenderClient.js';
import { LenderProcess } from './testing/LenderProcess.js';
import { startPostgres, whyNoPostgres } from './testing/startPostgres.js';

const CLIENTS = 8;
/** More than any machine needs. A wait this long means that the event never comes. */
const PATIENCE_MS = 60_000;
const random = seededRandom(seed);
const command = inject('lenderCommand');
const funds = { daily: 1_000_000 * CLIENT_FINANCED_MINOR, surge: 0, reserve: 0 };

/**
 * Kills lenders that share their books, one after the other and under load, again and again. Then checks every answer that they gave,
 * and everything that the merchant's server was told.
 */
async function killAgainAndAgain(
  lenders: readonly LenderProcess[],
  books: DatabaseOptions,
  receiver: CallbackReceiver,
): Promise<void> {
  const clients = lenders.map(lender => new LenderClient(() => lender.url, CLIENTS));
  const customers = Array.from(
    { length: CLIENTS },
    (_, n) => new Customer(clients[n % clients.length]!, `customer${n}`),
  );
  const [client] = clients as [LenderClient];
  const brokenSoFar = () => customers.reduce((total, { broken }) => total + broken, 0);
  const boughtSoFar = () => customers.reduce((total, { purchases }) => total + purchases.length, 0);
  let failed: unknown = null;

  for (const lender of lenders) await lender.start();
  const shopping = Promise.all(customers.map(customer => customer.shop())).catch(error => {
    failed = error;
  });
  for (let kill = 0; kill < kills; kill++) {
    const lender = lenders[kill % lenders.length]!;
    const before = { bought: boughtSoFar(), broken: brokenSoFar() };
    while (failed === null && boughtSoFar() < before.bought + CLIENTS) await wait(10);
    // The random moment is the point: over many kills, it falls on every step of the lender's work. The seed repeats a run.
    await wait(random() * 200);
    await lender.kill();
    // A broken call shows that the kill came while one was under way.
    await expect.poll(brokenSoFar, { timeout: PATIENCE_MS }).toBeGreaterThan(before.broken);
    expect(failed).toBeNull();
    await lender.start();
  }
  for (const customer of customers) customer.leave();
  await shopping;
  expect(failed).toBeNull();

  const purchases = customers.flatMap(each => each.purchases);
  expect(purchases.length).toBeGreaterThanOrEqual(kills * CLIENTS);
  const references = new Set<string>();
  const agreements = new Set<string>();
  for (const { application, applicationKey, approval, commitment, commitmentKey, agreement } of purchases) {
    expect((await client.apply(application, applicationKey)).text).toBe(approval);
    expect((await client.commit(commitment, commitmentKey)).text).toBe(agreement);
    const committed = JSON.parse(agreement) as Extract<Decision, { status: 'committed' }>;
    expect(committed.status).toBe('committed');
    expect(committed.reference).toBe((JSON.parse(approval) as { reference: string }).reference);
    const status = await client.ask('GET', '/v1/applications', undefined, applicationKey);
    // Its address follows the lender, which has another port after each start.
    const withPath = ({ contractUrl, ...rest }: typeof committed) => ({ ...rest, path: pathIn(contractUrl) });
    expect(withPath(JSON.parse(status.text))).toEqual(withPath(committed));
    const found = await client.ask('GET', `/v1/agreements/${committed.agreement.id}`);
    expect(JSON.parse(found.text)).toEqual(committed.agreement);
    references.add(committed.reference);
    agreements.add(committed.agreement.id);
  }
  expect(references.size).toBe(purchases.length);
  expect(agreements.size).toBe(purchases.length);
  await expectTold(receiver, purchases);
  for (const each of clients) each.close();
  await stopOnceAllIsTold(lenders, books, receiver);

  const database = await openDatabase(books);
  try {
    const balance = await sqlBooks(database).trialBalance();
    expectBalanced(balance);
    // Every customer finished the last purchase, so each application and each loan belongs to one that was answered.
    expect(balance.tiers.find(({ tier }) => tier === 'daily')).toMatchObject({ reservedMinor: 0 });
    for (const table of ['applications', 'loans', 'reservations'] as const) {
      const { count } = database.kysely.fn;
      const [row] = await database.kysely.selectFrom(table).select(count('reference').as('rows')).execute();
      expect([table, Number(row?.rows)]).toEqual([table, purchases.length]);
    }
    for (const state of ['waiting', 'dead'] as const)
      expect(await sqlCallbacks(database).list(state)).toMatchObject({ callbacks: [] });
  } finally {
    await database.close();
  }
}

/** A lender that was killed may not have written down that the merchant's server took a callback. Then it is made once more, and waited for. */
async function stopOnceAllIsTold(
  lenders: readonly LenderProcess[],
  books: DatabaseOptions,
  receiver: CallbackReceiver,
): Promise<void> {
  await Promise.all(lenders.map(lender => lender.stop()));
  const before = receiver.taken.length;
  const database = await openDatabase(books);
  const { callbacks } = await sqlCallbacks(database)
    .list('waiting')
    .finally(() => database.close());
  if (!callbacks.length) return;
  await lenders[0]!.start();
  await expect
    .poll(() => receiver.taken.length, { timeout: PATIENCE_MS })
    .toBeGreaterThanOrEqual(before + callbacks.length);
  await lenders[0]!.stop();
}

/** Each purchase was told as a decision and then as an agreement, both at least once, and nothing else was. */
async function expectTold(receiver: CallbackReceiver, purchases: readonly CustomerPurchase[]): Promise<void> {
  const committed = purchases.map(
    ({ agreement }) => JSON.parse(agreement) as Extract<Decision, { status: 'committed' }>,
  );
  const taken = () => new Set(receiver.taken.map(({ id }) => id));
  await expect.poll(() => taken().size, { timeout: PATIENCE_MS }).toBe(2 * purchases.length);
  for (const { reference, agreement } of committed) {
    const told = receiver.taken.filter(each => each.reference === reference);
    const firsts = told.filter(({ id }, n) => told.findIndex(each => each.id === id) === n);
    expect(firsts).toMatchObject([
      { sequence: 1, type: 'decision', status: 'approved' },
      { sequence: 2, type: 'agreement', agreement },
    ]);
  }
}

describe(`a lender that is killed ${kills} times under load keeps every answer that it gave, and tells the merchant everything in order (FENQI_SEED=${seed})`, () => {
  const skip = whyNoPostgres();
  it.skipIf(skip !== null)(
    `as two processes on a PostgreSQL server${skip === null ? '' : `, skipped because ${skip}`}`,
    async () => {
      const server = await startPostgres();
      const url = await server.createDatabase(`fenqi_kill_${Date.now()}`);
      const receiver = await new CallbackReceiver().open();
      const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
      const signingKey = JSON.stringify(await exportJWK(privateKey));
      const options = { command, databaseUrl: url, funds, callbackUrl: receiver.url, signingKey };
      const lenders = [new LenderProcess(options), new LenderProcess(options)];
      try {
        await killAgainAndAgain(lenders, { url }, receiver);
      } finally {
        for (const lender of lenders) await lender.remove();
        await receiver.close();
        await server.stop();
      }
    },
    600_000,
  );

  it('on PGlite in a directory', async () => {
    const receiver = await new CallbackReceiver().open();
    const lender = new LenderProcess({ command, funds, callbackUrl: receiver.url });
    try {
      await copyMigrated(lender.dataDirectory);
      await killAgainAndAgain([lender], { dataDirectory: lender.dataDirectory }, receiver);
    } finally {
      await lender.remove();
      await receiver.close();
    }
  }, 600_000);
});
