import { type Kysely, sql } from 'kysely';

/**
 * The ledger: a line for everything that happens to a loan, the Merkle tree over the lines, and the heads of it that were signed. What
 * happens is noted by the database itself, and entered in batches later, so that no commitment waits for the tree.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const refused = (reason: string) => `raise exception '${reason}' using errcode = 'check_violation'`;

const KINDS = `'agreement', 'amendment', 'event'`;

const WAITING = [
  `create view loan_statements as
    select id as loan, 'agreement' as kind, 0 as number, agreement as statement from loans
    union all
    select loan, 'amendment', number, amendment from amendments
    union all
    select loan, 'event', number, json_strip_nulls(json_build_object('number', number, 'kind', kind, 'at', at, 'valueDate', value_date,
      'version', version, 'reason', reason, 'payment', payment, 'amountMinor', amount, 'installment', installment, 'wish', wish))
    from loan_events`,
  // A row goes when it is entered. The next one of a loan is written with the loan locked, so that their order is that of the events.
  `create table ledger_waiting (
    id bigint generated always as identity primary key,
    loan bigint not null,
    kind text not null check (kind in (${KINDS})),
    number int not null
  )`,
  `insert into ledger_waiting (loan, kind, number)
    select loan, kind, number from (
      select id as loan, 'agreement' as kind, 0 as number, 0 as version from loans
      union all select loan, 'amendment', number, number from amendments
      union all select loan, 'event', number, version from loan_events
    ) past order by loan, version, kind, number`,
  `create function ledger_awaits() returns trigger language plpgsql as $$
    begin
      if tg_table_name = 'loans' then
        insert into ledger_waiting (loan, kind, number) values (new.id, 'agreement', 0);
      else
        insert into ledger_waiting (loan, kind, number) values (new.loan, tg_argv[0], new.number);
      end if;
      return null;
    end $$`,
  'create trigger ledger_awaits after insert on loans for each row execute function ledger_awaits()',
  `create trigger ledger_awaits after insert on amendments for each row execute function ledger_awaits('amendment')`,
  `create trigger ledger_awaits after insert on loan_events for each row execute function ledger_awaits('event')`,
];

const LEDGER = [
  // A line outlives the loan: it says nothing without the statement and the salt.
  `create table ledger (
    index bigint primary key check (index >= 0),
    loan bigint not null,
    kind text not null check (kind in (${KINDS})),
    number int not null,
    agreement_id text not null,
    sequence int not null check (sequence > 0),
    entry json not null,
    salt text,
    leaf text not null,
    unique (loan, kind, number),
    unique (agreement_id, sequence)
  )`,
  `create table ledger_nodes (
    level smallint not null check (level >= 0),
    index bigint not null check (index >= 0),
    hash text not null,
    primary key (level, index)
  )`,
  `create table tree_heads (
    size bigint primary key check (size > 0),
    head json not null
  )`,
  `create function ledger_stays() returns trigger language plpgsql as $$
    begin
      ${refused('The ledger only ever grows.')};
    end $$`,
  `create function ledger_line_stays() returns trigger language plpgsql as $$
    begin
      if (to_jsonb(old) - 'salt' - 'entry', old.entry::text) is distinct from (to_jsonb(new) - 'salt' - 'entry', new.entry::text)
          or new.salt is not null or not loan_is_erased(old.loan) then
        ${refused('The ledger only ever grows. An erasure takes out the salt.')};
      end if;
      return new;
    end $$`,
  'create trigger ledger_line_stays before update on ledger for each row execute function ledger_line_stays()',
  'create trigger ledger_stays before delete on ledger for each row execute function ledger_stays()',
  ...['ledger_nodes', 'tree_heads'].map(
    table =>
      `create trigger ${table}_stay before update or delete on ${table} for each row execute function ledger_stays()`,
  ),
  ...['ledger', 'ledger_nodes', 'tree_heads'].map(
    table =>
      `create trigger ${table}_never_emptied before truncate on ${table} for each statement execute function books_are_never_emptied()`,
  ),
];

const QUEUE = [
  `select jobs.create_queue('ledger', '{"policy": "short", "retryLimit": 2, "expireInSeconds": 60}'::json)`,
];

const STATEMENTS = [...WAITING, ...LEDGER, ...QUEUE];
