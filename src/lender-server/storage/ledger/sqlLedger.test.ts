import { type RawBuilder, sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { TREE_HEAD_TYPE } from '../../../protocol/messages/signatureTypes.js';
import { fromBase64url } from '../../../protocol/proof/base64url.js';
import { isConsistent } from '../../../protocol/proof/merkleProof.js';
import type { TreeHead } from '../../../protocol/proof/Receipt.js';
import { verifyReceipt } from '../../../protocol/proof/verifyReceipt.js';
import { lendSigned } from '../testing/lendSigned.js';
import { emptyBooks, withDatabases } from '../testing/withDatabases.js';
import { verifyLedger } from '../verify/verifyLedger.js';
import { type Ledger, sqlLedger } from './sqlLedger.js';

withDatabases('The ledger', database => {
  let lent: Awaited<ReturnType<typeof lendSigned>>;
  let ledger: Ledger;
  beforeEach(async () => {
    await emptyBooks(database());
    lent = await lendSigned(database());
    ledger = sqlLedger(database(), { lender: 'lender', sign: head => lent.keyring.sign(head, TREE_HEAD_TYPE) });
  });
  const verify = (kept: readonly TreeHead[] = []) => verifyLedger(database(), lent.keys, kept);
  const rows = async <Row>(query: RawBuilder<Row>) => (await query.execute(database().kysely)).rows;
  /** As somebody would who owns the database: no trigger is asked. */
  const damage = (...statements: RawBuilder<unknown>[]) =>
    database()
      .kysely.connection()
      .execute(async connection => {
        await sql`set session_replication_role = replica`.execute(connection);
        for (const statement of statements) await statement.execute(connection);
        await sql`reset session_replication_role`.execute(connection);
      });

  it('has everything that has happened to loans, each once, also where two processes enter it at once', async () => {
    const entered = await Promise.all([ledger.enter(), ledger.enter()]);
    // Two agreements, an amendment and a payment.
    expect(entered.sort()).toEqual([0, 4]);
    expect(await verify()).toEqual({ entries: 4, heads: 1, broken: undefined });
    expect(await ledger.enter()).toBe(0);
  });

  it('gives each event of a loan a receipt that proves it by the lender’s public keys', async () => {
    await ledger.enter();
    const [{ id }] = (await rows(
      sql<{ id: string }>`select agreement_id as id from loans where reference = ${lent.refunded}`,
    )) as [{ id: string }];
    const receipts = await ledger.receipts(id);
    expect(receipts.map(({ entry }) => [entry.sequence, entry.kind])).toEqual([
      [1, 'agreement'],
      [2, 'amendment'],
      [3, 'event'],
    ]);
    const verified = await Promise.all(
      receipts.map(receipt => verifyReceipt(JSON.parse(JSON.stringify(receipt)), lent.keys)),
    );
    expect(verified.map(({ problem, statement }) => problem ?? Object(statement).kind ?? Object(statement).id)).toEqual(
      [id, 'refund', 'payment'],
    );
  });

  it('proves to whoever kept an earlier head that it has only grown since', async () => {
    await ledger.enter();
    const before = (await ledger.head())!;
    await lent.lend('dora');
    await ledger.enter();
    const after = (await ledger.head())!;
    expect(after.size).toBeGreaterThan(before.size);
    const proof = await ledger.consistency(before.size, after.size);
    const rootOf = ({ size, root }: TreeHead) => ({ size, root: fromBase64url(root) });
    expect(await isConsistent(rootOf(before), rootOf(after), proof!.path.map(fromBase64url))).toBe(true);
    expect(await ledger.consistency(after.size, before.size)).toBeNull();
    expect(await ledger.consistency(1, after.size + 1)).toBeNull();
  });

  it('refuses to be changed, and names the first broken line where somebody changed it all the same', async () => {
    await ledger.enter();
    const head = (await ledger.head())!;
    for (const change of [
      sql`update ledger set leaf = 'x' where index = 1`,
      sql`update ledger set salt = null where index = 1`,
      sql`delete from ledger where index = 3`,
      sql`truncate ledger`,
      sql`delete from tree_heads`,
      sql`update ledger_nodes set hash = 'x'`,
    ])
      await expect(change.execute(database().kysely)).rejects.toThrow();

    await damage(sql`update loan_events set amount = amount + 1`);
    expect((await verify()).broken).toMatchObject({ fault: 'other-statement' });
    await damage(sql`update loan_events set amount = amount - 1`);
    expect((await verify()).broken).toBeUndefined();

    await damage(sql`delete from loan_events`);
    expect((await verify()).broken).toMatchObject({ fault: 'statement-missing' });

    // The end is cut off everywhere, heads included: only who kept the head knows.
    await damage(sql`delete from ledger where index = 3`, sql`delete from tree_heads`, sql`delete from ledger_waiting`);
    await damage(sql`delete from loan_events`);
    expect((await verify([head])).broken).toEqual({ fault: 'end-missing', index: 4 });
  });

  it('lets an erasure take the salt out, and nothing put it back; what is left is unbroken', async () => {
    await ledger.enter();
    const ofLoan = sql`(select id from loans where reference = ${lent.reference})`;
    await damage(sql`insert into erasures (reference, kind, cause) values (${lent.reference}, 'deleted', 'rule')`);
    await sql`update ledger set salt = null where loan in ${ofLoan}`.execute(database().kysely);
    await expect(sql`update ledger set salt = 'x' where loan in ${ofLoan}`.execute(database().kysely)).rejects.toThrow(
      'only ever grows',
    );
    await damage(sql`delete from loans where reference = ${lent.reference}`);
    expect(await verify()).toEqual({ entries: 4, heads: 1, broken: undefined });
  });

  it('finds what happened and was never entered', async () => {
    await ledger.enter();
    await damage(sql`
      insert into loan_events (loan, number, kind, at, value_date, version, reason, payment, amount)
      select id, 7, 'payment', 1, '2026-11-29', 0, 'slipped in', 'slipped in', 1 from loans limit 1`);
    expect((await verify()).broken).toMatchObject({ fault: 'not-entered' });
  });
});
