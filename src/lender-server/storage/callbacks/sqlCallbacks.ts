import type {
  CallbackFailure,
  CallbackList,
  CallbackRecord,
  CallbackState,
} from '../../../protocol/api/callbackRecords.js';
import type { MerchantCallback } from '../../../protocol/messages/MerchantCallback.js';
import type { Database } from '../openDatabase.js';
import { PAGE_AND_ONE, pageOf } from '../pageOf.js';
import { type Session, withSession } from '../Session.js';
import {
  type CallbackRow,
  claimCallbacks,
  findCallback,
  forgetCallbacks,
  listCallbacks,
  replayCallback,
  settleCallback,
} from './callbackStatements.js';

/** A callback that one process sends now. */
export interface ClaimedCallback {
  readonly position: number;
  readonly merchant: string;
  /** Including this one. */
  readonly attempts: number;
  readonly callback: MerchantCallback;
}

export interface Claim {
  readonly now: number;
  /** Until then nobody else sends them. */
  readonly leaseUntil: number;
  readonly most: number;
  /** Merchants that are left out. */
  readonly busy: readonly string[];
}

/** What came of an attempt. */
export type Attempted =
  | { readonly state: 'delivered'; readonly at: number; readonly status: number }
  | {
      readonly state: 'waiting' | 'dead';
      /** When it is sent again, or when the lender gave up. */
      readonly at: number;
      readonly failure: CallbackFailure;
      readonly status: number | null;
    };

/** The callbacks, as the one who sends them and the operator see them. */
export interface Callbacks {
  /** Those that are due, the first of each application. */
  claim(claim: Claim): Promise<ClaimedCallback[]>;
  settle(claimed: ClaimedCallback, attempted: Attempted): Promise<void>;
  /** @param next what the page before named */
  list(state: CallbackState, next?: string): Promise<CallbackList>;
  /** Sends it again, as if it were new. One that waits already stays as it is. Null: there is no such callback. */
  replay(id: string, now: number): Promise<CallbackRecord | null>;
  /** Deletes what was delivered before, except the last of each application. @returns how many */
  forgetDelivered(before: number): Promise<number>;
}

export function sqlCallbacks({ pool }: Pick<Database, 'pool'>): Callbacks {
  const run = <T>(work: (session: Session) => Promise<T>) => withSession(pool, work);
  return {
    claim: claim => run(async session => (await claimCallbacks(session, claim)).map(claimedOf)),
    async settle({ position, attempts }, attempted) {
      const { state, at, status } = attempted;
      const values = {
        position,
        attempts,
        state,
        dueAt: at,
        settledAt: state === 'waiting' ? null : at,
        failure: attempted.state === 'delivered' ? null : attempted.failure,
        status,
      };
      await run(session => settleCallback(session, values));
    },
    list: (state, next = '0') =>
      run(async session => {
        const rows = await listCallbacks(session, { state, after: Number(next), most: PAGE_AND_ONE });
        const page = pageOf(rows, ({ position }) => position);
        return { callbacks: page.shown.map(recordOf), next: page.next };
      }),
    replay: (id, now) =>
      run(async session => {
        const [replayed] = await replayCallback(session, { id, now });
        const [row = replayed] = replayed ? [] : await findCallback(session, { id });
        return row ? recordOf(row) : null;
      }),
    forgetDelivered: before => run(async session => (await forgetCallbacks(session, { before })).length),
  };
}

function claimedOf({ position, merchant, attempts, sequence, body }: CallbackRow): ClaimedCallback {
  // The books have numbered it, so the number is not in what was written.
  return { position, merchant, attempts, callback: { ...body, sequence } as MerchantCallback };
}

function recordOf(row: CallbackRow): CallbackRecord {
  const { id, merchant, reference, sequence, type, state, attempts, failure, status } = row;
  const dueAt = state === 'waiting' ? new Date(row.due_at).toISOString() : null;
  return { id, merchant, reference, sequence, type, at: row.body.at, state, attempts, dueAt, failure, status };
}
