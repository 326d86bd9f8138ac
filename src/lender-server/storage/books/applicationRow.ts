import type { Selectable } from 'kysely';
import type { Application } from '../../../lending/applications/Application.js';
import type { Schema } from '../Schema.js';
import { builder } from '../statement.js';

/** An application and what became of it, from three tables. */
export const selectApplication = builder
  .selectFrom('applications as a')
  .leftJoin('reservations as r', 'r.reference', 'a.reference')
  .leftJoin('loans as l', 'l.reference', 'a.reference')
  .selectAll('a')
  .select(['r.state', 'l.commit_key', 'l.request as commit_request', 'l.agreement', 'l.on_delivery', 'l.subsidy']);

type Loan = Selectable<Schema['loans']>;
interface Committed {
  readonly commit_key: Loan['commit_key'];
  readonly commit_request: Loan['request'];
  readonly agreement: Loan['agreement'];
  readonly on_delivery: Loan['on_delivery'];
  readonly subsidy: Loan['subsidy'];
}
type NotCommitted = { readonly [Name in keyof Committed]: null };

export type ApplicationRow = Selectable<Schema['applications']> & {
  readonly state: Schema['reservations']['state'] | null;
} & (Committed | NotCommitted);

export function applicationOf(row: ApplicationRow): Application {
  const { reference, merchant, scenario, key, applicant, at, until, tier } = row;
  return {
    reference,
    merchant,
    scenario,
    jurisdiction: row.jurisdiction,
    key,
    applicant,
    byToken: row.by_token,
    request: row.request,
    at,
    verdict: row.verdict,
    readyAt: row.ready_at,
    until,
    tier,
    reserved: row.state === 'open',
    cancelledAt: row.cancelled_at,
    review: row.review_asked_at === null ? null : { askedAt: row.review_asked_at, verdict: row.review_verdict },
    commitment:
      row.commit_key === null
        ? null
        : {
            key: row.commit_key,
            request: row.commit_request,
            agreement: row.agreement,
            ...(row.on_delivery && { onDelivery: true as const }),
            ...(row.subsidy > 0 && { subsidyMinor: row.subsidy }),
          },
  };
}

/** The columns of an application that may change. Its reservation and its loan have tables of their own. */
export function changeableOf({ verdict, readyAt, until, tier, cancelledAt, review }: Application) {
  return {
    verdict: JSON.stringify(verdict),
    financed: verdict.kind === 'approved' ? verdict.financedMinor : null,
    monthly: verdict.kind === 'approved' ? verdict.monthlyMinor : null,
    ready_at: readyAt,
    until,
    tier,
    cancelled_at: cancelledAt,
    review_asked_at: review?.askedAt ?? null,
    review_verdict: review?.verdict ?? null,
  };
}

export function rowOf(application: Application) {
  const { reference, merchant, key, applicant, byToken, scenario, jurisdiction, request, at } = application;
  return {
    reference,
    merchant,
    key,
    applicant,
    by_token: byToken,
    scenario,
    jurisdiction,
    currency: request.purchase.currency,
    at,
    request: JSON.stringify(request),
    ...changeableOf(application),
  };
}
