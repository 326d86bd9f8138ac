import { type Selectable, sql } from 'kysely';
import { openDays, stepDays } from '../../../lending/reminders/reminderSteps.js';
import {
  type ReminderChannel,
  type ReminderFailure,
  type ReminderState,
  reminderSteps,
  type SkipReason,
} from '../../../protocol/api/reminderRecords.js';
import type { Schema } from '../Schema.js';
import { builder, statement } from '../statement.js';

export type ReminderRow = Omit<Selectable<Schema['reminders']>, 'loan'> & {
  readonly loan: number;
  readonly reference: string;
  readonly agreement_id: string;
};

const columns = sql.raw(
  'r.position, r.id, r.loan, r.number, r.due, r.step, r.state, r.planned_at, r.due_at, r.attempts, r.channel, r.reason, r.settled_at, l.reference, l.agreement_id',
);

const STEPS = JSON.stringify(reminderSteps.map(step => ({ step, days: stepDays[step], open: openDays(step) })));
const FIRST = Math.min(...Object.values(stepDays));
const LAST = Math.max(...reminderSteps.map(step => stepDays[step] + openDays(step)));

/**
 * Plans the steps whose day begins within a day somewhere in the world, and those that may still be sent. Each is there once, whoever plans. Whether
 * it is sent, and when, is looked at once its day has begun anywhere.
 */
export const planReminders = statement<
  { readonly now: number; readonly today: string; readonly most: number },
  { id: string }
>(value =>
  sql<{ id: string }>`
    insert into reminders (id, loan, number, due, step, planned_at, due_at)
    select 'rem_' || replace(gen_random_uuid()::text, '-', ''), i.loan, i.number, i.due, s.step, ${value('now')}::bigint,
      (extract(epoch from (i.due + s.days)) * 1000)::bigint - ${sql.lit(14 * 60 * 60_000)}::bigint
    from installments i join loans l on l.id = i.loan,
      jsonb_to_recordset(${sql.lit(STEPS)}::jsonb) as s (step text, days int, open int)
    where i.replaced is null and i.paid_at is null and l.ended is null
      and i.due between ${value('today')}::date - ${sql.lit(LAST + 1)}::int and ${value('today')}::date - ${sql.lit(FIRST - 1)}::int
      and i.due + s.days <= ${value('today')}::date + 1 and i.due + s.days + s.open >= ${value('today')}::date
      and not exists (
        select from reminders r where r.loan = i.loan and r.number = i.number and r.due = i.due and r.step = s.step)
    order by i.due, s.days limit ${value('most')}
    on conflict do nothing returning id`.compile(builder),
);

export interface Claim {
  readonly now: number;
  /** Until then nobody else sends them. */
  readonly leaseUntil: number;
  readonly most: number;
  readonly channel: ReminderChannel;
}

/** Takes the reminders that are due, of each loan the oldest installment's. The database refuses a second one of a loan at the same time. */
export const claimReminders = statement<Claim, ReminderRow>(value =>
  sql<ReminderRow>`
    with due as (
      select r.position from reminders r
      where r.state = 'planned' and r.due_at <= ${value('now')}
        and not exists (
          select from reminders other
          where other.loan = r.loan and other.position <> r.position and (other.state = 'sending'
            or other.state = 'planned' and other.due_at <= ${value('now')}
              and (other.due, other.number, other.position) < (r.due, r.number, r.position)))
      order by r.due_at limit ${value('most')} for update skip locked
    )
    update reminders r set state = 'sending', due_at = ${value('leaseUntil')}, channel = ${value('channel')}
    from due, loans l where r.position = due.position and l.id = r.loan
    returning ${columns}`.compile(builder),
);

/** Only who holds the lease says what came of it. */
export const settleReminder = statement<{
  readonly position: number;
  readonly leaseUntil: number;
  readonly state: ReminderState;
  readonly dueAt: number;
  readonly settledAt: number | null;
  readonly tries: number;
  readonly reason: SkipReason | ReminderFailure | null;
}>(value =>
  sql`
    update reminders set state = ${value('state')}, due_at = ${value('dueAt')}, settled_at = ${value('settledAt')},
      attempts = attempts + ${value('tries')}::smallint, reason = ${value('reason')}
    where position = ${value('position')} and state = 'sending' and due_at = ${value('leaseUntil')}`.compile(builder),
);

/** What a killed process was sending: whoever takes the same id once may get it again, and nobody else does. */
export const recoverReminders = statement<{ readonly now: number }, { state: ReminderState }>(value =>
  sql<{ state: ReminderState }>`
    update reminders set attempts = attempts + 1, reason = 'outcome-unknown',
      state = case channel when 'webhook' then 'planned' else 'failed' end,
      settled_at = case channel when 'webhook' then null else ${value('now')}::bigint end
    where state = 'sending' and due_at <= ${value('now')} returning state`.compile(builder),
);

/** When the shopper was last reminded of a loan. What may have been sent counts. */
export const findLastReminder = statement<{ readonly loan: number }, { at: number | null }>(value =>
  sql<{ at: number | null }>`
    select max(settled_at) as at from reminders
    where loan = ${value('loan')} and (state = 'sent' or state = 'failed' and reason = 'outcome-unknown')`.compile(
    builder,
  ),
);

export const listReminders = statement<
  { readonly state: ReminderState; readonly after: number; readonly most: number },
  ReminderRow
>(value =>
  sql<ReminderRow>`
    select ${columns} from reminders r join loans l on l.id = r.loan
    where r.state = ${value('state')} and r.position > ${value('after')} order by r.position limit ${value('most')}`.compile(
    builder,
  ),
);
export const findRemindersOf = statement<{ readonly agreementId: string }, ReminderRow>(value =>
  sql<ReminderRow>`
    select ${columns} from reminders r join loans l on l.id = r.loan
    where l.agreement_id = ${value('agreementId')} order by r.position`.compile(builder),
);
