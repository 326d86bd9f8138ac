import { type Kysely, sql } from 'kysely';

/** Money that the payment service was asked to move, until it is booked. A loan has one order under way at most, and no order is written twice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table payment_intents (
    loan bigint primary key references loans,
    key text not null unique,
    direction text not null check (direction in ('collect', 'send')),
    amount bigint not null check (amount > 0),
    settles boolean not null,
    reason text not null,
    at bigint not null
  )`,
  'create index payment_intents_by_age on payment_intents (at)',
  'create trigger payment_intents_never_emptied before truncate on payment_intents for each statement execute function books_are_never_emptied()',
  `select jobs.create_queue('payments', '{"policy": "short", "retryLimit": 2, "expireInSeconds": 60}'::json)`,
];
