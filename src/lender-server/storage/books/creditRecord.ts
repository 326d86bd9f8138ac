import { sql } from 'kysely';
import { DAY_MS } from '../../../lending/applications/days.js';
import type { CreditRecord } from '../../../lending/decision/Applicant.js';
import { GRACE_DAYS, lastDayInTime } from '../../../lending/loans/lastDayInTime.js';
import type { Session } from '../Session.js';
import { builder, statement } from '../statement.js';

/** The time from the beginning of a due day until a payment for it is late. */
const IN_TIME_MS = (1 + GRACE_DAYS) * DAY_MS;

interface Values {
  readonly applicant: string;
  readonly currency: string;
  readonly now: number;
  readonly dayAgo: number;
  readonly inTime: string;
}

/** Reads the rows of one person by index, and no others. */
const find = statement<Values, CreditRecord>(value =>
  sql<CreditRecord>`
    with own as (
      select a.at, a.financed, a.monthly, l.id as loan, l.ended,
        a.currency = ${value('currency')} and a.financed is not null
          and l.ended is distinct from 'voided'
          and (l.id is not null or a.cancelled_at is null and a.until > ${value('now')}) as counts
      from applications a left join loans l on l.reference = a.reference
      where a.applicant = ${value('applicant')}
    ), unpaid as (
      select i.due, i.principal, i.total, i.loan, own.counts
      from own join installments i on i.loan = own.loan and i.paid_at is null and i.replaced is null
    )
    select
      (count(*) filter (where at > ${value('dayAgo')}))::int as "recentApplications",
      coalesce(sum(financed) filter (where counts and at > ${value('dayAgo')}), 0)::bigint as "recentFinancedMinor",
      (coalesce(sum(financed) filter (where counts and loan is null), 0)
        + coalesce((select sum(principal) from unpaid where counts), 0))::bigint as "owedMinor",
      -- The first due day of an approval is open until it is committed, so it counts in every month.
      (coalesce(sum(monthly) filter (where counts and loan is null), 0)
        + coalesce((select max(month.total) from (
            select sum(total) as total from unpaid where counts group by date_trunc('month', due)) month), 0))::bigint as "monthlyMinor",
      (count(*) filter (where counts and loan is not null and ended is null
        and not exists (select from installments i where i.loan = own.loan and i.replaced is null and (i.paid_at is null
          or i.paid_at >= extract(epoch from i.due) * 1000 + ${sql.lit(IN_TIME_MS)}))))::int as "loansRepaid",
      exists (select from unpaid where due < ${value('inTime')}::date) as "inArrears"
    from own`.compile(builder),
);

export async function creditRecord(
  session: Session,
  applicant: string,
  currency: string,
  now: number,
): Promise<CreditRecord> {
  const [record] = await find(session, { applicant, currency, now, dayAgo: now - DAY_MS, inTime: lastDayInTime(now) });
  return record!;
}
