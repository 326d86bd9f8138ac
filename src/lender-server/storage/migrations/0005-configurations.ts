import { type Kysely, sql } from 'kysely';

/**
 * The configurations that decisions name, so that a decision can be made again. The database itself refuses one that is not as its digest
 * says, and changes of any.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // The type json keeps the text as it was written.
  `create table configurations (
    digest text primary key,
    configuration json not null,
    since timestamptz not null default now(),
    constraint configuration_has_its_digest check (digest = encode(sha256(convert_to(configuration::text, 'UTF8')), 'hex'))
  )`,
  `create function configurations_stay() returns trigger language plpgsql as $$
    begin
      raise exception 'Decisions name this configuration: start with another one.' using errcode = 'check_violation';
    end $$`,
  `create trigger configurations_stay before update or delete on configurations
    for each row execute function configurations_stay()`,
];
