import { type RawBuilder, sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { lendSigned } from '../testing/lendSigned.js';
import { emptyBooks, withDatabases } from '../testing/withDatabases.js';
import { type BookFault, bookFaults, verifyBooks } from './verifyBooks.js';

withDatabases('Books', database => {
  let lent: Awaited<ReturnType<typeof lendSigned>>;
  beforeEach(async () => {
    await emptyBooks(database());
    lent = await lendSigned(database());
  });
  const verify = () => verifyBooks(database(), lent.keys);
  /** As somebody would who owns the database, or a disk that fails: no trigger is asked. */
  const damage = (statement: RawBuilder<unknown>) =>
    database()
      .kysely.connection()
      .execute(async connection => {
        await sql`set session_replication_role = replica`.execute(connection);
        await statement.execute(connection).finally(() => sql`reset session_replication_role`.execute(connection));
      });

  it('that a lender wrote have no fault', async () => {
    expect(await verify()).toEqual({ loans: 2, amendments: 1, transfers: 10, faults: [] });
  });

  const damages: Readonly<Record<Exclude<BookFault, 'unknown-key'>, () => RawBuilder<unknown>>> = {
    'pool-differs': () => sql`update pools set used = used - 1 where tier = 'daily'`,
    'reserved-differs': () => sql`update reservations set state = 'open' where state = 'released'`,
    'lent-differs': () =>
      sql`update installments set paid_at = 1, paid = total, paid_principal = principal where paid_at is null and replaced is null`,
    'reserve-differs': () => sql`update pools set used = 1 where tier = 'reserve'`,
    'funds-differ': () => sql`
      insert into fund_rules (currency, version, rules) values ('CNY', 1, '{}')`,
    'treasury-differs': () => sql`update treasury set income = income + 1`,
    'money-differs': () => sql`update transfers set amount = amount + 1 where credit = 'income'`,
    'paid-differs': () => sql`update installments set paid_at = paid_at + 1 where paid_at is not null`,
    'entry-of-nobody': () => sql`delete from reservations where state = 'released'`,
    'not-as-agreed': () => sql`
      update installments set principal = principal + case number when 1 then 1 else 0 end
      where loan = (select id from loans where reference = ${lent.reference})`,
    'amendment-missing': () => sql`update amendments set number = 2`,
    'numbers-begin-again': () => sql`alter table transfers alter column id restart with 1`,
    'not-signed': () => sql`update loans set agreement = (agreement::jsonb - 'signature')::json`,
    'wrong-signature': () => sql`
      update amendments set amendment = jsonb_set(amendment::jsonb, '{reason}', '"Two cups returned"')::json`,
  };

  describe.each(Object.entries(damages))('that are damaged so that %s', (fault, statement) => {
    it(`say so: ${bookFaults[fault as BookFault]}`, async () => {
      await damage(statement());
      const found = (await verify()).faults.map(each => each.fault);
      expect(found).toContain(fault);
      await damage(sql`select setval(pg_get_serial_sequence('transfers', 'id'), (select max(id) from transfers))`);
    });
  });

  it('are signed with keys that the lender publishes', async () => {
    const { faults } = await verifyBooks(database(), { keys: [] });
    expect(new Set(faults.map(({ fault }) => fault))).toEqual(new Set(['unknown-key']));
    expect(faults).toHaveLength(3);
  });
});
