import { dayOf } from '../../../lending/applications/days.js';
import type { LoanRecord } from '../../../lending/loans/LoanRecord.js';
import type {
  ReminderFailure,
  ReminderList,
  ReminderRecord,
  ReminderState,
  SkipReason,
} from '../../../protocol/api/reminderRecords.js';
import { findBorrowers, findLoansOf, loanRecordOf } from '../books/loanStatements.js';
import type { Database } from '../openDatabase.js';
import { PAGE_AND_ONE, pageOf } from '../pageOf.js';
import { type Session, withSession } from '../Session.js';
import {
  type Claim,
  claimReminders,
  findLastReminder,
  findRemindersOf,
  listReminders,
  planReminders,
  type ReminderRow,
  recoverReminders,
  settleReminder,
} from './reminderStatements.js';

/** A reminder that one process sends now. */
export interface ClaimedReminder
  extends Pick<ReminderRow, 'id' | 'number' | 'due' | 'step' | 'reference' | 'attempts'> {
  readonly position: number;
  readonly leaseUntil: number;
  /** When the shopper was last reminded of the loan. */
  readonly lastAt: number | null;
}

/** What came of it. `planned`: it is looked at again `at` an instant, after a failed attempt where there is a reason. */
export type Settled =
  | { readonly state: 'planned'; readonly at: number; readonly reason: ReminderFailure | null }
  | { readonly state: 'sent'; readonly at: number }
  | { readonly state: 'skipped'; readonly at: number; readonly reason: SkipReason }
  | { readonly state: 'failed'; readonly at: number; readonly reason: ReminderFailure };

/** The reminders, as the one who sends them and the operator see them. */
export interface Reminders {
  /** @returns how many are new */
  plan(now: number): Promise<number>;
  claim(claim: Claim): Promise<ClaimedReminder[]>;
  settle(claimed: ClaimedReminder, settled: Settled): Promise<void>;
  /** Settles what killed processes have begun. @returns of how many nobody will know whether they were sent */
  recover(now: number): Promise<number>;
  /** Every loan of a person. */
  loansOf(applicant: string): Promise<readonly LoanRecord[]>;
  /** Every person's loans. */
  borrowers(): AsyncGenerator<readonly LoanRecord[]>;
  /** @param next what the page before named */
  list(state: ReminderState, next?: string): Promise<ReminderList>;
  /** All of one loan, the oldest first. */
  ofAgreement(agreementId: string): Promise<readonly ReminderRecord[]>;
}

/** How many people's loans are read at a time. */
const PEOPLE = 100;
/** How many reminders one statement plans. */
const BATCH = 2_000;
const UNIQUE_VIOLATION = '23505';

export function sqlReminders({ pool }: Pick<Database, 'pool'>): Reminders {
  const run = <T>(work: (session: Session) => Promise<T>) => withSession(pool, work);
  const loansOf = (applicant: string) =>
    run(async session => (await findLoansOf(session, { applicant })).flatMap(row => loanRecordOf([row]) ?? []));
  return {
    async plan(now) {
      let planned = 0;
      for (;;) {
        const { length } = await run(session => planReminders(session, { now, today: dayOf(now), most: BATCH }));
        planned += length;
        if (length < BATCH) return planned;
      }
    },
    claim: claim =>
      run(async session => {
        const rows = await claimReminders(session, claim).catch(error => {
          // Another process was faster with one of these loans.
          if ((error as { code?: unknown }).code === UNIQUE_VIOLATION) return [];
          throw error;
        });
        return Promise.all(
          rows.map(async row => {
            const [last] = await findLastReminder(session, { loan: row.loan });
            const { position, id, number, due, step, reference, attempts } = row;
            const name = { position, id, number, due, step, reference, attempts };
            return { ...name, leaseUntil: claim.leaseUntil, lastAt: last?.at ?? null };
          }),
        );
      }),
    async settle({ position, leaseUntil }, settled) {
      const { state, at } = settled;
      const reason = 'reason' in settled ? settled.reason : null;
      const isTry = state === 'sent' || state === 'failed' || (state === 'planned' && reason !== null);
      const settledAt = state === 'planned' ? null : at;
      const values = { position, leaseUntil, state, dueAt: at, settledAt, tries: isTry ? 1 : 0, reason };
      await run(session => settleReminder(session, values));
    },
    recover: now =>
      run(async session => (await recoverReminders(session, { now })).filter(({ state }) => state === 'failed').length),
    loansOf,
    async *borrowers() {
      for (let after = ''; ; ) {
        const people = await run(session => findBorrowers(session, { after, most: PEOPLE }));
        for (const { applicant } of people) yield await loansOf(applicant);
        if (people.length < PEOPLE) return;
        after = people.at(-1)!.applicant;
      }
    },
    list: (state, next = '0') =>
      run(async session => {
        const rows = await listReminders(session, { state, after: Number(next), most: PAGE_AND_ONE });
        const page = pageOf(rows, ({ position }) => position);
        return { reminders: page.shown.map(recordOf), next: page.next };
      }),
    ofAgreement: agreementId => run(async session => (await findRemindersOf(session, { agreementId })).map(recordOf)),
  };
}

function recordOf(row: ReminderRow): ReminderRecord {
  const { id, number, due, step, state, attempts, channel, reason } = row;
  const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return {
    ...{ id, agreementId: row.agreement_id, number, due, step, state },
    dueAt: row.settled_at === null ? instant(row.due_at) : null,
    settledAt: instant(row.settled_at),
    ...{ attempts, channel, reason },
  };
}
