import { sql } from 'kysely';
import { DAY_MS, dayOf } from '../../../lending/applications/days.js';
import { FORECAST_DAYS, type ForecastRows } from '../../../lending/funds/forecastOf.js';
import type { Connection } from './fundsInBooks.js';

/** For how long back installments, deliveries and approvals are counted. */
const OBSERVED_DAYS = 180;
const RECENT_DAYS = 28;

/** What a forecast of a currency is made of. For operators, not for every request: it adds up half a year. */
export async function forecastRows(connection: Connection, currency: string, now: number): Promise<ForecastRows> {
  const today = dayOf(now);
  const last = dayOf(now + (FORECAST_DAYS - 1) * DAY_MS);
  const [observedFrom, recentFrom] = [dayOf(now - OBSERVED_DAYS * DAY_MS), now - RECENT_DAYS * DAY_MS];
  // Whoever gives a loan up does not wait for its installments.
  const alive = sql`not exists (select from loan_events e where e.loan = l.id and e.kind = 'written-off')`;
  const { rows } = await sql<Omit<ForecastRows, 'today'>>`
    with own as (select id, reference, agreement, on_delivery, ended, subsidy from loans where currency = ${currency}),
    waiting as (
      select l.reference, (l.agreement->>'committedAt')::timestamptz as at from own l
      where l.on_delivery and l.ended is null and not exists (select from loan_events e where e.loan = l.id and e.kind = 'disbursed')
    ),
    owed as (
      select w.reference, (w.at at time zone 'UTC')::date as day, coalesce(sum(e.credit - e.debit), 0) as minor
      from waiting w left join entries e on e.reference = w.reference and e.account = 'merchant' group by w.reference, w.at
    ),
    recent as (
      select r.state, sum(r.amount) as minor from reservations r join applications a using (reference)
      where r.currency = ${currency} and a.at >= ${recentFrom} group by r.state
    )
    select
      (select coalesce(json_agg(json_build_object('day', due, 'minor', minor) order by due), '[]') from (
        select i.due, sum(i.total - i.paid) as minor from installments i join own l on l.id = i.loan
        where i.paid_at is null and i.replaced is null and i.due <= ${last}::date and ${alive} group by i.due) d) as due,
      (select coalesce(json_agg(json_build_object('days', days, 'paid', paid, 'minor', minor)), '[]') from (
        select greatest(0, coalesce((to_timestamp(i.paid_at / 1000) at time zone 'UTC')::date, ${today}::date - 1) - i.due) as days,
          i.paid_at is not null as paid, sum(i.total) as minor
        from installments i join own l on l.id = i.loan
        where i.replaced is null and i.due >= ${observedFrom}::date and i.due < ${today}::date and i.total > 0
        group by 1, 2) o) as observed,
      (select coalesce(sum(reserved), 0)::bigint from pools where currency = ${currency}) as "reservedMinor",
      (select json_build_object(
        'lentMinor', coalesce(sum(minor) filter (where state = 'used'), 0),
        'releasedMinor', coalesce(sum(minor) filter (where state = 'released'), 0)) from recent) as resolved,
      (select json_build_object('minor', coalesce(sum(minor) filter (where state = 'used'), 0), 'days',
        least(${RECENT_DAYS}, greatest(1, ceil((${now} - (select min(a.at) from applications a where a.currency = ${currency} and a.at >= ${recentFrom})) / ${DAY_MS}::double precision))))
        from recent) as lent,
      (select coalesce(json_agg(json_build_object('day', day, 'minor', minor) order by day), '[]') from (
        select day, sum(minor) as minor from owed group by day) u) as undelivered,
      (select avg(e.value_date - ((l.agreement->>'committedAt')::timestamptz at time zone 'UTC')::date)::double precision
        from loan_events e join own l on l.id = e.loan where e.kind = 'disbursed' and e.value_date >= ${observedFrom}::date) as "deliveryDays",
      greatest(0, coalesce((select -merchant from treasury where currency = ${currency}), 0) - (select coalesce(sum(minor), 0)::bigint from owed)) as "merchantMinor",
      greatest(0, coalesce((select -shopper from treasury where currency = ${currency}), 0)) as "shopperMinor"`.execute(
    connection,
  );
  return { today, ...rows[0]! };
}
