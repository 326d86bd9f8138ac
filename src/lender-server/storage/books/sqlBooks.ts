import type { Books, BooksTransaction } from '../../../lending/applications/Books.js';
import type { Database } from '../openDatabase.js';
import type { Session } from '../Session.js';
import { applicationOf } from './applicationRow.js';
import { findApplication, findByAgreement, findByKey } from './applicationStatements.js';
import { creditRecord } from './creditRecord.js';
import { combinations } from './insertApproval.js';
import { findLapsed } from './moneyStatements.js';
import { Transaction } from './PipelinedTransaction.js';
import { retryCollisions } from './retryCollisions.js';
import { sqlPage } from './sqlBooksTransaction.js';
import { trialBalance } from './trialBalance.js';

/**
 * The lender's books in PostgreSQL or PGlite. Migrate the database and set its funds first.
 *
 * Transactions are READ COMMITTED, with locks where something is decided on what was read. On PGlite they run one after the other:
 * there a second request under a key waits for the first one's answer, and is never told `in-flight`.
 *
 * Every call throws a StorageError `unavailable` where the database is away.
 */
export function sqlBooks({ pool }: Pick<Database, 'pool'>): Books {
  const withSession = async <T>(work: (session: Session) => Promise<T>): Promise<T> => {
    const session = await pool.connect();
    try {
      return await work(session);
    } finally {
      session.release();
    }
  };
  const find = <Values>(
    how: (session: Session, values: Values) => ReturnType<typeof findApplication>,
    values: Values,
  ) =>
    withSession(async session => {
      const [row] = await how(session, values);
      return row ? applicationOf(row) : null;
    });
  return {
    transact: work => retryCollisions(() => transact(pool, work)),
    application: reference => find(findApplication, { reference }),
    applicationByKey: of => find(findByKey, of),
    agreementApplication: agreementId => find(findByAgreement, { agreementId }),
    record: (...asked) => withSession(session => creditRecord(session, ...asked)),
    lapsed: async (now, most) =>
      (await withSession(session => findLapsed(session, { now, most }))).map(({ reference }) => reference),
    trialBalance: () => withSession(trialBalance),
  };
}

async function transact<T>(pool: Database['pool'], work: (transaction: BooksTransaction) => Promise<T>): Promise<T> {
  const session = await pool.connect();
  const transaction = new Transaction(session, combinations);
  let broken = false;
  try {
    const result = await work(sqlPage(transaction));
    await transaction.commit();
    return result;
  } catch (error) {
    await transaction.rollback().catch(() => {
      broken = true;
    });
    throw transaction.firstFailure(error);
  } finally {
    session.release(broken);
  }
}
