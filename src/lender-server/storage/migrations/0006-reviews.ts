import { type Kysely, sql } from 'kysely';

/**
 * The facts of decisions, encrypted, and what the lender's people do. The database refuses a change of either, and an approval by fewer people
 * than the decision asked for, under any concurrency: whoever reviews an application has locked it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const refused = (reason: string) => `raise exception '${reason}' using errcode = 'check_violation'`;

const STATEMENTS = [
  // Written before the application, which travels with the answer in one statement.
  `create table decision_facts (
    reference text primary key references applications on delete cascade deferrable initially deferred,
    at bigint not null,
    approvals smallint not null check (approvals in (1, 2)),
    key_id text not null,
    sealed bytea not null
  )`,
  'create index decision_facts_by_age on decision_facts (at)',
  'create index decision_facts_by_key on decision_facts (key_id, reference)',

  `create table operator_acts (
    id bigint generated always as identity primary key,
    at bigint not null,
    operator text not null check (operator <> ''),
    kind text not null check (kind in
      ('sign-in', 'sign-out', 'view', 'approve', 'second-approve', 'decline', 'repay', 'replay-callback', 'backup', 'erase')),
    subject text,
    reason text,
    check ((kind in ('approve', 'second-approve', 'decline')) = (reason is not null)),
    check ((kind in ('sign-in', 'sign-out')) = (subject is null))
  )`,
  'create index operator_acts_about on operator_acts (subject, id)',
  `create function operator_acts_stay() returns trigger language plpgsql as $$
    begin
      ${refused('What operators did is only ever added.')};
    end $$`,
  `create trigger operator_acts_stay before update or delete on operator_acts
    for each row execute function operator_acts_stay()`,

  // Notes may name a person, so they are kept as long as the facts and no longer than the trail.
  `create table operator_notes (
    act bigint primary key references operator_acts,
    reference text not null references applications on delete cascade,
    at bigint not null,
    key_id text not null,
    sealed bytea not null
  )`,
  'create index operator_notes_of on operator_notes (reference, act)',
  'create index operator_notes_by_age on operator_notes (at)',
  'create index operator_notes_by_key on operator_notes (key_id, act)',

  `create function sealed_stays() returns trigger language plpgsql as $$
    begin
      if old.key_id = new.key_id or to_jsonb(old) - 'key_id' - 'sealed' is distinct from to_jsonb(new) - 'key_id' - 'sealed' then
        ${refused('What was sealed is sealed again with another key, or erased.')};
      end if;
      return new;
    end $$`,
  ...['decision_facts', 'operator_notes'].map(
    table => `create trigger sealed_stays before update on ${table} for each row execute function sealed_stays()`,
  ),

  // Who is forgotten in the books is forgotten here, too.
  `create function facts_go_with_the_person() returns trigger language plpgsql as $$
    begin
      delete from decision_facts where reference = new.reference;
      delete from operator_notes where reference = new.reference;
      return null;
    end $$`,
  `create trigger facts_go_with_the_person after update of applicant on applications for each row
    when (old.applicant is distinct from new.applicant) execute function facts_go_with_the_person()`,

  `create function approvals_since_decline(about text) returns table (operator text) language sql stable as $$
    select distinct operator from operator_acts
    where subject = about and kind in ('approve', 'second-approve')
      and id > coalesce((select max(id) from operator_acts where subject = about and kind = 'decline'), 0)
  $$`,
  `create function approved_by_enough() returns trigger language plpgsql as $$
    begin
      if (select count(*) from approvals_since_decline(new.reference))
          < coalesce((select approvals from decision_facts where reference = new.reference), 0) then
        ${refused('Fewer people have approved this than the decision asked for.')};
      end if;
      return new;
    end $$`,
  `create trigger approved_by_enough before update on applications for each row
    when (old.ready_at is null and new.ready_at is not null and new.financed is not null
      or new.review_verdict = 'overturned' and old.review_verdict is distinct from new.review_verdict)
    execute function approved_by_enough()`,

  // What waits for a person is found among the few that ever did.
  `create index applications_to_review on applications (at, reference)
    where ready_at is null and cancelled_at is null or review_asked_at is not null and review_verdict is null`,
];
