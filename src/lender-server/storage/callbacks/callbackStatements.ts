import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { MerchantEvent } from '../../../lending/applications/MerchantEvent.js';
import type { CallbackFailure, CallbackState } from '../../../protocol/api/callbackRecords.js';
import type { Schema } from '../Schema.js';
import { builder, statement } from '../statement.js';

export type CallbackRow = Selectable<Schema['callbacks']>;
const columns = sql.raw(
  'callbacks.position, callbacks.id, callbacks.reference, callbacks.sequence, callbacks.merchant, callbacks.type, callbacks.body, callbacks.state, callbacks.due_at, callbacks.attempts, callbacks.settled_at, callbacks.failure, callbacks.status',
);

/** Its names differ from those of the other writes that it travels with. */
export interface NewCallback {
  readonly callback: string;
  readonly reference: string;
  readonly merchant: string;
  readonly callbackType: string;
  readonly callbackBody: string;
  readonly dueAt: number;
}

export function newCallbackOf(event: MerchantEvent): NewCallback {
  const { id, at, merchant, reference, order, type, ...rest } = event;
  const body = {
    id,
    type,
    at: new Date(at).toISOString(),
    merchant,
    ...(order !== null && { order }),
    reference,
    ...rest,
  };
  return {
    callback: id,
    reference,
    merchant,
    callbackType: type,
    callbackBody: JSON.stringify(body),
    dueAt: at,
  };
}

/** The application is locked or new, so nobody else counts at the same time. */
export const newCallback = (value: (name: keyof NewCallback) => unknown) => sql`
    insert into callbacks (id, reference, sequence, merchant, type, body, due_at)
    select ${value('callback')}, ${value('reference')}::text, coalesce(max(sequence), 0) + 1, ${value('merchant')},
      ${value('callbackType')}, ${value('callbackBody')}::json, ${value('dueAt')}::bigint
    from callbacks where reference = ${value('reference')}::text`;
export const insertCallback = statement<NewCallback>(value => newCallback(value).compile(builder));

/**
 * Takes the callbacks that are due, the first of each application. Until `leaseUntil` nobody else takes them; then they are due
 * again, because who took them was probably killed.
 */
export const claimCallbacks = statement<
  { readonly now: number; readonly leaseUntil: number; readonly most: number; readonly busy: readonly string[] },
  CallbackRow
>(value =>
  sql<CallbackRow>`
    with due as (
      select position from callbacks
      where state = 'waiting' and due_at <= ${value('now')} and merchant <> all(${value('busy')}::text[])
        and not exists (
          select from callbacks earlier
          where earlier.reference = callbacks.reference and earlier.sequence < callbacks.sequence and earlier.state = 'waiting')
      order by due_at limit ${value('most')} for update skip locked
    )
    update callbacks set due_at = ${value('leaseUntil')}, attempts = attempts + 1
    from due where callbacks.position = due.position
    returning ${columns}`.compile(builder),
);

/** Whoever took it again meanwhile has a higher count of attempts, and says what came of it. */
export const settleCallback = statement<{
  readonly position: number;
  readonly attempts: number;
  readonly state: CallbackState;
  readonly dueAt: number;
  readonly settledAt: number | null;
  readonly failure: CallbackFailure | null;
  readonly status: number | null;
}>(value =>
  sql`
    update callbacks set state = ${value('state')}, due_at = ${value('dueAt')}, settled_at = ${value('settledAt')},
      failure = ${value('failure')}, status = ${value('status')}
    where position = ${value('position')} and attempts = ${value('attempts')} and state = 'waiting'`.compile(builder),
);

export const listCallbacks = statement<
  { readonly state: CallbackState; readonly after: number; readonly most: number },
  CallbackRow
>(value =>
  sql<CallbackRow>`
    select ${columns} from callbacks where state = ${value('state')} and position > ${value('after')}
    order by position limit ${value('most')}`.compile(builder),
);

export const findCallback = statement<{ readonly id: string }, CallbackRow>(value =>
  sql<CallbackRow>`select ${columns} from callbacks where id = ${value('id')}`.compile(builder),
);

/** Gives no row where the callback does not exist or waits already. */
export const replayCallback = statement<{ readonly id: string; readonly now: number }, CallbackRow>(value =>
  sql<CallbackRow>`
    update callbacks set state = 'waiting', due_at = ${value('now')}, attempts = 0, settled_at = null
    where id = ${value('id')} and state <> 'waiting'
    returning ${columns}`.compile(builder),
);

/** The last one of an application stays: the next one takes its number from it. */
export const forgetCallbacks = statement<{ readonly before: number }, Pick<CallbackRow, 'position'>>(value =>
  sql<Pick<CallbackRow, 'position'>>`
    delete from callbacks
    where state = 'delivered' and settled_at < ${value('before')} and exists (
      select from callbacks later where later.reference = callbacks.reference and later.sequence > callbacks.sequence)
    returning position`.compile(builder),
);
