import { accounts } from '../../../lending/funds/accounts.js';
import { lifeOf } from '../../../lending/loans/lifeOf.js';
import { moneyOf } from '../../../lending/loans/moneyOf.js';
import { findLoansAfter, loanRecordOf } from '../books/loanStatements.js';
import type { Database } from '../openDatabase.js';
import { withSession } from '../Session.js';

const BATCH = 500;

/** Folds every loan again, and names those whose journal or whose schedule says something else than their events. */
export async function verifyLives({ pool }: Pick<Database, 'pool'>): Promise<{
  readonly 'money-differs': readonly string[];
  readonly 'paid-differs': readonly string[];
}> {
  const money: string[] = [];
  const paid: string[] = [];
  for (let after = 0; ; ) {
    const rows = await withSession(pool, session => findLoansAfter(session, { after, most: BATCH }));
    for (const row of rows) {
      const record = loanRecordOf([row]);
      if (!record) continue;
      const { reference } = record.application;
      const owed = moneyOf(record);
      const held = Object.fromEntries(row.balances.map(({ account, minor }) => [account, minor]));
      if (accounts.some(account => (held[account] ?? 0) !== owed[account])) money.push(reference);
      const written = row.installments.map(({ number, paid: minor, paidAt }) => `${number} ${minor} ${paidAt}`).sort();
      const folded = lifeOf(record).rows.map(
        ({ stated, paid: { totalMinor }, paidAt }) => `${stated.number} ${totalMinor} ${paidAt}`,
      );
      if (written.join() !== folded.sort().join()) paid.push(reference);
    }
    after = rows.at(-1)?.loan ?? after;
    if (rows.length < BATCH) return { 'money-differs': money, 'paid-differs': paid };
  }
}
