import { type Kysely, sql } from 'kysely';

/** The stored answer to an application told the person's limit for as long as the loan. It may lose that once the person is taken out of the loan. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`create or replace function answers_stay() returns trigger language plpgsql as $$
    begin
      if (to_jsonb(old) - 'body', old.body::jsonb #- '{decision,limitMinor}')
            is distinct from (to_jsonb(new) - 'body', new.body::jsonb #- '{decision,limitMinor}')
          or not exists (select from applications a where a.merchant = old.merchant and a.key = old.key and is_erased(a.reference, 'pseudonymised')) then
        raise exception 'An answer is repeated as it was given.' using errcode = 'check_violation';
      end if;
      return new;
    end $$`)
    .execute(db);
}
