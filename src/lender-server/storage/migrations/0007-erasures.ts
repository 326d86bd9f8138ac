import { type Kysely, sql } from 'kysely';

/**
 * Books that nobody empties, and erasure by rule. What a person is forgotten by is written down first, in a journal that stays: the database
 * refuses an erasure that is not in it, one of what is still open, and one that was written down and not done.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const refused = (reason: string) => `raise exception '${reason}' using errcode = 'check_violation'`;

/** Whether anything of an application may still change: `a` is the application. */
const IS_OPEN = `
  exists (select from reservations r where r.reference = a.reference and r.state = 'open')
  or (a.review_asked_at is not null and a.review_verdict is null)
  or exists (
    select from loans l join installments i on i.loan = l.id
    where l.reference = a.reference and i.replaced is null and i.paid_at is null)`;

const ERASURES = [
  `create table erasures (
    reference text not null,
    kind text not null check (kind in ('deleted', 'pseudonymised')),
    cause text not null check (cause in ('rule', 'request')),
    at timestamptz not null default now(),
    primary key (reference, kind)
  )`,
  `create function is_erased(reference text, kind text) returns boolean language sql stable as
    'select exists (select from erasures e where e.reference = $1 and e.kind = $2)'`,
  `create function loan_is_erased(loan bigint) returns boolean language sql stable as
    'select exists (select from loans l join erasures e using (reference) where l.id = $1 and e.kind = ''deleted'')'`,
  `create function erasure_is_of_what_is_over() returns trigger language plpgsql as $$
    begin
      if not exists (select from applications a where a.reference = new.reference and not (${IS_OPEN})) then
        ${refused('Only what is over is erased: the application is open, owes something, or does not exist.')};
      end if;
      return new;
    end $$`,
  'create trigger erasure_is_of_what_is_over before insert on erasures for each row execute function erasure_is_of_what_is_over()',
  `create function erasure_is_done() returns trigger language plpgsql as $$
    begin
      if exists (select from applications a where a.reference = new.reference
          and (new.kind = 'deleted' or a.applicant not like 'erased\\_%')) then
        ${refused('An erasure that is written down is done in the same transaction.')};
      end if;
      return null;
    end $$`,
  `create constraint trigger erasure_is_done after insert on erasures deferrable initially deferred
    for each row execute function erasure_is_done()`,
  `create function erasures_stay() returns trigger language plpgsql as $$
    begin
      ${refused('Erasures are only ever added.')};
    end $$`,
  'create trigger erasures_stay before update or delete on erasures for each row execute function erasures_stay()',
];

/** What an erasure may do to the rows that otherwise stay as they are. */
const ERASING = [
  `create function applications_erased() returns trigger language plpgsql as $$
    begin
      if (to_jsonb(old) - 'applicant' - 'verdict', old.request::text, old.verdict->>'kind', old.verdict->>'terms', old.verdict->>'reasons')
          is distinct from (to_jsonb(new) - 'applicant' - 'verdict', new.request::text, new.verdict->>'kind', new.verdict->>'terms', new.verdict->>'reasons')
          or new.applicant not like 'erased\\_%' then
        ${refused('An erasure takes out who applied, and leaves what was decided.')};
      end if;
      return new;
    end $$`,
  'drop trigger applications_stay on applications',
  `create trigger applications_stay before update on applications for each row
    when (not is_erased(old.reference, 'pseudonymised')) execute function applications_stay()`,
  `create trigger applications_erased before update on applications for each row
    when (is_erased(old.reference, 'pseudonymised')) execute function applications_erased()`,
  `create trigger applications_kept before delete on applications for each row
    when (not is_erased(old.reference, 'deleted')) execute function applications_stay()`,

  'drop trigger loans_stay on loans',
  'create trigger loans_stay before update on loans for each row execute function loans_stay()',
  `create trigger loans_kept before delete on loans for each row
    when (not is_erased(old.reference, 'deleted')) execute function loans_stay()`,

  'drop trigger installments_stay on installments',
  'create trigger installments_stay before update on installments for each row execute function installments_stay()',
  `create trigger installments_kept before delete on installments for each row
    when (not loan_is_erased(old.loan)) execute function installments_stay()`,

  'drop trigger amendments_stay on amendments',
  'create trigger amendments_stay before update on amendments for each row execute function amendments_stay()',
  `create trigger amendments_kept before delete on amendments for each row
    when (not loan_is_erased(old.loan)) execute function amendments_stay()`,

  `create function reservations_stay() returns trigger language plpgsql as $$
    begin
      ${refused('A reservation is never deleted: release it.')};
    end $$`,
  `create trigger reservations_kept before delete on reservations for each row
    when (not is_erased(old.reference, 'deleted')) execute function reservations_stay()`,
];

const AS_STATED = [
  // Otherwise what an amendment has replaced could be added once more.
  'create unique index installments_once on installments (loan, coalesce(version, 0::smallint), number)',
  `create function installment_is_as_stated() returns trigger language plpgsql as $$
    declare
      stated json;
    begin
      if new.version is null then
        select l.agreement->'installments'->(new.number - 1) into stated from loans l where l.id = new.loan;
      else
        select row.value into stated
        from amendments d, json_array_elements(d.amendment->'installments') as row (value)
        where d.loan = new.loan and d.number = new.version and (row.value->>'number')::smallint = new.number;
      end if;
      if stated is null or new.paid_at is not null or new.replaced is not null
          or ((stated->>'due')::date, (stated->>'principalMinor')::bigint, (stated->>'totalMinor')::bigint)
            is distinct from (new.due, new.principal, new.total) then
        ${refused('An installment is one that the agreement or its amendment states.')};
      end if;
      return new;
    end $$`,
  'create trigger installment_is_as_stated before insert on installments for each row execute function installment_is_as_stated()',
  `create function answers_stay() returns trigger language plpgsql as $$
    begin
      ${refused('An answer is repeated as it was given.')};
    end $$`,
  'create trigger answers_stay before update on answers for each row execute function answers_stay()',
  `create function pools_stay() returns trigger language plpgsql as $$
    begin
      ${refused('A tier is never deleted: set its cap to 0.')};
    end $$`,
  'create trigger pools_stay before delete on pools for each row execute function pools_stay()',
];

/** Every table of the books. `truncate` asks no trigger of a row. */
const KEPT_WHOLE = [
  'applications',
  'pools',
  'reservations',
  'transfers',
  'loans',
  'installments',
  'amendments',
  'erasures',
  'configurations',
  'operator_acts',
];
const WHOLE = [
  `create function books_are_never_emptied() returns trigger language plpgsql as $$
    begin
      ${refused('The books are never emptied.')};
    end $$`,
  ...KEPT_WHOLE.map(
    table =>
      `create trigger ${table}_never_emptied before truncate on ${table} for each statement execute function books_are_never_emptied()`,
  ),
];

const RETENTION = [
  // The application that an answer is about. Null for a refusal, and for the answer to an application, which has the application's key.
  'alter table answers add column about text, add column at timestamptz not null default now()',
  'create index answers_about on answers (about) where about is not null',
  'create index answers_by_age on answers using brin (at)',
  'create index applications_by_age on applications using brin (at)',
  // What was lent and not undone, counted without a look at a loan.
  'create index loans_in_currency on loans (currency) where ended is null',
];

/** Books that were migrated by an earlier version lack the queue; a second time changes nothing. */
const QUEUE = [
  `select jobs.create_queue('erase', '{"policy": "short", "retryLimit": 2, "expireInSeconds": 60}'::json)`,
];

const STATEMENTS = [...QUEUE, ...ERASURES, ...ERASING, ...AS_STATED, ...WHOLE, ...RETENTION];
