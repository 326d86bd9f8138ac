import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { currenciesBut } from './currenciesBut.js';
import { sqlFunds } from './funds/sqlFunds.js';
import { readGauges } from './readGauges.js';
import { setFunds } from './setFunds.js';
import { lendSigned } from './testing/lendSigned.js';
import { emptyBooks, withDatabases } from './testing/withDatabases.js';

withDatabases('The gauges', database => {
  it('are the sums of the books', async () => {
    await emptyBooks(database());
    const { reference } = await lendSigned(database());
    await sqlFunds(database()).round(Date.now());
    for (const state of ['waiting', 'dead'] as const)
      await database()
        .kysely.insertInto('callbacks')
        .values({
          id: state,
          reference,
          sequence: state === 'waiting' ? 2 : 1,
          merchant: 'shop',
          type: 'expiry',
          body: '{}',
          state,
          due_at: 1_000,
          settled_at: state === 'waiting' ? null : 1,
        })
        .execute();
    expect(await readGauges(database(), 4_000)).toEqual({
      pools: [
        { currency: 'CNY', tier: 'daily', cap: 1e9, reserved: 0, used: expect.any(Number) },
        { currency: 'CNY', tier: 'reserve', cap: 0, reserved: 0, used: 0 },
        { currency: 'CNY', tier: 'surge', cap: 0, reserved: 0, used: 0 },
      ],
      fundAlerts: [{ currency: 'CNY', tier: 'daily', level: 'ample', hours: null }],
      loans: [{ currency: 'CNY', count: 2 }],
      callbacks: [
        { state: 'waiting', count: 1 },
        { state: 'dead', count: 1 },
      ],
      callbacksLateMs: 3_000,
      jobs: [],
      risk: [],
      parameters: [],
    });
  });

  it('count the loans that are not undone, and none that is', async () => {
    await emptyBooks(database());
    const { reference } = await lendSigned(database());
    const counted = async () => (await readGauges(database(), 0)).loans;
    const ended = (how: string | null) =>
      sql`update loans set ended = ${how} where reference = ${reference}`.execute(database().kysely);
    expect(await counted()).toEqual([{ currency: 'CNY', count: 2 }]);
    await sql`alter table loans disable trigger loans_stay`.execute(database().kysely);
    await ended('voided');
    await sql`alter table loans enable trigger loans_stay`.execute(database().kysely);
    expect(await counted()).toEqual([{ currency: 'CNY', count: 1 }]);
  });

  it('know the currencies of all applications, whatever became of them, and whether one is a loan', async () => {
    await emptyBooks(database());
    await lendSigned(database());
    await setFunds(database(), { EUR: { daily: 1, surge: 0, reserve: 0 }, USD: { daily: 1, surge: 0, reserve: 0 } });
    await sql`insert into applications select (json_populate_record(a, '{"reference": "app_usd", "key": "usd", "currency": "USD"}')).*
      from applications a where cancelled_at is not null`.execute(database().kysely);
    expect(await currenciesBut(database(), [])).toEqual([
      { currency: 'CNY', hasLoans: true },
      { currency: 'USD', hasLoans: false },
    ]);
    expect(await currenciesBut(database(), ['CNY', 'USD'])).toEqual([]);
  });
});
