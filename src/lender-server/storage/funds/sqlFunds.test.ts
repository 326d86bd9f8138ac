import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { repayIn } from '../../../lending/applications/testing/repayIn.js';
import {
  AT,
  FINANCED_MINOR,
  someApplication,
  someCommitment,
} from '../../../lending/applications/testing/someApplication.js';
import { testDependencies } from '../../../lending/applications/testing/testDependencies.js';
import type { FundRules } from '../../../lending/funds/FundRules.js';
import { createLoanService } from '../../../lending/loans/createLoanService.js';
import { type CurrencyFundsRecord, forecastSchema, fundsSchema } from '../../../protocol/api/fundRecords.js';
import { openLender } from '../../http/testing/openLender.js';
import { sqlBooks } from '../books/sqlBooks.js';
import { setFunds } from '../setFunds.js';
import { emptyBooks, withDatabases } from '../testing/withDatabases.js';
import { verifyBooks } from '../verify/verifyBooks.js';
import { forecastRows } from './forecastRows.js';
import type { CapitalMove } from './moveCapital.js';
import { sqlFunds } from './sqlFunds.js';
import { writeMovement } from './writeMovement.js';

const F = FINANCED_MINOR;
const rules: FundRules = {
  daily: { low: 2 * F, target: 4 * F, high: 6 * F },
  surge: { low: F, target: 3 * F, high: 5 * F },
  reserve: { low: 10, target: 200, incomeShare: 0.5 },
  alertHours: 24,
};
const capital = (over: Partial<CapitalMove> = {}): CapitalMove => ({
  ...{ kind: 'capital-in', currency: 'CNY', place: 'cash', amountMinor: 10 * F, reason: 'paid in', operator: 'ann' },
  key: 'one',
  ...over,
});
const HOUR = 3_600_000;

withDatabases('The funds', database => {
  const funds = () => sqlFunds(database());
  const books = () => sqlBooks(database());
  const run = (statement: ReturnType<typeof sql>) => statement.execute(database().kysely);
  const refused = (statement: ReturnType<typeof sql>) => expect(run(statement)).rejects.toThrow();
  const own = async () => (await funds().overview()).find(({ currency }) => currency === 'CNY')!;
  const left = async () => {
    const { state } = await own();
    const { daily, surge, reserve } = state.tiers;
    return [state.cashMinor, ...[daily, surge, reserve].map(t => t.fundsMinor - t.reservedMinor - t.usedMinor)];
  };
  const faults = async () =>
    (await verifyBooks(database(), { keys: [] })).faults.filter(({ fault }) => fault !== 'not-signed');
  const reserve = (reference: string) =>
    books().transact(async transaction => {
      const tier = await transaction.reserve(reference, 'CNY', F);
      await transaction.add(someApplication(reference));
      return tier;
    });
  const lend = (reference: string) =>
    books().transact(async transaction => {
      const application = await transaction.lock(reference);
      await transaction.use(reference);
      await transaction.change({ ...application!, reserved: false, commitment: someCommitment(reference) });
    });

  beforeEach(async () => {
    await emptyBooks(database());
    await setFunds(database(), { CNY: rules });
  });

  it('are filled from the capital that an operator adds, once however often and by how many processes, and the books agree', async () => {
    const added = await Promise.all([1, 2, 3].map(() => funds().moveCapital(capital(), AT)));
    expect(new Set(added.map(each => typeof each === 'object' && each.id)).size).toBe(1);
    await Promise.all([1, 2, 3, 4].map(() => funds().round(AT)));
    expect(await left()).toEqual([3 * F, 4 * F, 3 * F, 0]);
    const { movements, version } = await own();
    expect(version).toBe(1);
    expect(movements.map(({ kind, from, to, amountMinor }) => [kind, from, to, amountMinor / F])).toEqual([
      ['top-up', 'surge', 'daily', 4],
      ['top-up', 'cash', 'surge', 7],
      ['capital-in', 'outside', 'cash', 10],
    ]);
    const { rows } = await sql`select operator, kind, subject from operator_acts`.execute(database().kysely);
    expect(rows).toEqual([{ operator: 'ann', kind: 'capital-in', subject: `fund-move:${movements[2]!.id}` }]);
    expect(await faults()).toEqual([]);
  });

  it('move with loans: what is lent is filled, income gives the reserve its share, and a loss is the reserve’s alone', async () => {
    await funds().moveCapital(capital(), AT);
    await funds().round(AT);
    for (const reference of ['a', 'b', 'c']) {
      expect(await reserve(reference)).toBe('daily');
      await lend(reference);
    }
    await funds().round(AT);
    // Daily had 1 F left, less than its low mark, and surge had less than its own after that.
    expect(await left()).toEqual([0, 4 * F, 3 * F, 0]);
    const loans = createLoanService(testDependencies(books()));
    expect(await loans.writeOff('agreement of a', 'gone')).toMatchObject({ refusal: { kind: 'no-funds' } });
    expect(await loans.writeOff('agreement of a', 'gone')).toMatchObject({
      refusal: { message: expect.stringContaining('POST /v1/funds/capital') },
    });
    await funds().moveCapital(capital({ key: 'two', place: 'reserve', amountMinor: F + 100 }), AT);
    const [, daily] = await left();
    expect(await loans.writeOff('agreement of a', 'gone')).toHaveProperty('atLender');
    expect(await left()).toEqual([0, daily! + F, 3 * F, 100]);
    await sql`insert into transfers (reference, currency, tier, debit, credit, amount) values ('x', 'CNY', 'daily', 'cash', 'income', 50)`.execute(
      database().kysely,
    );
    await funds().round(AT);
    expect(await left()).toEqual([25, daily! + F, 3 * F, 125]);
    await repayIn(books(), 'agreement of b', 1, AT);
    expect((await own()).state.tiers.daily.usedMinor).toBe(2 * F - F / 3);
  });

  it('give nothing that is out or owed: an operator takes free money only, and a call means one thing', async () => {
    await funds().moveCapital(capital(), AT);
    await funds().round(AT);
    const out = { kind: 'capital-out', key: 'out' } as const;
    expect(await funds().moveCapital(capital({ ...out, amountMinor: 3 * F + 1 }), AT)).toBe('no-funds');
    expect(await funds().moveCapital(capital({ ...out, amountMinor: 3 * F }), AT)).toMatchObject({ to: 'outside' });
    expect(await funds().moveCapital(capital({ ...out, amountMinor: F }), AT)).toBe('key-reused');
    expect(await funds().moveCapital(capital({ key: 'slip', amountMinor: 1e15 }), AT)).toBe('too-much');
    await funds().moveCapital(capital({ key: 'reserve', place: 'reserve', amountMinor: 201 }), AT);
    for (const [amountMinor, expected] of [
      [2, 'no-funds'],
      [1, expect.objectContaining({ from: 'reserve' })],
    ] as const)
      expect(
        await funds().moveCapital(capital({ ...out, key: `r${amountMinor}`, place: 'reserve', amountMinor }), AT),
      ).toEqual(expected);
    expect(await left()).toEqual([0, 4 * F, 3 * F, 200]);
    expect(await funds().moveCapital(capital({ key: 'x', currency: 'EUR' }), AT)).toBe('caps-only');
    await setFunds(database(), { CNY: rules, EUR: rules });
    const both = ['CNY', 'EUR'].map(currency => funds().moveCapital(capital({ key: 'both', currency }), AT));
    const outcomes = await Promise.all(both);
    expect(outcomes.filter(each => each === 'key-reused')).toHaveLength(1);
  });

  it('are as before after a crash in the middle of a round, and the next round does all of it; other currencies go on', async () => {
    await setFunds(database(), { CNY: rules, EUR: rules });
    await funds().moveCapital(capital(), AT);
    await funds().moveCapital(capital({ currency: 'EUR', key: 'euro' }), AT);
    const others = async () => (await funds().overview()).find(({ currency }) => currency === 'EUR')!.movements.length;
    await sql`create function crash() returns trigger language plpgsql as $$ begin raise exception 'crash'; end $$`.execute(
      database().kysely,
    );
    // After the first of two movements, and when all is done but the last alert.
    for (const [table, when] of [
      ['fund_moves', `new.target = 'daily'`],
      ['fund_alerts', `new.tier = 'reserve'`],
    ] as const) {
      await sql`create trigger crash before insert on ${sql.table(table)} for each row when (new.currency = 'CNY' and ${sql.raw(when)}) execute function crash()`.execute(
        database().kysely,
      );
      await expect(funds().round(AT)).rejects.toThrow('crash');
      await sql`drop trigger crash on ${sql.table(table)}`.execute(database().kysely);
      expect(await left()).toEqual([10 * F, 0, 0, 0]);
      expect([(await own()).movements.length, await others()]).toEqual([1, 3]);
    }
    await sql`drop function crash()`.execute(database().kysely);
    await funds().round(AT);
    expect(await left()).toEqual([3 * F, 4 * F, 3 * F, 0]);
    expect(await faults()).toEqual([]);
  });

  it('say once that a tier runs dry, with the hours that are left at the pace of the last hours', async () => {
    const told = async (now: number) => {
      const said: string[] = [];
      await funds().round(now, ({ alerts }) => said.push(...alerts.map(({ tier, level }) => `${tier} ${level}`)));
      return said;
    };
    expect(await told(AT)).toEqual(['daily empty', 'surge empty', 'reserve empty']);
    expect(await told(AT)).toEqual([]);
    await funds().moveCapital(capital({ amountMinor: 20 * F }), AT);
    await funds().moveCapital(capital({ key: 'two', place: 'reserve', amountMinor: 300 }), AT);
    expect(await told(AT)).toEqual(['daily ample', 'surge ample', 'reserve ample']);
    for (const reference of ['a', 'b']) await reserve(reference);
    // Two in two hours: 18 are left, those of surge and of the cash before those of daily.
    expect(await told(AT + 2 * HOUR)).toEqual(['daily drying', 'surge drying']);
    expect((await own()).alerts.map(({ tier, emptyInHours, since }) => [tier, emptyInHours, since - AT])).toEqual([
      ['daily', 18, 2 * HOUR],
      ['surge', 16, 2 * HOUR],
      ['reserve', null, 0],
    ]);
    expect(await told(AT + 48 * HOUR)).toEqual(['daily ample', 'surge ample']);
    // No pace looks back a month.
    await told(AT + 32 * 24 * HOUR);
    const { rows: kept } = await sql`select at from fund_levels where currency = 'CNY'`.execute(database().kysely);
    expect(kept).toHaveLength(2);
  });

  it('keep their caps where only caps are configured, and take what the tiers have over into rules and back', async () => {
    await emptyBooks(database());
    const caps = { daily: 3 * F, surge: F, reserve: 7 };
    await setFunds(database(), { CNY: caps });
    await reserve('a');
    await funds().round(AT);
    expect((await own()).movements).toEqual([]);
    expect(await left()).toEqual([0, 2 * F, F, 7]);
    await setFunds(database(), { CNY: rules });
    await setFunds(database(), { CNY: rules });
    expect(await left()).toEqual([0, 2 * F, F, 7]);
    expect((await own()).movements.map(({ kind }) => kind)).toEqual(['opening', 'opening', 'opening']);
    await setFunds(database(), { CNY: { ...rules, alertHours: 12 } });
    expect(await own()).toMatchObject({ version: 2, plan: { alertHours: 12 } });
    expect(await faults()).toEqual([]);
    expect(await setFunds(database(), { CNY: { ...caps, daily: F - 1 } })).toEqual([
      { currency: 'CNY', tier: 'daily', capMinor: F - 1, outMinor: F },
    ]);
    expect((await own()).movements).toHaveLength(6);
    const { rows } = await sql<{ capital: number }>`
      select sum(debit - credit)::bigint as capital from entries where account = 'capital'`.execute(database().kysely);
    expect(rows).toEqual([{ capital: 0 }]);
    expect(await faults()).toEqual([]);
  });

  it('change in no other way: the database refuses funds without a movement, a loss of another tier, and a changed movement', async () => {
    await funds().moveCapital(capital(), AT);
    await funds().round(AT);
    await reserve('a');
    await refused(sql`update pools set cap = cap + 1 where tier = 'daily'`);
    await refused(sql`update fund_moves set amount = 1`);
    await refused(sql`delete from fund_moves`);
    await refused(sql`update fund_rules set rules = null`);
    const loss = (debit: string, credit: string) => sql`
      insert into transfers (reference, currency, tier, debit, credit, amount) values ('a', 'CNY', 'daily', ${debit}, ${credit}, 1)`;
    await refused(loss('loss', 'available'));
    await refused(loss('lent', 'loss'));
    await refused(sql`
      insert into transfers (reference, currency, tier, debit, credit, amount) values ('a', 'CNY', null, 'cash', 'income', 1)`);
    const take = (minor: number) =>
      database()
        .kysely.transaction()
        .execute(transaction =>
          writeMovement(
            transaction,
            { currency: 'CNY', at: AT, rules: 1 },
            {
              ...{ kind: 'drain', from: 'daily', to: 'surge' },
              amountMinor: minor,
            },
          ),
        );
    await expect(take(3 * F + 1)).rejects.toThrow('that is out');
    expect(await left()).toEqual([3 * F, 3 * F, 3 * F, 0]);
  });

  it('are read and added to by operators over HTTP, and nobody else', async () => {
    const lender = await openLender({ funds: funds() });
    const call = async (path: string, body?: object, headers: Record<string, string> = {}) => {
      const init = body && { method: 'POST', body: JSON.stringify(body) };
      const given = { authorization: 'Bearer operator-secret', 'content-type': 'application/json', ...headers };
      const answer = await lender.ask(path, { ...init, headers: given });
      return { status: answer.status, body: (await answer.json()) as { kind?: string; funds: CurrencyFundsRecord[] } };
    };
    const add = { kind: 'capital-in', currency: 'CNY', amountMinor: 10 * F, reason: 'paid in' };
    expect((await call('/v1/funds', undefined, { authorization: 'Bearer x' })).status).toBe(401);
    expect((await call('/v1/funds/capital', add)).body.kind).toBe('key-missing');
    const keyed = { 'idempotency-key': 'capital-one' };
    for (let n = 0; n < 2; n++)
      expect(await call('/v1/funds/capital', add, keyed)).toMatchObject({ status: 200, body: { operator: 'ann' } });
    expect((await call('/v1/funds/capital', { ...add, amountMinor: 1 }, keyed)).body.kind).toBe('key-reused');
    await funds().round(AT);
    const read = (await call('/v1/funds')).body;
    expect(fundsSchema.safeParse(read).success).toBe(true);
    expect(read.funds[0]).toMatchObject({
      rules: { ...rules, version: 1 },
      cashMinor: 3 * F,
      tiers: [{ tier: 'daily', leftMinor: 4 * F, alert: { level: 'ample' } }, { tier: 'surge' }, { tier: 'reserve' }],
    });
    const forecast = (await call('/v1/funds/forecast?currency=CNY')).body;
    expect(forecastSchema.safeParse(forecast).success).toBe(true);
    expect((await call('/v1/funds/forecast?currency=EUR')).body.kind).toBe('unknown-currency');
    await lender.close();
  });

  it('are forecast from the books: installments by their day as those before were paid, approvals, deliveries, and what is owed', async () => {
    await funds().moveCapital(capital({ amountMinor: 20 * F }), AT);
    await funds().round(AT);
    for (const reference of ['punctual', 'late', 'never']) {
      await reserve(reference);
      await lend(reference);
    }
    await reserve('open');
    await repayIn(books(), 'agreement of punctual', 1, Date.parse('2026-12-23T10:00:00Z'));
    await repayIn(books(), 'agreement of late', 1, Date.parse('2026-12-28T10:00:00Z'));
    const now = Date.parse('2027-01-10T10:00:00Z');
    const rows = await database()
      .kysely.transaction()
      .execute(it => forecastRows(it, 'CNY', now));
    expect(rows).toMatchObject({
      today: '2027-01-10',
      due: [
        { day: '2026-12-23', minor: 40_000 },
        { day: '2027-01-23', minor: 120_000 },
      ],
      reservedMinor: F,
      undelivered: [],
      deliveryDays: null,
      merchantMinor: 0,
      shopperMinor: 0,
    });
    expect(rows.observed).toHaveLength(3);
    for (const seen of [
      { days: 0, paid: true, minor: 40_000 },
      { days: 5, paid: true, minor: 40_000 },
      { days: 17, paid: false, minor: 40_000 },
    ])
      expect(rows.observed).toContainEqual(seen);
    const near = await database()
      .kysely.transaction()
      .execute(it => forecastRows(it, 'CNY', AT + HOUR));
    expect(near).toMatchObject({ resolved: { lentMinor: 3 * F, releasedMinor: 0 }, lent: { minor: 3 * F, days: 1 } });
  });
});
