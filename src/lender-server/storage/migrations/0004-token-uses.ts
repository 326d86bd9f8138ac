import { type Kysely, sql } from 'kysely';

/** How often each token of a merchant's server was used, and which applications were made with one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table token_uses (
    token text not null,
    purpose text not null check (purpose in ('application', 'commitment', 'request')),
    uses integer not null check (uses > 0),
    until bigint not null,
    primary key (token, purpose)
  )`,
  // Finds the counts that may be forgotten.
  'create index token_uses_until on token_uses (until)',
  // Applications from before may be committed as they were made: without a token.
  'alter table applications add column by_token boolean not null default false',
  `create function applications_keep_token() returns trigger language plpgsql as $$
    begin
      raise exception 'Whether a token named the applicant stays: make another application.' using errcode = 'check_violation';
    end $$`,
  `create trigger applications_keep_token before update on applications for each row
    when (old.by_token is distinct from new.by_token) execute function applications_keep_token()`,
];
