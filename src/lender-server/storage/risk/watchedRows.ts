import { type Kysely, sql } from 'kysely';
import { dayOf } from '../../../lending/applications/days.js';
import type { Policy } from '../../../lending/policy/Policy.js';
import { hasPurchasingUnit, purchasingUnitMinor } from '../../../lending/policy/purchasingUnits.js';
import {
  ARREARS_DAYS,
  DEFAULT_DAYS,
  type WatchedApplication,
  type WatchedLoan,
} from '../../../lending/risk/Watched.js';
import type { Contribution } from '../../../lending/score/contributionsOf.js';
import { logit } from '../../../lending/score/logistic.js';
import { daysBetween } from '../../../pricing/calendar/daysBetween.js';
import type { Schema } from '../Schema.js';

type Books = Kysely<Schema>;

/** How a decision was scored, as its verdict says it. */
interface ScoredRow {
  readonly segment: string | null;
  readonly pd: number | null;
  readonly model: string;
  readonly number: number | null;
}

const SCORED = sql`a.verdict->>'segment' as segment, (a.verdict->>'pd')::float8 as pd, a.verdict->'versions'->>'model' as model,
  (a.verdict->'versions'->>'parameters')::int as number`;

/** Null: without a score, or by another model than the one in use. */
function ownLogOdds(
  { pd, model, number }: ScoredRow,
  inUse: string,
  offsets: ReadonlyMap<number, number>,
): number | null {
  if (pd === null || model !== inUse || pd <= 0 || pd >= 1) return null;
  return logit(pd) - (number === null ? 0 : (offsets.get(number) ?? 0));
}

async function offsetsOf(books: Books): Promise<ReadonlyMap<number, number>> {
  const sets = await books.selectFrom('parameter_sets').select(['number', 'parameters']).execute();
  return new Map(sets.map(({ number, parameters }) => [number, parameters.offset]));
}

interface ApplicationRow extends ScoredRow {
  readonly at: number;
  readonly kind: 'approved' | 'declined';
  readonly contributions: readonly Contribution[] | null;
}

/** The applications from an instant on, and before another one, the oldest first. @param most default: all of them */
export async function watchedApplications(
  books: Books,
  model: string,
  { from, until, most }: { readonly from: number; readonly until: number; readonly most?: number },
): Promise<readonly WatchedApplication[]> {
  const offsets = await offsetsOf(books);
  const { rows } = await sql<ApplicationRow>`
    select a.at, a.verdict->>'kind' as kind, ${SCORED}, a.verdict->'contributions' as contributions
    from applications a where a.at >= ${from} and a.at < ${until}
      ${most === undefined ? sql`` : sql`and a.verdict->>'pd' is not null and a.verdict->'versions'->>'model' = ${model}`}
    order by a.at, a.reference ${most === undefined ? sql`` : sql`limit ${most}`}`.execute(books);
  return rows.map(row => {
    const logOdds = ownLogOdds(row, model, offsets);
    return {
      day: dayOf(row.at),
      segment: row.segment,
      approved: row.kind === 'approved',
      logOdds,
      contributions:
        logOdds === null ? {} : Object.fromEntries((row.contributions ?? []).map(each => [each.input, each.logOdds])),
    };
  });
}

interface LoanRow extends ScoredRow {
  readonly id: number;
  readonly currency: string;
  readonly starter: boolean;
  readonly agreed: string;
  readonly last_due: string;
  readonly financed: number;
  readonly late_on: string | null;
  readonly owed_late: number;
  readonly defaulted_on: string | null;
}

const BATCH = 5_000;
/** The mean length of a month. */
const MONTH_DAYS = 30.44;

/** How many days late an installment has been by a day, whether it is paid or not. */
const lateBy = (days: number, day: string) =>
  sql`i.due + ${days}::int < ${day}::date and (i.paid_at is null or (to_timestamp(i.paid_at / 1000.0) at time zone 'UTC')::date > i.due + ${days}::int)`;

/**
 * The loans that were agreed from an instant on, without those that were undone. A schedule that was changed counts as it stands now. A loan in a
 * currency whose worth the policy does not know counts nothing in money.
 */
export async function watchedLoans(
  books: Books,
  model: string,
  {
    from,
    day,
    policy,
  }: { readonly from: number; readonly day: string; readonly policy: Pick<Policy, 'purchasingUnits'> },
): Promise<readonly WatchedLoan[]> {
  const offsets = await offsetsOf(books);
  const loans: WatchedLoan[] = [];
  for (let after = 0; ; ) {
    const { rows } = await sql<LoanRow>`
      select l.id, l.currency, ${SCORED}, coalesce((a.verdict->>'starter')::boolean, false) as starter, a.financed,
        ((l.agreement->>'committedAt')::timestamptz at time zone 'UTC')::date as agreed, due.last as last_due,
        due.late_on, coalesce(due.owed_late, 0)::bigint as owed_late, least(due.defaulted_on, written_off.day) as defaulted_on
      from loans l
      join applications a on a.reference = l.reference
      join lateral (
        select max(i.due) as last,
          min(i.due) filter (where ${lateBy(ARREARS_DAYS, day)}) + ${ARREARS_DAYS}::int as late_on,
          min(i.due) filter (where ${lateBy(DEFAULT_DAYS, day)}) + ${DEFAULT_DAYS}::int as defaulted_on,
          (select sum(o.principal) from installments o where o.loan = l.id and o.replaced is null and o.due >= (
            min(i.due) filter (where ${lateBy(ARREARS_DAYS, day)}))) as owed_late
        from installments i where i.loan = l.id and i.replaced is null
      ) due on due.last is not null
      left join lateral (
        select min(e.value_date) as day from loan_events e where e.loan = l.id and e.kind = 'written-off'
      ) written_off on true
      where l.id > ${after} and a.at >= ${from} and l.ended is null
      order by l.id limit ${BATCH}`.execute(books);
    for (const row of rows) {
      const unit = hasPurchasingUnit(row.currency, policy)
        ? purchasingUnitMinor(row.currency, policy)
        : Number.POSITIVE_INFINITY;
      loans.push({
        agreed: row.agreed,
        // How somebody who is forgotten was scored is not known any more. That does not make it starter credit.
        segment: row.segment ?? (row.starter ? null : 'erased'),
        logOdds: ownLogOdds(row, model, offsets),
        months: Math.max(1, Math.round(daysBetween(row.agreed, row.last_due) / MONTH_DAYS)),
        financed: row.financed / unit,
        lateOn: row.late_on,
        owedLate: row.owed_late / unit,
        defaultedOn: row.defaulted_on,
      });
    }
    after = rows.at(-1)?.id ?? after;
    if (rows.length < BATCH) return loans;
  }
}
