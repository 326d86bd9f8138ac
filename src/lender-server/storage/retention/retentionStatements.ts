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

/** Everything that may be erased, by application. */
const ended = (now: number) => sql`
  select a.reference, a.merchant, a.key, a.jurisdiction, a.verdict, a.applicant, a.at, l.commit_key as "commitKey",
    l.id is not null as "hasLoan",
    coalesce(r.state = 'open', false)
      or exists (select from callbacks c where c.reference = a.reference and c.state = 'waiting')
      or a.review_asked_at is not null and a.review_verdict is null
      or l.id is null and a.cancelled_at is null and a.until > ${now}
      or exists (select from installments i where i.loan = l.id and i.replaced is null and i.paid_at is null) as "isOpen",
    greatest(a.until, a.cancelled_at, a.review_asked_at,
      (select max(i.paid_at) from installments i where i.loan = l.id),
      (select max(extract(epoch from (d.amendment->>'amendedAt')::timestamptz) * 1000)::bigint from amendments d where d.loan = l.id)
    ) as "endedAt"
  from applications a left join reservations r using (reference) left join loans l using (reference)`;

export const endedOf = (person: string, now: number) =>
  sql<EndedRow>`select * from (${ended(now)}) ended
    where applicant = ${person} and applicant not like 'erased\\_%' order by at`;

/** The days for which each law keeps an application and a loan. */
export interface Kept {
  readonly jurisdiction: string;
  readonly application: number;
  readonly loan: number;
}

/**
 * What is over for longer than its days. Nothing ends before it was applied for, so the day of an application alone leaves out nearly all,
 * without a look at what came of them.
 */
export const endedByRule = (now: number, kept: readonly Kept[], most: number) => {
  const least = Math.min(...kept.flatMap(({ application, loan }) => [application, loan]));
  const latest = sql`${now}::bigint - ${sql.lit(DAY_MS)}::bigint * case when "hasLoan" then kept.loan else kept.application end`;
  return sql<EndedRow>`
    select ended.* from (${ended(now)}) ended
    join jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as kept (jurisdiction text, application bigint, loan bigint) using (jurisdiction)
    where at <= ${now - least * DAY_MS} and at <= ${latest} and not "isOpen" and "endedAt" <= ${latest}
    limit ${most}`;
};

export const lockApplication = (reference: string) =>
  sql`select from applications where reference = ${reference} for update`;

const ofLoan = (reference: string) => sql`(select id from loans where reference = ${reference})`;

/** In the order in which rows refer to each other. Transfers stay: they say how much moved, and for nobody. */
export const deletions = ({ reference, merchant, key, commitKey }: EndedRow) => [
  sql`delete from installments where loan in ${ofLoan(reference)}`,
  sql`delete from amendments where loan in ${ofLoan(reference)}`,
  sql`delete from loans where reference = ${reference}`,
  sql`delete from reservations where reference = ${reference}`,
  sql`delete from callbacks where reference = ${reference}`,
  sql`delete from answers where about = ${reference} or (merchant = ${merchant} and key in (${key}, ${commitKey}))`,
  sql`delete from applications where reference = ${reference}`,
];

/** The answers to requests that were refused, which had no effect. */
export const deleteRefusals = (now: number, days: number) => sql`
  delete from answers where at < to_timestamp(${(now - days * DAY_MS) / 1_000}) and body like '{"refusal":%'`;
