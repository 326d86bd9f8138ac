import type { LenderErrorKind } from '../../lenders/LenderError.js';
import type { DeclineReason } from '../../protocol/messages/closedLists.js';

/**
 * The texts of one language that most shoppers never read: how installments work, and what an answer says that is not an approval. A page
 * loads them with the first of these. Titles have no full stop: `action`, `declined`, `expired`.
 */
export interface SeldomMessages {
  steps: readonly [string, string, string];
  lentBy(lender: string): string;
  late: string;
  action(lender: string): string;
  continueAtLender(lender: string): string;
  declined(lender: string): string;
  reasons: Readonly<Record<DeclineReason, string>>;
  alternatives: string;
  /** The name of one installment's amount. */
  each: string;
  explain: string;
  expired: string;
  applyAgain: string;
  commitUnknown(lender: string): string;
  unsigned: string;
  failed: Readonly<Record<LenderErrorKind, string>>;
}
