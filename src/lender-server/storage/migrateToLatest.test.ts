import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { repayIn } from '../../lending/applications/testing/repayIn.js';
import {
  AT,
  FINANCED_MINOR,
  someApplication,
  someCommitment,
} from '../../lending/applications/testing/someApplication.js';
import { queueNames } from '../jobs/queues.js';
import { rowOf } from './books/applicationRow.js';
import { sqlBooks } from './books/sqlBooks.js';
import { migrateToLatest, pendingMigrations } from './migrateToLatest.js';
import { migrations } from './migrations/index.js';
import { type Database, openDatabase } from './openDatabase.js';
import { startPostgres, whyNoPostgres } from './testing/startPostgres.js';
import { verifyLives } from './verify/verifyLives.js';

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ memory: true });
});
/** A new database takes seconds. A new schema is just as empty. */
beforeEach(async () => {
  await sql`drop schema public cascade`.execute(database.kysely);
  await sql`drop schema if exists jobs cascade`.execute(database.kysely);
  await sql`create schema public`.execute(database.kysely);
});
afterAll(() => database.close());

const names = Object.keys(migrations);
const skip = whyNoPostgres();

/** The cap of the one tier that has any. */
const capAsBefore = (cap: number) =>
  sql`insert into pools (currency, tier, cap) values ('CNY', 'daily', ${cap}), ('CNY', 'surge', 0), ('CNY', 'reserve', 0)`.execute(
    database.kysely,
  );

/** Writes a loan as the first version of the books has it. Today's statements know columns that it lacks. */
async function lendAsBefore(reference: string, order: string): Promise<void> {
  const { kysely } = database;
  const { request, ...rest } = someApplication(reference);
  const application = { ...rest, request: { ...request, purchase: { ...request.purchase, order } } };
  const { by_token: _, ...row } = rowOf(application);
  const { key, request: committed, agreement } = someCommitment(reference);
  await kysely.insertInto('applications').values(row).execute();
  await sql`insert into reservations (reference, currency, tier, amount, state, until)
    values (${reference}, 'CNY', 'daily', ${FINANCED_MINOR}, 'used', ${application.until})`.execute(kysely);
  await sql`update pools set used = used + ${FINANCED_MINOR} where tier = 'daily'`.execute(kysely);
  await sql`insert into transfers (reference, currency, tier, debit, credit, amount)
    values (${reference}, 'CNY', 'daily', 'reserved', 'available', ${FINANCED_MINOR}),
      (${reference}, 'CNY', 'daily', 'lent', 'reserved', ${FINANCED_MINOR})`.execute(kysely);
  await sql`insert into loans (agreement_id, reference, currency, tier, commit_key, request, agreement)
    values (${agreement.id}, ${reference}, 'CNY', 'daily', ${key}, ${JSON.stringify(committed)}, ${JSON.stringify(agreement)})`.execute(
    kysely,
  );
  for (const [index, { due, principalMinor, totalMinor }] of agreement.installments.entries())
    await sql`insert into installments (loan, number, due, principal, total)
      select id, ${index + 1}, ${due}, ${principalMinor}, ${totalMinor} from loans where reference = ${reference}`.execute(
      kysely,
    );
}

describe('migrations', () => {
  it('bring an empty database to this version once, and list what is pending', async () => {
    expect(await pendingMigrations(database)).toEqual(names);
    expect(await migrateToLatest(database)).toEqual(names);
    expect(await pendingMigrations(database)).toEqual([]);
    expect(await migrateToLatest(database)).toEqual([]);
    const { rows: queues } = await sql<{ name: string; seconds: number }>`
      select name, expire_seconds as seconds from jobs.queue`.execute(database.kysely);
    expect(queues.map(({ name }) => name).sort()).toEqual([...queueNames].sort());
    // A report of risk reads every loan of two years.
    expect(queues.filter(({ seconds }) => seconds > 60)).toEqual([{ name: 'risk', seconds: 3_600 }]);
  });

  it('refuse a database that a newer lender has migrated', async () => {
    const newer = { ...migrations, '9999-newer': { up: async () => {} } };
    await migrateToLatest(database, newer);
    for (const attempt of [migrateToLatest(database), pendingMigrations(database)])
      await expect(attempt).rejects.toMatchObject({
        kind: 'newer-database',
        message: expect.stringContaining('9999-newer'),
      });
  });

  it('leave no trace of one that fails', async () => {
    const failing = {
      ...migrations,
      '9999-failing': {
        up: async (db: Database['kysely']) => {
          await sql`create table halfway (n int)`.execute(db);
          throw new Error('out of luck');
        },
      },
    };
    await expect(migrateToLatest(database, failing)).rejects.toMatchObject({
      kind: 'not-migrated',
      message: expect.stringContaining('out of luck'),
    });
    await expect(sql`select * from halfway`.execute(database.kysely)).rejects.toThrow();
    await migrateToLatest(database);
  });

  it('leave every loan of an order that was financed twice before, and the order to the first', async () => {
    await migrateToLatest(database, { '0001-books': migrations['0001-books']! });
    await capAsBefore(2 * FINANCED_MINOR);
    for (const reference of ['first', 'second']) await lendAsBefore(reference, 'A-1');
    const books = sqlBooks(database);
    await migrateToLatest(database);
    const found = await books.orderLoan({ merchant: 'shop', order: 'A-1' });
    expect(found?.application.reference).toBe('first');
    expect((await books.loan('second'))?.application.commitment).toEqual(someCommitment('second'));
    await repayIn(books, 'agreement of second', 1, AT);
    expect((await books.loan('second'))?.events).toMatchObject([{ kind: 'payment', installment: 1, at: AT }]);
  });

  it('make payments of what was paid before, and complete the journal from them', async () => {
    await migrateToLatest(database, { '0001-books': migrations['0001-books']! });
    await capAsBefore(FINANCED_MINOR);
    await lendAsBefore('old', 'A-1');
    await sql`update installments set paid_at = ${AT}, total = total + 7 where number = 2`.execute(database.kysely);
    await sql`update loans set agreement = jsonb_set(jsonb_set(agreement::jsonb, '{installments,1,interestMinor}', '7'),
      '{installments,1,totalMinor}', '40007') || '{"totalMinor": 120007, "financeChargeMinor": 7}'`.execute(
      database.kysely,
    );
    await sql`insert into transfers (reference, currency, tier, debit, credit, amount)
      values ('old', 'CNY', 'daily', 'available', 'lent', 40000)`.execute(database.kysely);
    await sql`update pools set used = used - 40000 where tier = 'daily'`.execute(database.kysely);
    await migrateToLatest(database);
    const books = sqlBooks(database);
    expect((await books.loan('old'))?.events).toMatchObject([
      { kind: 'payment', installment: 2, amountMinor: 40_007, at: AT, valueDate: '2026-11-23' },
    ]);
    expect(await verifyLives(database)).toEqual({ 'money-differs': [], 'paid-differs': [] });
    await repayIn(books, 'agreement of old', 1, AT);
    expect(await verifyLives(database)).toEqual({ 'money-differs': [], 'paid-differs': [] });
    const income = (await books.trialBalance()).accounts.find(({ account }) => account === 'income');
    expect(income?.balanceMinor).toBe(-7);
    const { rows } = await sql`select cash, merchant, shopper, income, shared from treasury`.execute(database.kysely);
    expect(rows).toEqual([{ cash: 7, merchant: 0, shopper: 0, income: 7, shared: 7 }]);
  });

  it.skipIf(skip !== null)(
    `run once if several lenders start at the same time${skip === null ? '' : `, skipped because ${skip}`}`,
    async () => {
      const server = await startPostgres({ fsync: false });
      try {
        const url = await server.createDatabase(`fenqi_migrate_${Date.now()}`);
        const lenders = await Promise.all([1, 2, 3, 4].map(() => openDatabase({ url })));
        const ran = await Promise.all(lenders.map(lender => migrateToLatest(lender)));
        expect(ran.flat()).toEqual(names);
        for (const lender of lenders) await lender.close();
      } finally {
        await server.stop();
      }
    },
  );
});
