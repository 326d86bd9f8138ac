import { type Kysely, sql } from 'kysely';
import PgBoss from 'pg-boss';
import { JOBS_SCHEMA } from '../../jobs/queues.js';

/** What merchants' servers are told, the job queue, and the rates that processes share. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...CALLBACKS, ...RATES, queueSchema()]) await sql.raw(statement).execute(db);
  for (const name of QUEUES)
    await sql`select ${sql.id(JOBS_SCHEMA, 'create_queue')}(${name}, ${QUEUE}::json)`.execute(db);
}

const CALLBACKS = [
  // Written together with what it tells, so that neither is there without the other.
  `create table callbacks (
    position bigint generated always as identity primary key,
    id text not null unique,
    reference text not null references applications,
    sequence int not null check (sequence > 0),
    merchant text not null,
    type text not null,
    body json not null,
    state text not null default 'waiting' check (state in ('waiting', 'delivered', 'dead')),
    due_at bigint not null,
    attempts int not null default 0,
    settled_at bigint,
    failure text,
    status int,
    unique (reference, sequence),
    check ((state = 'waiting') = (settled_at is null))
  )`,
  // What is to be sent next is found among the few that wait, however many were delivered.
  `create index callbacks_waiting on callbacks (due_at) where state = 'waiting'`,
  `create index callbacks_dead on callbacks (position) where state = 'dead'`,
];

const RATES = [
  // Not worth a write to the log: after a crash every bucket is full.
  `create unlogged table rates (caller text primary key, full_at double precision not null) with (fillfactor = 50)`,
];

/** Later queues are made by later migrations, so that old books and new ones have the same. */
const QUEUES = ['sweep', 'rotate-key', 'callbacks', 'forget-callbacks'] as const;

/**
 * `short`: at most one job of a key waits, so that every process may ask for the same one. A job that a killed process left is
 * repeated after a minute.
 */
const QUEUE = JSON.stringify({ policy: 'short', retryLimit: 2, expireInSeconds: 60 });

/** The tables of pg-boss. Its plan is a transaction of its own; without that frame it is a part of this one. */
function queueSchema(): string {
  const plan = PgBoss.getConstructionPlans(JOBS_SCHEMA);
  return plan.slice(plan.indexOf('CREATE SCHEMA'), plan.lastIndexOf('COMMIT'));
}
