import { sql } from 'kysely';
import { DAY_MS } from '../../../lending/applications/days.js';
import type { CreditHistory } from '../../../lending/decision/Applicant.js';
import { GRACE_DAYS, lastDayInTime } from '../../../lending/loans/lastDayInTime.js';
import type { Session } from '../Session.js';
import { builder, statement } from '../statement.js';

/** The time from the beginning of a due day until a payment for it is late. */
const IN_TIME_MS = (1 + GRACE_DAYS) * DAY_MS;

interface Values {
  readonly applicant: string;
  readonly now: number;
  readonly dayAgo: number;
  readonly inTime: string;
}

/** Reads the rows of one person by index, and no others. */
const find = statement<Values, CreditHistory>(value =>
  sql<CreditHistory>`
    with own as (
      select a.at, a.currency, a.financed, a.monthly, l.id as loan, l.ended,
        -- Nothing is due before the goods are delivered.
        l.on_delivery and not exists (select from loan_events e where e.loan = l.id and e.kind = 'disbursed') as waits,
        a.financed is not null and l.ended is distinct from 'voided'
          and (l.id is not null or a.cancelled_at is null and a.until > ${value('now')}) as counts
      from applications a left join loans l on l.reference = a.reference
      where a.applicant = ${value('applicant')}
    ), unpaid as (
      select i.due, i.principal - i.paid_principal as principal, i.total - i.paid as total, i.loan, own.currency, own.counts, own.waits
      from own join installments i on i.loan = own.loan and i.paid_at is null and i.replaced is null
    ), approved as (
      select currency, coalesce(sum(financed) filter (where at > ${value('dayAgo')}), 0) as recent,
        coalesce(sum(financed) filter (where loan is null), 0) as financed,
        coalesce(sum(monthly) filter (where loan is null), 0) as monthly
      from own where counts group by currency
    ), lent as (
      select currency, sum(principal) as principal, max(total) as monthly
      from (
        select currency, sum(principal) as principal, sum(total) as total
        from unpaid where counts group by currency, date_trunc('month', due)) month
      group by currency
    ), repaid as (
      select own.loan, own.currency, own.at, sum(i.principal) as principal, max(i.paid_at) as until
      from own join installments i on i.loan = own.loan and i.replaced is null
      where own.ended is null
      group by own.loan, own.currency, own.at
      having bool_and(i.paid_at is not null
        and i.paid_at < extract(epoch from i.due) * 1000 + ${sql.lit(IN_TIME_MS)})
    )
    select
      (select count(*) from own where at > ${value('dayAgo')})::int as "recentApplications",
      -- The first due day of an approval is open until it is committed, so it counts in every month.
      (select coalesce(json_object_agg(currency, json_build_object(
          'recentFinancedMinor', approved.recent,
          'owedMinor', approved.financed + coalesce(lent.principal, 0),
          'monthlyMinor', approved.monthly + coalesce(lent.monthly, 0))), '{}')
        from approved left join lent using (currency)
        where approved.recent + approved.financed + coalesce(lent.principal, 0) > 0) as exposures,
      (select coalesce(json_agg(json_build_object(
          'currency', currency, 'principalMinor', principal, 'from', at, 'until', until) order by loan), '[]')
        from repaid) as repaid,
      exists (select from unpaid where not waits and due < ${value('inTime')}::date) as "inArrears"`.compile(builder),
);

export async function creditHistory(session: Session, applicant: string, now: number): Promise<CreditHistory> {
  const [history] = await find(session, { applicant, now, dayAgo: now - DAY_MS, inTime: lastDayInTime(now) });
  return history!;
}
