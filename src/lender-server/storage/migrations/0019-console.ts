import { type Kysely, sql } from 'kysely';

/**
 * What the console needs: who may do what, as it was changed; when the ledger was checked; and figures that are found without a look at every
 * row. Operators without a row keep the roles that the configuration gives them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const refused = (reason: string) => `raise exception '${reason}' using errcode = 'check_violation'`;

const ROLES = [
  // The newest row of an operator holds. No roles: the operator is disabled.
  `create table operator_grants (
    id bigint generated always as identity primary key,
    at bigint not null,
    operator text not null check (operator <> ''),
    roles json not null check (json_typeof(roles) = 'array'),
    changed_by text not null check (changed_by <> '')
  )`,
  'create index operator_grants_of on operator_grants (operator, id)',
  `create function operator_grants_stay() returns trigger language plpgsql as $$
    begin
      ${refused('What operators may do is only ever added: write what holds from now on.')};
    end $$`,
  `create trigger operator_grants_stay before update or delete on operator_grants
    for each row execute function operator_grants_stay()`,
];

const ACTS = [
  'alter table operator_acts drop constraint operator_acts_kind_check',
  `alter table operator_acts add constraint operator_acts_kind_check check (kind in
    ('sign-in', 'sign-out', 'view', 'approve', 'second-approve', 'decline', 'lapse', 'repay', 'payment', 'bounce', 'return',
     'more-time', 'answer-help', 'write-off', 'replay-callback', 'backup', 'erase', 'capital-in', 'capital-out',
     'propose-parameters', 'approve-parameters', 'decline-parameters', 'activate-parameters', 'search', 'change-roles'))`,
  // A search is about a person who is not named here. The name of the constraint is the database's own.
  'alter table operator_acts drop constraint operator_acts_check1',
  `alter table operator_acts add constraint operator_acts_subject_check
    check ((kind in ('sign-in', 'sign-out', 'search')) = (subject is null))`,
  'create index operator_acts_of on operator_acts (operator, id)',
];

const CHECKS = [
  `create table ledger_checks (
    id bigint generated always as identity primary key,
    at bigint not null,
    entries bigint not null check (entries >= 0),
    heads bigint not null check (heads >= 0),
    fault text
  )`,
];

const FIGURES = [
  // The newest decisions, in their order: of any number of them the console reads as many as it shows.
  'create index applications_by_time on applications (at)',
  'create index loans_of_merchant on loans (merchant, id)',
  // The month in which a loan was made.
  'alter table loans add column vintage text',
  'alter table loans disable trigger user',
  `update loans set vintage = left(agreement->>'committedAt', 7)`,
  'alter table loans enable trigger user',
  `create function loan_has_a_vintage() returns trigger language plpgsql as $$
    begin
      new.vintage := left(new.agreement->>'committedAt', 7);
      return new;
    end $$`,
  'create trigger loan_has_a_vintage before insert on loans for each row execute function loan_has_a_vintage()',
  'create index loans_by_vintage on loans (currency, vintage) where ended is null',
];

const STATEMENTS = [...ROLES, ...ACTS, ...CHECKS, ...FIGURES];
