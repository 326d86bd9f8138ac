import type { Selectable } from 'kysely';
import type { Application } from '../../../lending/applications/Application.js';
import type { Schema } from '../Schema.js';
import { builder } from '../statement.js';

/** An application with what became of it, from the three tables that know. */
export const selectApplication = builder
  .selectFrom('applications as a')
  .leftJoin('reservations as r', 'r.reference', 'a.reference')
  .leftJoin('loans as l', 'l.reference', 'a.reference')
  .selectAll('a')
  .select(['r.state', 'l.commit_key', 'l.request as commit_request', 'l.agreement']);

export interface ApplicationRow extends Selectable<Schema['applications']> {
  readonly state: Schema['reservations']['state'] | null;
  readonly commit_key: string | null;
  readonly commit_request: unknown;
  readonly agreement: unknown;
}

export function applicationOf(row: ApplicationRow): Application {
  const { reference, merchant, scenario, key, applicant, at, until, tier } = row;
  return {
    reference,
    merchant,
    scenario,
    jurisdiction: row.jurisdiction as Application['jurisdiction'],
    key,
    applicant,
    request: row.request as Application['request'],
    at,
    verdict: row.verdict as Application['verdict'],
    readyAt: row.ready_at,
    until,
    tier,
    reserved: row.state === 'open',
    cancelledAt: row.cancelled_at,
    review: row.review_asked_at === null ? null : { askedAt: row.review_asked_at, verdict: row.review_verdict },
    commitment:
      row.commit_key === null
        ? null
        : ({ key: row.commit_key, request: row.commit_request, agreement: row.agreement } as Application['commitment']),
  };
}

/** What of an application may change, apart from its reservation and its loan. */
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
  const { reference, merchant, key, applicant, scenario, jurisdiction, request, at } = application;
  return {
    reference,
    merchant,
    key,
    applicant,
    scenario,
    jurisdiction,
    currency: request.purchase.currency,
    at,
    request: JSON.stringify(request),
    ...changeableOf(application),
  };
}
