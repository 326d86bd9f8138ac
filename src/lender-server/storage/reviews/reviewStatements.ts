import { sql } from 'kysely';
import type { Verdict } from '../../../lending/decision/Verdict.js';
import type { Purchase } from '../../../protocol/messages/Purchase.js';
import { builder, statement } from '../statement.js';

export interface WaitingRow {
  readonly reference: string;
  readonly at: number;
  readonly merchant: string;
  readonly currency: string;
  readonly purchase: Purchase;
  readonly verdict: Verdict;
  readonly until: number;
  readonly asked_at: number | null;
  readonly needed: number | null;
  readonly by: readonly string[];
}

/** The oldest first, after a position. The index of what waits has their order. */
export const listWaiting = statement<
  {
    readonly now: number;
    readonly afterAt: number;
    readonly afterReference: string;
    readonly most: number;
  },
  WaitingRow
>(value =>
  sql<WaitingRow>`
    select a.reference, a.at, a.merchant, a.currency, a.request->'purchase' as purchase, a.verdict, a.until,
      case when a.ready_at is not null then a.review_asked_at end as asked_at, f.approvals as needed,
      array(select operator from approvals_since_decline(a.reference) order by 1) as by
    from waiting_applications(${value('now')}) a left join decision_facts f on f.reference = a.reference
    where (a.at, a.reference) > (${value('afterAt')}, ${value('afterReference')})
    order by a.at, a.reference limit ${value('most')}`.compile(builder),
);
