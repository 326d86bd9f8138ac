import { sql } from 'kysely';
import type { ArrearsBucket } from '../../../protocol/messages/closedLists.js';
import { builder, statement } from '../statement.js';

/** The loans of one month, and how many of them are in arrears, by how long. */
export interface VintageRow {
  readonly currency: string;
  /** YYYY-MM */
  readonly vintage: string;
  /** Those that were not undone. */
  readonly loans: number;
}

export interface ArrearsRow {
  readonly currency: string;
  readonly vintage: string;
  readonly bucket: Exclude<ArrearsBucket, 'current'>;
  readonly loans: number;
  readonly overdueMinor: number;
}

/** Counts in the index alone: a million loans take about a tenth of a second. */
export const countVintages = statement<object, VintageRow>(() =>
  sql<VintageRow>`
    select currency, vintage, count(*)::int as loans from loans where ended is null
    group by currency, vintage order by currency, vintage`.compile(builder),
);

/**
 * Reads what is overdue and nothing else, so that the cost grows with arrears and not with the book. A loan is in the bucket of its oldest
 * installment, as `standingOf` has it: nothing is due before the delivery, and what is written off is not expected any more.
 */
export const countArrears = statement<{ readonly inTime: string; readonly today: string }, ArrearsRow>(value =>
  sql<ArrearsRow>`
    with overdue as (
      select loan, min(due) as due, sum(total - paid) as minor from installments
      where paid_at is null and replaced is null and due < ${value('inTime')}::date group by loan
    )
    select l.currency, l.vintage,
      case when ${value('today')}::date - due < 30 then '1-29' when ${value('today')}::date - due < 60 then '30-59'
        when ${value('today')}::date - due < 90 then '60-89' else '90+' end as bucket,
      count(*)::int as loans, sum(minor)::bigint as "overdueMinor"
    from overdue join loans l on l.id = overdue.loan
    where not exists (select from loan_events e where e.loan = l.id and e.kind = 'written-off')
      and (not l.on_delivery or exists (select from loan_events e where e.loan = l.id and e.kind = 'disbursed'))
    group by 1, 2, 3 order by 1, 2, 3`.compile(builder),
);

/** Loans that wait for the delivery, and those that are written off: both have an index of their own. */
export const countOthers = statement<
  object,
  { readonly currency: string; readonly undelivered: number; readonly writtenOff: number }
>(() =>
  sql<never>`
    select currency, sum(undelivered)::int as undelivered, sum(written_off)::int as "writtenOff" from (
      select currency, 1 as undelivered, 0 as written_off from loans l
      where on_delivery and ended is null and not exists (select from loan_events e where e.loan = l.id and e.kind = 'disbursed')
      union all
      select l.currency, 0, 1 from loan_events e join loans l on l.id = e.loan where e.kind = 'written-off'
    ) others group by currency`.compile(builder),
);
