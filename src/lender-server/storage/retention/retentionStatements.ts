import { sql } from 'kysely';
import { DAY_MS } from '../../../lending/applications/days.js';
import type { Verdict } from '../../../lending/decision/Verdict.js';
import type { Ended } from '../../../lending/retention/fateOf.js';

/** An application, and what its fate depends on. */
export interface EndedRow extends Ended {
  readonly reference: string;
  readonly merchant: string;
  readonly key: string;
  readonly commitKey: string | null;
  readonly verdict: Verdict;
}

/** When an application `a` itself was over, whatever became of its loan: it was called off, agreed to or else lapsed, or a person had the last word. */
const answeredAt = sql`greatest(coalesce(a.cancelled_at, (
  select (extract(epoch from (agreed.agreement->>'committedAt')::timestamptz) * 1000)::bigint from loans agreed where agreed.reference = a.reference
), a.until), a.review_asked_at, (
  select max(o.at) from operator_acts o
  where o.subject = a.reference and o.kind in ('approve', 'second-approve', 'decline', 'lapse')))`;

/** Everything that may be erased, by application. */
const ended = (now: number) => sql`
  select a.reference, a.merchant, a.key, a.jurisdiction, a.verdict, a.applicant, a.at, l.commit_key as "commitKey",
    l.id is not null as "hasLoan",
    -- Money under way is still to be booked, though nothing else is open.
    exists (select from open_applications(${now}) o where o.reference = a.reference)
      or exists (select from payment_intents p where p.loan = l.id) as "isOpen",
    ${answeredAt} as "answeredAt",
    greatest(${answeredAt},
      (select max(i.paid_at) from installments i where i.loan = l.id),
      (select max(e.at) from loan_events e where e.loan = l.id),
      (select max(extract(epoch from (d.amendment->>'amendedAt')::timestamptz) * 1000)::bigint from amendments d where d.loan = l.id)
    ) as "endedAt"
  from applications a left join loans l using (reference)`;

export const endedOf = (person: string, now: number) =>
  sql<EndedRow>`select * from (${ended(now)}) ended
    where applicant = ${person} and applicant not like 'erased\\_%' order by at`;

/** The days for which each law keeps an application and a loan. */
export interface Kept {
  readonly jurisdiction: string;
  readonly application: number;
  readonly loan: number;
}

const keptTable = (kept: readonly Kept[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as kept (jurisdiction text, application bigint, loan bigint)`;
const daysBefore = (now: number, days: ReturnType<typeof sql>) =>
  sql`${now}::bigint - ${sql.lit(DAY_MS)}::bigint * ${days}`;

/**
 * What is over for longer than its days. Nothing ends before it was applied for, so the day of an application alone leaves out nearly all,
 * without a look at what came of them.
 *
 * @param without what could not be erased
 */
export const endedByRule = (now: number, kept: readonly Kept[], without: readonly string[], most: number) => {
  const least = Math.min(...kept.flatMap(({ application, loan }) => [application, loan]));
  const latest = daysBefore(now, sql`case when "hasLoan" then kept.loan else kept.application end`);
  return sql<EndedRow>`
    select ended.* from (${ended(now)}) ended join ${keptTable(kept)} using (jurisdiction)
    where at <= ${now - least * DAY_MS} and at <= ${latest} and not "isOpen" and "endedAt" <= ${latest}
      and reference <> all(${without}::text[])
    limit ${most}`;
};

/** What an application was decided on, and what operators noted of it, once the application itself would be erased if no loan had come of it. */
export const deleteFactsByRule = (now: number, kept: readonly Kept[]) => {
  const least = Math.min(...kept.map(({ application }) => application));
  const latest = daysBefore(now, sql`kept.application`);
  const of = (table: 'decision_facts' | 'operator_notes') => sql`
    delete from ${sql.table(table)} kept_with
    using applications a join ${keptTable(kept)} using (jurisdiction)
    where a.reference = kept_with.reference and kept_with.at <= ${now - least * DAY_MS} and a.at <= ${latest} and ${answeredAt} <= ${latest}
      and not exists (select from waiting_applications(${now}) w where w.reference = a.reference)
    returning a.reference`;
  return sql<{ reference: string }>`
    with facts as (${of('decision_facts')}), notes as (${of('operator_notes')})
    select reference from facts union select reference from notes`;
};

/** Gives no row where somebody else has erased it. */
export const lockApplication = (reference: string) =>
  sql<{ applicant: string }>`select applicant from applications where reference = ${reference} for update`;

const ofLoan = (reference: string) => sql`(select id from loans where reference = ${reference})`;

/** In the order in which rows refer to each other. Transfers stay: they say how much moved, and for nobody. */
export const deletions = ({ reference, merchant, key, commitKey }: EndedRow) => [
  sql`delete from loan_events where loan in ${ofLoan(reference)}`,
  sql`delete from reminders where loan in ${ofLoan(reference)}`,
  sql`delete from installments where loan in ${ofLoan(reference)}`,
  sql`delete from amendments where loan in ${ofLoan(reference)}`,
  sql`update ledger set salt = null where loan in ${ofLoan(reference)}`,
  sql`delete from ledger_waiting where loan in ${ofLoan(reference)}`,
  sql`delete from loans where reference = ${reference}`,
  sql`delete from reservations where reference = ${reference}`,
  sql`delete from callbacks where reference = ${reference}`,
  sql`delete from answers where about = ${reference} or (merchant = ${merchant} and key in (${key}, ${commitKey}))`,
  sql`delete from applications where reference = ${reference}`,
];

/** Puts another limit into the stored answer to an application that was approved. Nothing else of it changes. */
export const answerWithLimit = ({ merchant, key }: EndedRow, limitMinor: number) => sql`
  update answers set body = regexp_replace(body, '"limitMinor":\\d+', ${`"limitMinor":${limitMinor}`})
  where merchant = ${merchant} and key = ${key}`;

/** The answers to requests that were refused, which had no effect. */
export const deleteRefusals = (now: number, days: number) => sql`
  delete from answers where at < to_timestamp(${(now - days * DAY_MS) / 1_000}) and body like '{"refusal":%' returning key`;
