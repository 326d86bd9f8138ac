import { sql } from 'kysely';
import type { OrderOf } from '../../../lending/applications/Books.js';
import type { Account } from '../../../lending/funds/accounts.js';
import type { LoanEvent } from '../../../lending/loans/LoanEvent.js';
import type { LoanEnd, LoanRecord } from '../../../lending/loans/LoanRecord.js';
import type { Amendment } from '../../../protocol/messages/Amendment.js';
import { builder, statement } from '../statement.js';
import { type ApplicationRow, applicationOf, selectApplication } from './applicationRow.js';
import type { Reference } from './applicationStatements.js';

export type LoanRow = ApplicationRow & {
  readonly amendments: readonly Amendment[];
  readonly events: readonly LoanEvent[];
};

const selectLoan = selectApplication.where('l.id', 'is not', null).select([
  sql<readonly Amendment[]>`(
    select coalesce(json_agg(d.amendment order by d.number), '[]') from amendments d where d.loan = l.id)`.as(
    'amendments',
  ),
  // Built member by member: each kind has its own, and nothing is null that a kind does not have.
  sql<readonly LoanEvent[]>`(
    select coalesce(json_agg((json_strip_nulls(json_build_object('kind', e.kind, 'at', e.at, 'valueDate', e.value_date,
        'version', e.version, 'reason', e.reason, 'payment', e.payment, 'amountMinor', e.amount, 'wish', e.wish))::jsonb
        || case when e.kind = 'payment' then jsonb_build_object('installment', e.installment) else '{}' end)::json order by e.number), '[]')
    from loan_events e where e.loan = l.id)`.as('events'),
]);

export const findLoan = statement<Reference, LoanRow>(value =>
  selectLoan.where('a.reference', '=', value('reference')).compile(),
);
/** All loans of one person. */
export const findLoansOf = statement<{ readonly applicant: string }, LoanRow>(value =>
  selectLoan.where('a.applicant', '=', value('applicant')).orderBy('l.id').compile(),
);
export const findBorrowers = statement<{ readonly after: string; readonly most: number }, { applicant: string }>(
  value =>
    sql<{ applicant: string }>`
    select distinct a.applicant from applications a join loans l using (reference)
    where a.applicant > ${value('after')} order by a.applicant limit ${value('most')}`.compile(builder),
);
/** A page of loans by the order in which they were made, each with what the journal holds of it. */
export const findLoansAfter = statement<
  { readonly after: number; readonly most: number },
  LoanRow & {
    readonly loan: number;
    readonly balances: readonly { readonly account: Account; readonly minor: number }[];
    readonly installments: readonly {
      readonly number: number;
      readonly paid: number;
      readonly paidAt: number | null;
    }[];
  }
>(value =>
  selectLoan
    .select([
      'l.id as loan',
      sql<never>`(
        select coalesce(json_agg(json_build_object('account', b.account, 'minor', b.minor)), '[]')
        from (select account, sum(debit - credit) as minor from entries e where e.reference = a.reference group by account) b)`.as(
        'balances',
      ),
      sql<never>`(
        select coalesce(json_agg(json_build_object('number', i.number, 'paid', i.paid, 'paidAt', i.paid_at)), '[]')
        from installments i where i.loan = l.id and i.replaced is null
          and coalesce(i.version, 0) = (select count(*) from amendments d where d.loan = l.id))`.as('installments'),
    ])
    .where('l.id', '>', value('after') as number)
    .orderBy('l.id')
    .limit(sql<number>`${value('most')}`)
    .compile(),
);
export const findOrderLoan = statement<OrderOf, LoanRow>(value =>
  selectLoan
    .where('l.merchant', '=', value('merchant'))
    .where('l.order', '=', value('order'))
    .orderBy('l.holds_order', 'desc')
    .orderBy('l.id', 'desc')
    .limit(1)
    .compile(),
);

export function loanRecordOf([row]: readonly LoanRow[]): LoanRecord | null {
  const application = row && applicationOf(row);
  if (!application?.commitment) return null;
  const { commitment } = application;
  return { application: { ...application, commitment }, amendments: row!.amendments, events: row!.events };
}

interface OfLoan extends Reference {
  /** The number of the amendment, of the event or of the installment. */
  readonly number: number;
}
export const insertAmendment = statement<
  OfLoan & { readonly id: string; readonly kind: Amendment['kind']; readonly amendment: string }
>(value =>
  sql`
    insert into amendments (id, loan, number, kind, amendment)
    select ${value('id')}, id, ${value('number')}, ${value('kind')}, ${value('amendment')}::json
    from loans where reference = ${value('reference')}`.compile(builder),
);
export const replaceInstallments = statement<OfLoan>(value =>
  sql`
    update installments i set replaced = ${value('number')} from loans l
    where l.reference = ${value('reference')} and i.loan = l.id and i.replaced is null and i.paid_at is null`.compile(
    builder,
  ),
);
/** The database reads the installments from the amendment itself. */
export const insertSchedule = statement<OfLoan>(value =>
  sql`
    insert into installments (loan, version, number, due, principal, total)
    select l.id, d.number, (row.value->>'number')::smallint, (row.value->>'due')::date,
      (row.value->>'principalMinor')::bigint, (row.value->>'totalMinor')::bigint
    from loans l join amendments d on d.loan = l.id, json_array_elements(d.amendment->'installments') as row (value)
    where l.reference = ${value('reference')} and d.number = ${value('number')}`.compile(builder),
);
/** The names of the members are those of `LoanEvent`. */
export const insertEvent = statement<
  OfLoan & {
    readonly event: string;
  }
>(value =>
  sql`
    insert into loan_events (loan, number, kind, at, value_date, version, reason, payment, amount, installment, wish)
    select l.id, ${value('number')}, e.kind, e.at, e."valueDate", e.version, e.reason, e.payment, e."amountMinor", e.installment, e.wish
    from loans l, json_to_record(${value('event')}::json) as e (kind text, at bigint, "valueDate" date, version smallint, reason text,
      payment text, "amountMinor" bigint, installment smallint, wish text)
    where l.reference = ${value('reference')}`.compile(builder),
);
interface PaidRow extends OfLoan {
  /** The number of the amendment that made it; 0 for the agreement. */
  readonly version: number;
  readonly paid: number;
  readonly paidPrincipal: number;
  readonly paidAt: number | null;
}
/** What is paid of an installment of the schedule that holds. */
export const payInstallment = statement<PaidRow>(value =>
  sql`
    update installments i set paid = ${value('paid')}, paid_principal = ${value('paidPrincipal')}, paid_at = ${value('paidAt')}
    from loans l
    where l.reference = ${value('reference')} and i.loan = l.id and i.number = ${value('number')}
      and i.version is not distinct from nullif(${value('version')}::smallint, 0) and i.replaced is null`.compile(
    builder,
  ),
);
/** A payment that the bank took back, as an installment of its own. */
export const reopenInstallment = statement<
  PaidRow & { readonly due: string; readonly principal: number; readonly total: number }
>(value =>
  sql`
    insert into installments (loan, version, number, due, principal, total, paid, paid_principal, paid_at)
    select id, nullif(${value('version')}::smallint, 0), ${value('number')}, ${value('due')}::date, ${value('principal')}, ${value('total')},
      ${value('paid')}, ${value('paidPrincipal')}, ${value('paidAt')}
    from loans where reference = ${value('reference')}`.compile(builder),
);
interface Moved extends Reference {
  readonly amount: number;
}
/** Writes a transfer of a loan into the journal. */
export const insertTransfer = statement<Moved & { readonly debit: Account; readonly credit: Account }>(value =>
  sql`
    insert into transfers (reference, currency, tier, debit, credit, amount)
    select reference, currency, tier, ${value('debit')}, ${value('credit')}, ${value('amount')}::bigint
    from loans where reference = ${value('reference')}`.compile(builder),
);
/** Changes what the tier of a loan has lent. */
export const changeLent = statement<Moved>(value =>
  sql`
    update pools set used = pools.used + ${value('amount')}::bigint from loans l
    where l.reference = ${value('reference')} and pools.currency = l.currency and pools.tier = l.tier`.compile(builder),
);
/** Changes what the reserve has lost. */
export const changeLost = statement<Moved>(value =>
  sql`
    update pools set used = pools.used + ${value('amount')}::bigint from loans l
    where l.reference = ${value('reference')} and pools.currency = l.currency and pools.tier = 'reserve'`.compile(
    builder,
  ),
);
export const lockReserve = statement<{ readonly currency: string }, { left: number }>(value =>
  sql<{ left: number }>`
    select cap - reserved - used as left from pools where currency = ${value('currency')} and tier = 'reserve' for update`.compile(
    builder,
  ),
);
export const findPaymentLoan = statement<{ readonly payment: string }, Reference>(value =>
  sql<Reference>`
    select l.reference from loan_events e join loans l on l.id = e.loan
    where e.payment = ${value('payment')} and e.kind = 'payment'`.compile(builder),
);
export const findUndelivered = statement<{ readonly before: number; readonly most: number }, Reference>(value =>
  sql<Reference>`
    select l.reference from loans l
    where l.on_delivery and l.ended is null
      and (l.agreement->>'committedAt')::timestamptz < to_timestamp(${value('before')}::double precision / 1000)
      and not exists (select from loan_events e where e.loan = l.id and e.kind = 'disbursed')
    order by l.id limit ${value('most')}`.compile(builder),
);
/** Those whose last wish nobody has answered, by word or by more time. */
export const findHelpAsked = statement<{ readonly most: number }, LoanRow>(value =>
  selectLoan
    .where(
      sql<boolean>`exists (
        select from loan_events e where e.loan = l.id and e.kind = 'help-asked'
          and not exists (select from loan_events a where a.loan = l.id and a.kind = 'help-answered' and a.number > e.number)
          and not exists (select from amendments d where d.loan = l.id and d.kind = 'hardship' and d.number > e.version))`,
    )
    .orderBy('l.id')
    .limit(sql<number>`${value('most')}`)
    .compile(),
);
export const endLoan = statement<Reference & { readonly ended: LoanEnd; readonly holdsOrder: boolean }>(value =>
  builder
    .updateTable('loans')
    .set({ ended: value('ended'), holds_order: value('holdsOrder') })
    .where('reference', '=', value('reference'))
    .compile(),
);
/** The last payment of a loan that the shopper has withdrawn from frees its order. */
export const freeOrder = statement<Reference>(value =>
  builder
    .updateTable('loans')
    .set({ holds_order: false })
    .where('reference', '=', value('reference'))
    .where('holds_order', '=', true)
    .compile(),
);
