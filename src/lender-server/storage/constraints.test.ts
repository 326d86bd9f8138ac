import { type RawBuilder, sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { repayIn } from '../../lending/applications/testing/repayIn.js';
import {
  AT,
  FINANCED_MINOR,
  someApplication,
  someCommitment,
} from '../../lending/applications/testing/someApplication.js';
import { sqlBooks } from './books/sqlBooks.js';
import { setFunds } from './setFunds.js';
import { emptyBooks, withDatabases } from './testing/withDatabases.js';

withDatabases('The database refuses', database => {
  const run = (statement: RawBuilder<unknown>) => statement.execute(database().kysely);
  const refused = (statement: RawBuilder<unknown>) => expect(run(statement)).rejects.toThrow();

  beforeEach(async () => {
    await emptyBooks(database());
    await setFunds(database(), { CNY: { daily: 2 * FINANCED_MINOR, surge: 0, reserve: 0 } });
    const books = sqlBooks(database());
    for (const reference of ['open', 'lent'])
      await books.transact(async transaction => {
        await transaction.reserve(reference, 'CNY', FINANCED_MINOR);
        await transaction.add(someApplication(reference));
      });
    await books.transact(async transaction => {
      const application = await transaction.lock('lent');
      await transaction.use('lent');
      await transaction.change({ ...application!, reserved: false, commitment: someCommitment('lent') });
    });
  });

  it('more reserved and lent than a tier’s cap, and less than nothing', async () => {
    await refused(sql`update pools set reserved = reserved + 1 where tier = 'daily'`);
    await refused(sql`update pools set used = used + 1 where tier = 'daily'`);
    await refused(sql`insert into pools (currency, tier, cap, reserved) values ('USD', 'daily', 1, 2)`);
    await run(sql`update pools set cap = cap - 1 where tier = 'daily'`);
    await refused(sql`update pools set reserved = reserved + 1 where tier = 'daily'`);
    await refused(sql`update pools set reserved = reserved + 1, cap = cap - 1 where tier = 'daily'`);
    await refused(sql`update pools set reserved = -1, used = 0`);
    await refused(sql`update pools set used = -1, reserved = 0`);
  });

  it('a reservation that is resolved twice, or changed while it is open', async () => {
    await refused(sql`update reservations set state = 'open' where reference = 'lent'`);
    await refused(sql`update reservations set state = 'released' where reference = 'lent'`);
    await refused(sql`update reservations set amount = 1 where reference = 'lent'`);
    await refused(sql`update reservations set amount = amount - 1 where reference = 'open'`);
    await run(sql`update reservations set until = until + 1 where reference = 'open'`);
    await refused(sql`update reservations set state = 'gone' where reference = 'open'`);
    await run(sql`update reservations set state = 'released' where reference = 'open'`);
    await refused(sql`update reservations set state = 'used' where reference = 'open'`);
  });

  const loanOf = (reference: string, agreement: string) => sql`
    insert into loans (agreement_id, reference, currency, tier, commit_key, request, agreement)
    values (${agreement}, ${reference}, 'CNY', 'daily', 'k', '{}', '{}')`;

  it('a loan of money that was not set aside for it, and a second loan of the same money', async () => {
    await refused(loanOf('nobody', 'a'));
    await refused(loanOf('open', 'a'));
    await refused(loanOf('lent', 'a'));
    await refused(sql`update loans set reference = 'open'`);
    await run(sql`update reservations set state = 'used' where reference = 'open'`);
    await refused(loanOf('open', 'agreement of lent'));
    await run(loanOf('open', 'a'));
  });

  it('a transfer to nowhere, a transfer of nothing, and a change of a transfer', async () => {
    const transfer = (debit: string, credit: string, amount: number) => sql`
      insert into transfers (reference, currency, tier, debit, credit, amount)
      values ('open', 'CNY', 'daily', ${debit}, ${credit}, ${amount})`;
    await refused(transfer('lent', 'lent', 1));
    await refused(transfer('lent', 'pocket', 1));
    await refused(transfer('lent', 'reserved', 0));
    await refused(transfer('lent', 'reserved', -1));
    await refused(sql`update transfers set amount = amount + 1`);
    await refused(sql`delete from transfers`);
  });

  it('a change of what was applied for, agreed to or paid, and that any of it is deleted', async () => {
    await refused(sql`update applications set merchant = 'other' where reference = 'open'`);
    await refused(sql`update applications set request = '{}' where reference = 'open'`);
    await refused(sql`update applications set by_token = not by_token where reference = 'open'`);
    await refused(sql`update applications set cancelled_at = 1 where reference = 'lent'`);
    await refused(sql`delete from applications where reference = 'open'`);
    await run(sql`update applications set cancelled_at = 1 where reference = 'open'`);
    await refused(sql`update applications set cancelled_at = null where reference = 'open'`);
    await refused(sql`update loans set agreement = '{}'`);
    await refused(sql`update loans set "order" = 'another'`);
    await refused(sql`update loans set ended = 'voided'`);
    await refused(sql`update loans set holds_order = false`);
    await refused(sql`delete from loans`);
    await refused(sql`update installments set principal = principal - 1`);
    await refused(sql`update installments set due = due + 1`);
    await refused(sql`update installments set replaced = 1`);
    await refused(sql`delete from installments`);
    await refused(
      sql`update installments set paid_at = ${AT}, paid = total, paid_principal = principal where number = 1`,
    );
    await repayIn(sqlBooks(database()), 'agreement of lent', 1, AT);
    await refused(sql`update installments set paid_at = ${AT + 1} where number = 1`);
    await refused(sql`update installments set paid_at = null where number = 1`);
    await refused(sql`update installments set paid_at = null, paid = 0, paid_principal = 0 where number = 1`);
    await refused(sql`update installments set replaced = 1 where number = 1`);
  });

  it('money that is under way for a loan which has some under way already', async () => {
    const books = sqlBooks(database());
    const intent = {
      reference: 'lent',
      key: 'k',
      direction: 'collect',
      amountMinor: 5,
      settles: false,
      reason: 'r',
      at: AT,
    } as const;
    const intend = (over: Partial<typeof intent>) =>
      books.transact(transaction => transaction.intend({ ...intent, ...over }));
    await intend({});
    await expect(intend({ key: 'other' as 'k' })).rejects.toThrow();
  });

  it('an event of a loan that is changed, deleted, out of order or impossible, and one that moves no money', async () => {
    const books = sqlBooks(database());
    await repayIn(books, 'agreement of lent', 1, AT);
    const event = (number: number, kind: string, over: Record<string, unknown> = {}) => {
      const row = { at: AT, valueDate: '2026-11-23', version: 0, reason: 'r', ...over, kind };
      return sql`
        insert into loan_events (loan, number, kind, at, value_date, version, reason, payment, amount)
        select l.id, ${number}, e.kind, e.at, e."valueDate", e.version, e.reason, e.payment, e.amount
        from loans l, json_to_record(${JSON.stringify(row)}::json)
          as e (kind text, at bigint, "valueDate" date, version smallint, reason text, payment text, amount bigint)`;
    };
    await refused(sql`update loan_events set amount = amount + 1`);
    await refused(sql`delete from loan_events`);
    await refused(sql`truncate loan_events`);
    await refused(event(3, 'written-off'));
    await refused(event(2, 'written-off', { version: 1 }));
    await refused(event(2, 'bounced', { payment: 'unknown' }));
    await refused(event(2, 'disbursed'));
    await refused(event(2, 'payment', { payment: 'installment:agreement of lent:0', amount: 5 }));
    await refused(event(2, 'payment', { payment: 'p' }));
    await expect(run(event(2, 'payment', { payment: 'p', amount: 5 }))).rejects.toThrow('came in and went out');
    await expect(run(event(2, 'bounced', { payment: 'installment:agreement of lent:0' }))).rejects.toThrow(
      'came in and went out',
    );
    await refused(sql`update loans set on_delivery = true`);
  });

  it('an end of a loan that its amendment does not say, and a change of an amendment', async () => {
    await run(sql`
      insert into amendments (id, loan, number, kind, amendment) select 'amd', id, 1, 'void', '{}' from loans`);
    await refused(sql`update amendments set kind = 'refund'`);
    await refused(sql`delete from amendments`);
    await refused(sql`
      insert into amendments (id, loan, number, kind, amendment) select 'again', id, 1, 'void', '{}' from loans`);
    await refused(sql`update loans set ended = 'refunded'`);
    await run(sql`update loans set ended = 'voided', holds_order = false`);
    await refused(sql`update loans set ended = null`);
    await refused(sql`update loans set holds_order = true`);
  });

  it('an installment that neither the agreement nor an amendment states, and one that is stated but replaced or paid', async () => {
    const installment = (number: number, principal: number, version: number | null = null) => sql`
      insert into installments (loan, version, number, due, principal, total)
      select id, ${version}::smallint, ${number}::smallint, (agreement->'installments'->0->>'due')::date, ${principal}::bigint, ${principal}::bigint
      from loans`;
    await refused(installment(4, 40_000));
    await refused(installment(1, 40_000));
    await run(sql`
      insert into amendments (id, loan, number, kind, amendment)
      select 'amd', id, 1, 'refund', json_build_object('installments', json_build_array(
        json_build_object('number', 1, 'due', agreement->'installments'->0->>'due', 'principalMinor', 9, 'totalMinor', 9))) from loans`);
    await run(sql`update installments set replaced = 1`);
    await refused(installment(1, 40_000));
    await refused(installment(1, 8, 1));
    await refused(installment(2, 9, 1));
    await run(installment(1, 9, 1));
    await refused(installment(1, 9, 1));
  });

  it('that any table of the books is emptied, and that tiers, reservations, answers and records of erasures change', async () => {
    for (const table of [
      'applications',
      'pools',
      'reservations',
      'transfers',
      'loans',
      'installments',
      'amendments',
      'erasures',
    ])
      await expect(run(sql`truncate ${sql.table(table)} cascade`), table).rejects.toThrow('never emptied');
    await refused(sql`delete from pools`);
    await refused(sql`delete from reservations where reference = 'open'`);
    await run(sql`insert into answers (merchant, key, fingerprint, body) values ('shop', 'k', 'f', 'b')`);
    await refused(sql`update answers set body = 'c'`);
  });

  it('an erasure of what is open, that is not written down, that is not done, or that takes out more than the person', async () => {
    const erased = (reference: string, kind: string) =>
      sql`insert into erasures (reference, kind, cause) values (${reference}, ${kind}, 'request')`;
    for (const kind of ['deleted', 'pseudonymised'])
      for (const reference of ['open', 'lent', 'unknown']) await refused(erased(reference, kind));
    await sqlBooks(database()).transact(async transaction => {
      const application = await transaction.lock('open');
      await transaction.release('open');
      await transaction.change({ ...application!, reserved: false, cancelledAt: AT });
    });
    await expect(run(erased('open', 'pseudonymised'))).rejects.toThrow('kept as it is, or deleted');
    for (const n of [1, 2, 3]) await repayIn(sqlBooks(database()), 'agreement of lent', n, AT);
    await refused(erased('lent', 'deleted'));
    await refused(erased('lent', 'pseudonymised'));
    const inOne = (...statements: RawBuilder<unknown>[]) =>
      database()
        .kysely.transaction()
        .execute(async transaction => {
          for (const statement of statements) await statement.execute(transaction);
        });
    const written = erased('lent', 'pseudonymised');
    for (const change of [
      sql`update applications set applicant = 'another person' where reference = 'lent'`,
      sql`update applications set applicant = 'erased_1', request = '{}' where reference = 'lent'`,
      sql`update applications set applicant = 'erased_1', financed = 1 where reference = 'lent'`,
      sql`update applications set applicant = 'erased_1', verdict = '{"kind":"declined"}' where reference = 'lent'`,
      sql`update loans set agreement = '{}'`,
      sql`delete from loans`,
      sql`delete from installments`,
      sql`update erasures set cause = 'rule'`,
      sql`delete from erasures`,
    ])
      await expect(inOne(written, change)).rejects.toThrow();
    await inOne(written, sql`update applications set applicant = 'erased_1' where reference = 'lent'`);
    await refused(sql`delete from erasures`);
    await refused(sql`update applications set applicant = 'person' where reference = 'lent'`);
    await refused(sql`delete from installments`);
  });

  it('a second reservation of one application, and a second answer under one key', async () => {
    await refused(sql`
      insert into reservations (reference, currency, tier, amount, state, until)
      values ('open', 'CNY', 'daily', 1, 'open', ${AT})`);
    await run(sql`insert into answers (merchant, key, fingerprint, body) values ('shop', 'k', 'f', 'b')`);
    await refused(sql`insert into answers (merchant, key, fingerprint, body) values ('shop', 'k', 'f', 'b')`);
  });

  describe('The lender above it', () => {
    it('reports a pool that differs from its journal', async () => {
      await run(sql`update pools set reserved = reserved - 1 where tier = 'daily'`);
      await expect(sqlBooks(database()).trialBalance()).rejects.toThrow('CNY daily');
    });

    const reserve = (reference: string, amount: number) =>
      sqlBooks(database()).transact(async transaction => {
        const tier = await transaction.reserve(reference, 'CNY', amount);
        const { verdict } = someApplication(reference);
        if (tier)
          await transaction.add(
            someApplication(reference, { tier, verdict: { ...verdict, financedMinor: amount } as typeof verdict }),
          );
        return tier;
      });

    it('lends nothing from a tier above its lowered cap until enough has come back', async () => {
      const lower = { CNY: { daily: FINANCED_MINOR + 9, surge: 0, reserve: 0 } };
      const above = { currency: 'CNY', tier: 'daily', capMinor: FINANCED_MINOR + 9, outMinor: 2 * FINANCED_MINOR };
      expect(await setFunds(database(), lower)).toEqual([above]);
      expect(await reserve('more', 1)).toBeNull();
      await sqlBooks(database()).transact(transaction => transaction.release('open'));
      expect(await reserve('more', 10)).toBeNull();
      expect(await reserve('more', 9)).toBe('daily');
      expect(await reserve('again', 1)).toBeNull();
      expect((await sqlBooks(database()).trialBalance()).tiers[0]).toMatchObject({ capMinor: FINANCED_MINOR + 9 });
    });

    it('lends nothing in a currency without funds, whatever comes back', async () => {
      expect(await setFunds(database(), {})).toMatchObject([{ capMinor: 0, outMinor: 2 * FINANCED_MINOR }]);
      await sqlBooks(database()).transact(transaction => transaction.release('open'));
      expect(await reserve('more', 1)).toBeNull();
      await repayIn(sqlBooks(database()), 'agreement of lent', 1, AT);
      expect(await reserve('more', 1)).toBeNull();
    });

    it('refuses to commit money that was set aside for an application that nobody wrote down', async () => {
      const books = sqlBooks(database());
      await books.transact(transaction => transaction.release('open'));
      await expect(books.transact(transaction => transaction.reserve('nobody', 'CNY', 1))).rejects.toThrow('nobody');
      expect((await books.trialBalance()).tiers[0]).toMatchObject({ reservedMinor: 0 });
    });
  });
});
