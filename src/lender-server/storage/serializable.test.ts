import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Books } from '../../lending/applications/Books.js';
import { createLendingService } from '../../lending/applications/createLendingService.js';
import { MOST_APPLICATIONS, testDependencies } from '../../lending/applications/testing/testDependencies.js';
import { createLoanService } from '../../lending/loans/createLoanService.js';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import type { Offer } from '../../pricing/offers/Offer.js';
import { reviewedOf } from '../../protocol/messages/figures.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { sqlBooks } from './books/sqlBooks.js';
import { sqlLedger } from './ledger/sqlLedger.js';
import { migrateToLatest } from './migrateToLatest.js';
import { type Database, openDatabase, transact } from './openDatabase.js';
import { inTransaction, type Session, withSession } from './Session.js';
import { setFunds } from './setFunds.js';
import { expectBalanced } from './testing/expectBalanced.js';
import { type PostgresServer, startPostgres, whyNoPostgres } from './testing/startPostgres.js';
import { verifyBooks } from './verify/verifyBooks.js';

const skip = whyNoPostgres();
const shop = { merchant: 'shop', scenario: 'shopping' };
const choice = { planId: '6-annuity' };
const day = '2026-11-23';
const sheet = defaultTermSheet('CNY');

describe.skipIf(skip !== null)(`Transactions that collide${skip === null ? '' : `, skipped because ${skip}`}`, () => {
  let server: PostgresServer;
  /** Two processes of a lender. */
  let databases: readonly Database[];

  beforeAll(async () => {
    server = await startPostgres({
      fsync: false,
      settings: { default_transaction_isolation: 'serializable', deadlock_timeout: '50ms' },
    });
    const url = await server.createDatabase(`fenqi_collisions_${Date.now()}`);
    databases = await Promise.all([openDatabase({ url }), openDatabase({ url })]);
    await Promise.all(databases.map(each => migrateToLatest(each)));
  });
  afterAll(async () => {
    await Promise.all((databases ?? []).map(each => each.close()));
    await server?.stop();
  });

  it('leave exact books and no request without its answer where the database isolates them all: applications, commitments of one order, payments, the ledger', async () => {
    await setFunds(databases[0]!, { CNY: { daily: 1e9, surge: 0, reserve: 0 } });
    let runs = 0;
    let transactions = 0;
    const lenders = databases.map(database => {
      const plain = sqlBooks(database);
      const books: Books = {
        ...plain,
        transact(work) {
          transactions++;
          return plain.transact(transaction => {
            runs++;
            return work(transaction);
          });
        },
      };
      const dependencies = testDependencies(books);
      return {
        lending: createLendingService(dependencies),
        loans: createLoanService(dependencies),
        ledger: sqlLedger(database, { lender: 'test', sign: async () => 'signature' }),
      };
    });
    const lender = (n: number) => lenders[n % lenders.length]!;
    const purchase = { amountMinor: 60_000, currency: 'CNY', order: 'A-1' };
    const reviewed = reviewedOf(priceChoice(purchase, sheet, day, choice) as Offer);
    const apply = async (id: string, n: number) => {
      const request = { purchase, choice, day, termsId: sheet.id, locale: 'en' };
      const who = { id, household: null, identified: true };
      const outcome = await lender(n).lending.apply(shop, who, request, `${id} ${n}`);
      if (!('decision' in outcome)) throw new Error(outcome.refusal.message);
      return outcome.decision;
    };
    const people = ['anna', 'ben', 'chen', 'dora', 'emil', 'fatma'];
    const [decisions, ofOne] = await Promise.all([
      Promise.all(people.map(apply)),
      Promise.all(Array.from({ length: 8 }, (_, n) => apply('gao', n))),
    ]);
    expect(decisions.map(({ status }) => status)).toEqual(people.map(() => 'approved'));
    expect(ofOne.filter(({ status }) => status === 'approved')).toHaveLength(MOST_APPLICATIONS);

    const commits = decisions.flatMap(({ reference }, n) =>
      [0, 1].map(async twice => {
        const request = { reference, purchase, choice, day, reviewed };
        const outcome = await lender(n + twice).lending.commit(shop, null, request, `commit ${reference} ${twice}`);
        if ('refusal' in outcome) return outcome.refusal.kind;
        return outcome.decision.status === 'committed' ? outcome.decision.agreement.id : outcome.decision.status;
      }),
    );
    const answers = await Promise.all(commits);
    const agreements = new Set(answers.filter(answer => answer !== 'already-financed'));
    expect(agreements.size).toBe(1);
    const [agreement] = agreements as Set<string>;

    const paid = Array.from({ length: 16 }, (_, n) =>
      lender(n >> 1).loans.pay(agreement!, {
        payment: `payment ${n % 8}`,
        amountMinor: 1_000 + (n % 8),
        valueDate: day,
        reason: 'r',
      }),
    );
    const entered = lenders.map(({ ledger }) => ledger.enter());
    for (const outcome of await Promise.all(paid)) expect(outcome).toHaveProperty('atLender');
    await Promise.all(entered);
    await Promise.all(lenders.map(({ ledger }) => ledger.enter()));
    expect((await lender(0).ledger.head())?.size).toBe(1 + 8);
    expect((await lender(0).loans.account(agreement!))?.payments).toHaveLength(8);

    expectBalanced(await sqlBooks(databases[0]!).trialBalance());
    const { faults } = await verifyBooks(databases[0]!, { keys: [] });
    expect(faults.filter(({ fault }) => fault !== 'not-signed')).toEqual([]);
    // Without collisions this would show nothing.
    expect(runs).toBeGreaterThan(transactions);
  });

  describe.each([
    ['inTransaction', (work: Work) => withSession(databases[0]!.pool, each => inTransaction(each, () => work(each)))],
    [
      'Kysely',
      (work: Work) =>
        transact(databases[0]!, kysely =>
          work({
            query: async (text: string) => {
              const { rows } = await sql.raw(text).execute(kysely);
              return { rows: rows as never[], rowCount: rows.length };
            },
            release: () => {},
          }),
        ),
    ],
  ] as const)('through %s', (_, run) => {
    /** Each reads or locks its own row, waits until the other has done so as well, and then writes the row of the other. */
    const cross = async (first: string) => {
      await withSession(databases[0]!.pool, async session => {
        await session.query('create table if not exists crossed (id int primary key, n int not null)', []);
        await session.query('truncate crossed', []);
        await session.query('insert into crossed values (1, 0), (2, 0)', []);
      });
      let [runs, looked] = [0, 0];
      let meet = () => {};
      const met = new Promise<void>(resolve => {
        meet = resolve;
      });
      const both = [1, 2].map(own =>
        run(async session => {
          runs++;
          await session.query(first.replace('$own', `${own}`), []);
          looked++;
          if (looked === 2) meet();
          await met;
          await session.query(`update crossed set n = n + 1 where id = ${3 - own}`, []);
        }),
      );
      await Promise.all(both);
      const { rows } = await withSession(databases[0]!.pool, session =>
        session.query<{ n: number }>('select n from crossed order by id', []),
      );
      return { repeated: runs > 2, written: rows.map(({ n }) => n) };
    };

    it('are repeated where the database would have had to order them in two ways (40001)', async () => {
      expect(await cross('select n from crossed where id = $own')).toEqual({ repeated: true, written: [1, 1] });
    });

    it('are repeated where the database broke a deadlock (40P01)', async () => {
      expect(await cross('update crossed set n = n + 10 where id = $own')).toEqual({
        repeated: true,
        written: [11, 11],
      });
    });
  });

  it('are repeated as one statement without a transaction around it', async () => {
    await withSession(databases[0]!.pool, async holder => {
      await holder.query('create table counted (n int not null)', []);
      await holder.query('insert into counted values (0)', []);
      await holder.query('begin', []);
      await holder.query('update counted set n = n + 1', []);
      const waiting = withSession(databases[1]!.pool, each => each.query('update counted set n = n + 1', []));
      const isWaiting = async () =>
        (await server.run<{ n: number }>(`select count(*)::int as n from pg_locks where not granted`))[0]!.n;
      await expect.poll(isWaiting).toBe(1);
      await holder.query('commit', []);
      await waiting;
      expect((await holder.query('select n from counted', [])).rows).toEqual([{ n: 2 }]);
    });
  });

  it('are isolated by the database as a whole where it would otherwise keep an old snapshot', async () => {
    const url = await server.createDatabase(`fenqi_snapshots_${Date.now()}`);
    await server.run(
      `alter database "${new URL(url).pathname.slice(1)}" set default_transaction_isolation = 'repeatable read'`,
    );
    const database = await openDatabase({ url });
    try {
      const show = (session: Session) => session.query('show transaction_isolation', []);
      const [{ rows }] = await Promise.all(
        [1, 2].map(() => withSession(database.pool, show)) as [ReturnType<typeof show>],
      );
      expect(rows).toEqual([{ transaction_isolation: 'serializable' }]);
    } finally {
      await database.close();
    }
  });
});

type Work = (session: Session) => Promise<void>;
