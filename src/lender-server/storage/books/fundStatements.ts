import { sql } from 'kysely';
import type { Account } from '../../../lending/funds/accounts.js';
import type { LendingTier } from '../../../lending/funds/Funds.js';
import { builder, statement } from '../statement.js';
import type { Reference } from './applicationStatements.js';

export interface Reservation extends Reference {
  readonly currency: string;
  readonly tier: LendingTier;
  readonly amount: number;
}

/** Looks for room and takes it in one step. */
export const takeFromPool = statement<Omit<Reservation, 'reference'>, { tier: LendingTier }>(value =>
  sql<{ tier: LendingTier }>`
    update pools set reserved = reserved + ${value('amount')}::bigint
    where currency = ${value('currency')} and tier = ${value('tier')} and reserved + used + ${value('amount')}::bigint <= cap
    returning tier`.compile(builder),
);
/** Sets money aside again where it was released before. The table refuses every other repetition. */
export const openReservation = (value: (name: keyof Reservation | 'until') => unknown) => sql`
    insert into reservations (reference, currency, tier, amount, state, until)
    values (${value('reference')}, ${value('currency')}, ${value('tier')}, ${value('amount')}, 'open', ${value('until')})
    on conflict (reference) do update
    set currency = excluded.currency, tier = excluded.tier, amount = excluded.amount, until = excluded.until,
      -- From open to open must fail too: it would leave in the pool what was set aside before.
      state = case reservations.state when 'released' then 'open' else null end
    returning reference, currency, tier, amount`;
export const enterReservation = sql`
    insert into transfers (reference, currency, tier, debit, credit, amount)
    select reference, currency, tier, 'reserved', 'available', amount from reservation`;

/** Writes the reservation and its transfer. */
export const insertReservation = statement<Reservation & { readonly until: number }>(value =>
  sql`with reservation as (${openReservation(value)}) ${enterReservation}`.compile(builder),
);
export const extendReservation = statement<Reference & { readonly until: number }>(value =>
  builder
    .updateTable('reservations')
    .set({ until: value('until') })
    .where('reference', '=', value('reference'))
    .where('state', '=', 'open')
    .compile(),
);

/** Resolves an open reservation. Gives no row where none is open. */
const resolve = (state: 'used' | 'released', to: Account) =>
  statement<Reference, Reference>(value =>
    sql<Reference>`
      with resolved as (
        update reservations set state = ${sql.lit(state)} where reference = ${value('reference')} and state = 'open'
        returning reference, currency, tier, amount
      ), pool as (
        update pools set
          reserved = pools.reserved - resolved.amount
          ${state === 'used' ? sql`, used = pools.used + resolved.amount` : sql``}
        from resolved where pools.currency = resolved.currency and pools.tier = resolved.tier
      ), transfer as (
        insert into transfers (reference, currency, tier, debit, credit, amount)
        select reference, currency, tier, ${sql.lit(to)}, 'reserved', amount from resolved
      )
      select reference from resolved`.compile(builder),
  );
export const useReservation = resolve('used', 'lent');
export const releaseFunds = resolve('released', 'available');

interface NewLoan extends Reference {
  readonly agreementId: string;
  readonly currency: string;
  readonly tier: LendingTier | null;
  readonly commitKey: string;
  readonly request: string;
  readonly agreement: string;
  readonly onDelivery: boolean;
  readonly subsidy: number;
}
/** The database reads the installments from the agreement itself. */
export const insertLoan = statement<NewLoan>(value =>
  sql`
    with loan as (
      insert into loans (agreement_id, reference, currency, tier, commit_key, request, agreement, on_delivery, subsidy)
      values (${value('agreementId')}, ${value('reference')}, ${value('currency')}, ${value('tier')}, ${value('commitKey')},
        ${value('request')}::json, ${value('agreement')}::json, ${value('onDelivery')},
        ${value('subsidy')})
      returning id, agreement
    )
    insert into installments (loan, number, due, principal, total)
    select id, row.number, (row.value->>'due')::date, (row.value->>'principalMinor')::bigint, (row.value->>'totalMinor')::bigint
    from loan, json_array_elements(agreement->'installments') with ordinality as row (value, number)`.compile(builder),
);

export const findLapsed = statement<{ readonly now: number; readonly most: number }, Reference>(value =>
  sql<Reference>`
    select reference from reservations where state = 'open' and until <= ${value('now')}
    order by until limit ${value('most')}`.compile(builder),
);

/** The index of what waits for a person has them. */
export const findLapsedReviews = statement<{ readonly before: number; readonly most: number }, Reference>(value =>
  sql<Reference>`
    select reference from applications
    where review_asked_at is not null and review_verdict is null and at <= ${value('before')}
    order by at limit ${value('most')}`.compile(builder),
);
