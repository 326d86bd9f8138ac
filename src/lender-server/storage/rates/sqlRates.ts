import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../openDatabase.js';
import { withSession } from '../Session.js';
import { builder, statement } from '../statement.js';

/** Requests that one process has let pass. */
export interface Passed {
  readonly caller: string;
  /** How long the caller's bucket takes to be as full again as before. */
  readonly ms: number;
}

/** What all processes on one database have let pass. */
export interface RateStore {
  /** @returns when each caller's bucket is full again, in ms since 1970, in the order of `passed` */
  exchange(passed: readonly Passed[], now: number): Promise<number[]>;
  /** Forgets the buckets that are full. */
  tidy(now: number): Promise<void>;
}

// Always in the same order, so that two processes do not wait for each other.
const addPassed = statement<
  { readonly callers: readonly string[]; readonly ms: readonly number[]; readonly now: number },
  { readonly caller: string; readonly full_at: number }
>(value =>
  sql<{ caller: string; full_at: number }>`
    insert into rates (caller, full_at)
    select caller, ${value('now')}::float8 + ms
    from unnest(${value('callers')}::text[], ${value('ms')}::float8[]) as passed (caller, ms) order by caller
    on conflict (caller) do update
      set full_at = greatest(rates.full_at, ${value('now')}::float8) + (excluded.full_at - ${value('now')}::float8)
    returning caller, full_at`.compile(builder),
);
const forgetFull = statement<{ readonly now: number }>(value =>
  sql`delete from rates where full_at < ${value('now')}::float8`.compile(builder),
);

/** An address stays nowhere as it is. */
const hashOf = (caller: string) => createHash('sha256').update(caller).digest('base64url').slice(0, 22);

export function sqlRates({ pool }: Pick<Database, 'pool'>): RateStore {
  return {
    async exchange(passed, now) {
      const callers = passed.map(({ caller }) => hashOf(caller));
      const added = { callers, ms: passed.map(({ ms }) => ms), now };
      const rows = await withSession(pool, session => addPassed(session, added));
      const fullAt = new Map(rows.map(row => [row.caller, row.full_at]));
      return callers.map(caller => fullAt.get(caller)!);
    },
    async tidy(now) {
      await withSession(pool, session => forgetFull(session, { now }));
    },
  };
}
