import type { ActKind, ApprovalReason } from '../../protocol/api/reviewRecords.js';
import type { OperatorReason } from '../../protocol/messages/closedLists.js';

/** Something that one of the lender's people did, or left undone. The books keep it for good, and its note as long as the facts. */
export interface OperatorAct {
  readonly kind: ActKind;
  /** Ms since 1970. */
  readonly at: number;
  /** Null: nobody decided, and the time was over (`lapse`). */
  readonly operator: string | null;
  /** What it is about: the reference of an application, the id of an agreement, a callback, a movement of capital or a proposal, the number of a parameter set, or an operator. */
  readonly subject: string | null;
  readonly reason: ApprovalReason | OperatorReason | null;
  /** About the application that is the subject. */
  readonly note?: string;
}

export const actOf = (
  kind: ActKind,
  operator: string | null,
  at: number,
  subject: string | null = null,
): OperatorAct => ({
  kind,
  operator,
  at,
  subject,
  reason: null,
});

/** Who has approved an application since it was last declined by a person, each once. */
export function approversOf(acts: readonly OperatorAct[], reference: string): readonly string[] {
  let by: readonly string[] = [];
  for (const { subject, kind, operator } of acts)
    if (subject === reference && operator !== null)
      by = kind === 'decline' ? [] : approvals.includes(kind) ? [...by, operator] : by;
  return [...new Set(by)];
}

const approvals: readonly ActKind[] = ['approve', 'second-approve'];
