import { sql } from 'kysely';
import type { Books, BooksTransaction } from '../../../lending/applications/Books.js';
import type { Sealer } from '../../signing/sealer.js';
import { insertCallback, type NewCallback, newCallback } from '../callbacks/callbackStatements.js';
import { noOutbox, type Outbox } from '../callbacks/Outbox.js';
import type { Database } from '../openDatabase.js';
import { retryCollisions } from '../retryCollisions.js';
import { insertFacts, type NewFacts, newFacts } from '../reviews/factStatements.js';
import { type Session, withSession } from '../Session.js';
import { builder, statement } from '../statement.js';
import { applicationOf, type rowOf } from './applicationRow.js';
import {
  findApplication,
  findByAgreement,
  findByKey,
  findErasure,
  insertApplication,
  newApplication,
} from './applicationStatements.js';
import { creditHistory } from './creditHistory.js';
import {
  enterReservation,
  findLapsed,
  findLapsedReviews,
  insertReservation,
  openReservation,
  type Reservation,
} from './fundStatements.js';
import { findIntent, findIntents } from './intentStatements.js';
import { insertAnswer, type NewAnswer, newAnswer } from './keyStatements.js';
import {
  findHelpAsked,
  findLoan,
  findOrderLoan,
  findPaymentLoan,
  findUndelivered,
  loanRecordOf,
} from './loanStatements.js';
import { type Combination, PipelinedTransaction } from './PipelinedTransaction.js';
import { sqlBooksTransaction } from './sqlBooksTransaction.js';
import { forgetTokenUses } from './tokenStatements.js';
import { trialBalance } from './trialBalance.js';

type Approval = ReturnType<typeof rowOf> & Reservation & { readonly until: number } & NewAnswer;

/** Everything that an approval writes, in one statement: most of what the lender does. */
const insertApproval = statement<Approval>(value =>
  sql`
    with application as (${newApplication(value)}), answer as (${newAnswer(value)}),
    reservation as (${openReservation(value)}) ${enterReservation}`.compile(builder),
);
/** The same where the merchant's server is told. */
const insertToldApproval = statement<Approval & NewCallback>(value =>
  sql`
    with application as (${newApplication(value)}), answer as (${newAnswer(value)}), callback as (${newCallback(value)}),
    reservation as (${openReservation(value)}) ${enterReservation}`.compile(builder),
);
/** The same with the facts of the decision. */
const insertKnownApproval = statement<Approval & NewFacts>(value =>
  sql`
    with facts as (${newFacts(value)}), application as (${newApplication(value)}), answer as (${newAnswer(value)}),
    reservation as (${openReservation(value)}) ${enterReservation}`.compile(builder),
);
const insertKnownAndToldApproval = statement<Approval & NewFacts & NewCallback>(value =>
  sql`
    with facts as (${newFacts(value)}), application as (${newApplication(value)}), answer as (${newAnswer(value)}),
    callback as (${newCallback(value)}), reservation as (${openReservation(value)}) ${enterReservation}`.compile(
    builder,
  ),
);
const combinations: readonly Combination[] = [
  { parts: [insertFacts, insertApplication, insertReservation, insertAnswer], whole: insertKnownApproval },
  {
    parts: [insertFacts, insertApplication, insertReservation, insertCallback, insertAnswer],
    whole: insertKnownAndToldApproval,
  },
  { parts: [insertApplication, insertReservation, insertAnswer], whole: insertApproval },
  { parts: [insertApplication, insertReservation, insertCallback, insertAnswer], whole: insertToldApproval },
];

/**
 * The lender's books in PostgreSQL or PGlite. Migrate the database and set its funds first.
 *
 * Facts of decisions and notes are kept where there is a sealer to encrypt them.
 *
 * What merchants are told is written with the books, for those merchants that `outbox` takes. Without one, nobody is told.
 *
 * Transactions are as isolated as the database has it by default. READ COMMITTED is enough, with locks wherever a decision depends on what was read;
 * under SERIALIZABLE more of them collide and are repeated. On PGlite they run one after the
 * other: a second request under a key waits for the answer to the first, and is never told `in-flight`.
 *
 * Every call throws a StorageError `unavailable` where the database cannot be reached.
 */
export function sqlBooks(
  { pool }: Pick<Database, 'pool'>,
  outbox: Outbox = noOutbox,
  sealer: Sealer | null = null,
): Books {
  const run = <T>(work: (session: Session) => Promise<T>) => withSession(pool, work);
  const find = <Values>(
    how: (session: Session, values: Values) => ReturnType<typeof findApplication>,
    values: Values,
  ) =>
    run(async session => {
      const [row] = await how(session, values);
      return row ? applicationOf(row) : null;
    });
  return {
    transact: work => retryCollisions(() => transact(pool, outbox, sealer, work)),
    application: reference => find(findApplication, { reference }),
    applicationByKey: of => find(findByKey, of),
    agreementApplication: agreementId => find(findByAgreement, { agreementId }),
    loan: async reference => loanRecordOf(await run(session => findLoan(session, { reference }))),
    paymentLoan: async payment => (await run(session => findPaymentLoan(session, { payment })))[0]?.reference ?? null,
    paymentIntent: async reference => (await run(session => findIntent(session, { reference })))[0] ?? null,
    paymentIntents: (before, most, after) => run(session => findIntents(session, { before, most, after })),
    undelivered: async (before, most) =>
      (await run(session => findUndelivered(session, { before, most }))).map(({ reference }) => reference),
    helpAsked: async most =>
      (await run(session => findHelpAsked(session, { most }))).flatMap(row => loanRecordOf([row]) ?? []),
    orderLoan: async of => loanRecordOf(await run(session => findOrderLoan(session, of))),
    history: (...asked) => run(session => creditHistory(session, ...asked)),
    lapsed: async (now, most) =>
      (await run(session => findLapsed(session, { now, most }))).map(({ reference }) => reference),
    lapsedReviews: async (before, most) =>
      (await run(session => findLapsedReviews(session, { before, most }))).map(({ reference }) => reference),
    isErased: async reference => (await run(session => findErasure(session, { reference }))).length > 0,
    forgetTokens: now => run(async session => void (await forgetTokenUses(session, { now }))),
    trialBalance: () => run(trialBalance),
  };
}

async function transact<T>(
  pool: Database['pool'],
  outbox: Outbox,
  sealer: Sealer | null,
  work: (transaction: BooksTransaction) => Promise<T>,
): Promise<T> {
  const session = await pool.connect();
  const transaction = new PipelinedTransaction(session, combinations);
  let broken = false;
  try {
    const result = await work(sqlBooksTransaction(transaction, outbox, sealer));
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
