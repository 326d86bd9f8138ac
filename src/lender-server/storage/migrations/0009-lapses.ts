import { type Kysely, sql } from 'kysely';

/**
 * Reviews that lapse, and one rule of what is open. Whoever asks what waits for a person, or what may still change, asks these two functions: the
 * list of what waits, the erasures by rule, and the trigger that refuses an erasure of something open.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const refused = (reason: string) => `raise exception '${reason}' using errcode = 'check_violation'`;

const LAPSES = [
  `alter table applications
    drop constraint applications_review_verdict_check,
    add constraint applications_review_verdict_check check (review_verdict in ('upheld', 'overturned', 'lapsed'))`,
  // Nobody has done what lapsed.
  `alter table operator_acts
    alter column operator drop not null,
    drop constraint operator_acts_kind_check,
    add constraint operator_acts_kind_check check (kind in
      ('sign-in', 'sign-out', 'view', 'approve', 'second-approve', 'decline', 'lapse', 'repay', 'replay-callback', 'backup', 'erase')),
    add constraint operator_acts_of_somebody check ((kind = 'lapse') = (operator is null))`,
];

// Tables from a function of one query: the planner puts the query in the place of the call, so that indexes serve it.
const OPEN = [
  `create function waiting_applications(now bigint) returns setof applications language sql stable as $$
    select a.* from applications a
    where a.ready_at is null and a.cancelled_at is null and a.until > waiting_applications.now
      or a.review_asked_at is not null and a.review_verdict is null
  $$`,
  // Anything that may still be decided, agreed to, paid, given back or told.
  `create function open_applications(now bigint) returns setof applications language sql stable as $$
    select a.* from applications a
    where a.cancelled_at is null and a.until > open_applications.now
        and not exists (select from loans l where l.reference = a.reference)
      or exists (select from waiting_applications(open_applications.now) w where w.reference = a.reference)
      or exists (select from reservations r where r.reference = a.reference and r.state = 'open')
      or exists (
        select from loans l join installments i on i.loan = l.id
        where l.reference = a.reference and i.replaced is null and i.paid_at is null)
      or exists (select from callbacks c where c.reference = a.reference and c.state = 'waiting')
  $$`,
  // The clock is that of the erasure, because the lender's may differ from the database's.
  `create or replace function erasure_is_of_what_is_over() returns trigger language plpgsql as $$
    begin
      if not exists (select from applications a where a.reference = new.reference)
          or exists (
            select from open_applications((extract(epoch from new.at) * 1000)::bigint) o where o.reference = new.reference) then
        ${refused('Only what is over is erased: the application is open, owes something, or does not exist.')};
      end if;
      if new.kind = 'pseudonymised' and not exists (select from loans l where l.reference = new.reference) then
        ${refused('Who applied is taken out of a loan. An application without one is kept as it is, or deleted.')};
      end if;
      return new;
    end $$`,
];

const STATEMENTS = [...LAPSES, ...OPEN];
