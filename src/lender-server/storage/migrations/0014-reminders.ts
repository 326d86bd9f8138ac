import { type Kysely, sql } from 'kysely';

/**
 * How people are reminded, encrypted, and what they were reminded of. The database refuses a second reminder of one step, two at the same time
 * about one loan, and one that is sent after it was settled.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...CONTACTS, ...REMINDERS, QUEUE]) await sql.raw(statement).execute(db);
}

const refused = (reason: string) => `raise exception '${reason}' using errcode = 'check_violation'`;

const CONTACTS = [
  `create table contacts (
    reference text primary key references applications on delete cascade,
    at bigint not null,
    key_id text not null,
    sealed bytea not null
  )`,
  'create index contacts_by_key on contacts (key_id, reference)',
  // Who is forgotten in the books is forgotten here, too.
  `create function contact_goes_with_the_person() returns trigger language plpgsql as $$
    begin
      delete from contacts where reference = new.reference;
      return null;
    end $$`,
  `create trigger contact_goes_with_the_person after update of applicant on applications for each row
    when (old.applicant is distinct from new.applicant) execute function contact_goes_with_the_person()`,
];

const STEPS = `'T-7', 'T-3', 'T-1', 'T0', 'T+1', 'T+3', 'T+7', 'T+15', 'T+30'`;

const REMINDERS = [
  `create table reminders (
    position bigint generated always as identity primary key,
    -- What every attempt calls it, so that whoever gets it twice knows.
    id text not null unique,
    loan bigint not null references loans,
    -- Which installment: with its date moved it is another one.
    number smallint not null,
    due date not null,
    step text not null check (step in (${STEPS})),
    state text not null default 'planned' check (state in ('planned', 'sending', 'sent', 'skipped', 'failed')),
    planned_at bigint not null,
    -- When it is looked at next; while it is sent, when whoever sends it is given up.
    due_at bigint not null,
    attempts smallint not null default 0,
    channel text,
    reason text,
    settled_at bigint,
    unique (loan, number, due, step),
    check ((state in ('planned', 'sending')) = (settled_at is null)),
    check (state not in ('skipped', 'failed') or reason is not null)
  )`,
  "create unique index reminders_one_at_a_time on reminders (loan) where state = 'sending'",
  `create index reminders_open on reminders (due_at) where state in ('planned', 'sending')`,
  'create index reminders_by_state on reminders (state, position)',
  // What is due is found among what is open.
  'create index installments_open on installments (due) where replaced is null and paid_at is null',
  `create function reminders_stay() returns trigger language plpgsql as $$
    begin
      if (old.id, old.loan, old.number, old.due, old.step, old.planned_at)
            is distinct from (new.id, new.loan, new.number, new.due, new.step, new.planned_at)
          or old.settled_at is not null
          or new.state = 'sent' and old.state <> 'sending' then
        ${refused('A reminder that was sent, skipped or given up stays so.')};
      end if;
      return new;
    end $$`,
  'create trigger reminders_stay before update on reminders for each row execute function reminders_stay()',
];

const QUEUE = `select jobs.create_queue('reminders', '{"policy": "short", "retryLimit": 2, "expireInSeconds": 60}'::json)`;
