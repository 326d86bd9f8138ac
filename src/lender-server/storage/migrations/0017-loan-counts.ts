import { type Kysely, sql } from 'kysely';

/** How many loans there are in each currency, counted as they are made: for the metrics, which would otherwise look at every loan each time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // Whoever changes a count has locked a tier of the currency before, which every commitment does anyway.
  `create table loan_counts (
    currency text primary key,
    count bigint not null check (count >= 0)
  ) with (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000)`,
  'insert into loan_counts select currency, count(*) from loans where ended is null group by currency',
  `create function loans_are_counted() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        insert into loan_counts as known values (new.currency, 1)
          on conflict (currency) do update set count = known.count + 1;
      else
        update loan_counts set count = count - 1 where currency = old.currency;
      end if;
      return null;
    end $$`,
  'create trigger loans_are_counted after insert on loans for each row execute function loans_are_counted()',
  `create trigger loans_are_counted_less after update of ended on loans for each row
    when (old.ended is null and new.ended is not null) execute function loans_are_counted()`,
  `create trigger loans_are_counted_no_more after delete on loans for each row
    when (old.ended is null) execute function loans_are_counted()`,
  'drop index loans_in_currency',
];
