import { sql } from 'kysely';
import type { CreditRecord } from '../../engine/Applicant.js';
import type { Session } from '../Session.js';
import { builder, statement } from '../statement.js';

const DAY_MS = 24 * 60 * 60_000;

interface Values {
  readonly applicant: string;
  readonly currency: string;
  readonly now: number;
  readonly dayAgo: number;
  readonly today: string;
}

/** Reads what one person has, by index, and nothing else. */
const find = statement<Values, CreditRecord>(value =>
  sql<CreditRecord>`
    with own as (
      select a.at, a.financed, a.monthly, l.id as loan,
        a.currency = ${value('currency')} and a.financed is not null
          and (l.id is not null or a.cancelled_at is null and a.until > ${value('now')}) as counts
      from applications a left join loans l on l.reference = a.reference
      where a.applicant = ${value('applicant')}
    ), unpaid as (
      select i.due, i.principal, i.total, i.loan
      from own join installments i on i.loan = own.loan and i.paid_at is null
      where own.counts
    )
    select
      (count(*) filter (where at > ${value('dayAgo')}))::int as "recentApplications",
      coalesce(sum(financed) filter (where counts and at > ${value('dayAgo')}), 0)::bigint as "recentFinancedMinor",
      (coalesce(sum(financed) filter (where counts and loan is null), 0)
        + coalesce((select sum(principal) from unpaid), 0))::bigint as "owedMinor",
      -- An approval's first due day is not settled before it is committed: it counts in every month.
      (coalesce(sum(monthly) filter (where counts and loan is null), 0)
        + coalesce((select max(month.total) from (
            select sum(total) as total from unpaid group by date_trunc('month', due)) month), 0))::bigint as "monthlyMinor",
      (count(*) filter (where counts and loan is not null
        and not exists (select from unpaid where unpaid.loan = own.loan)))::int as "loansRepaid",
      exists (select from unpaid where due < ${value('today')}::date) as "inArrears"
    from own`.compile(builder),
);

export async function creditRecord(
  session: Session,
  applicant: string,
  currency: string,
  now: number,
): Promise<CreditRecord> {
  const today = new Date(now).toISOString().slice(0, 10);
  const [record] = await find(session, { applicant, currency, now, dayAgo: now - DAY_MS, today });
  return record!;
}
