import { sql } from 'kysely';
import type { OrderOf } from '../../../lending/applications/Books.js';
import type { LoanEnd, LoanRecord, Payment } from '../../../lending/loans/LoanRecord.js';
import type { Amendment } from '../../../protocol/messages/Amendment.js';
import { builder, statement } from '../statement.js';
import { type ApplicationRow, applicationOf, selectApplication } from './applicationRow.js';
import type { Reference } from './applicationStatements.js';

export type LoanRow = ApplicationRow & {
  readonly amendments: readonly Amendment[];
  readonly payments: readonly Payment[];
};

const selectLoan = selectApplication.where('l.id', 'is not', null).select([
  sql<readonly Amendment[]>`(
    select coalesce(json_agg(d.amendment order by d.number), '[]') from amendments d where d.loan = l.id)`.as(
    'amendments',
  ),
  sql<readonly Payment[]>`(
    select coalesce(json_agg(json_build_object('version', coalesce(i.version, 0), 'number', i.number, 'at', i.paid_at) order by i.number), '[]')
    from installments i where i.loan = l.id and i.replaced is null and i.paid_at is not null)`.as('payments'),
]);

export const findLoan = statement<Reference, LoanRow>(value =>
  selectLoan.where('a.reference', '=', value('reference')).compile(),
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
  return { application: { ...application, commitment }, amendments: row!.amendments, payments: row!.payments };
}

interface OfLoan extends Reference {
  /** The number of the amendment. */
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
/** Returns principal to the tier that lent it. */
export const freePrincipal = statement<Reference & { readonly amount: number }>(value =>
  sql`
    with loan as (
      select reference, currency, tier from loans where reference = ${value('reference')}
    ), pool as (
      update pools set used = pools.used - ${value('amount')}::bigint
      from loan where pools.currency = loan.currency and pools.tier = loan.tier
    )
    insert into transfers (reference, currency, tier, debit, credit, amount)
    select reference, currency, tier, 'available', 'lent', ${value('amount')}::bigint from loan`.compile(builder),
);
export const endLoan = statement<Reference & { readonly ended: LoanEnd; readonly holdsOrder: boolean }>(value =>
  builder
    .updateTable('loans')
    .set({ ended: value('ended'), holds_order: value('holdsOrder') })
    .where('reference', '=', value('reference'))
    .compile(),
);
/** The last payment of a loan that the shopper has withdrawn from frees its order. */
export const freeOrder = statement<{ readonly agreementId: string }>(value =>
  sql`
    update loans l set holds_order = false
    where l.agreement_id = ${value('agreementId')} and l.holds_order and l.ended = 'withdrawn' and not exists (
      select from installments i where i.loan = l.id and i.replaced is null and i.paid_at is null)`.compile(builder),
);
