import type { ChoosingNotice } from '../../checkout/CheckoutState.js';
import type { LenderErrorKind } from '../../lenders/LenderError.js';
import type { DeclineReason } from '../../protocol/messages/closedLists.js';

export interface FlowMessages {
  apply: string;
  applyHint(lender: string): string;
  applying(lender: string): string;
  pending(lender: string): string;
  pendingUntil(time: string): string;
  action(lender: string): string;
  continueAtLender(lender: string): string;
  approved(plan: string): string;
  sameTerms: string;
  changedTerms(before: string, now: string): string;
  otherTerms: string;
  validUntil(time: string): string;
  expiresSoon: string;
  review: string;
  reviewTitle: string;
  reviewIntro(lender: string): string;
  agree: string;
  agreeFree: string;
  committing: string;
  back: string;
  committed(lender: string): string;
  agreementNumber: string;
  /** The cart has changed after the agreement. */
  otherAmount(agreed: string, now: string): string;
  firstPayment(amount: string, day: string): string;
  declined(lender: string): string;
  reasons: Readonly<Record<DeclineReason, string>>;
  alternatives: string;
  explain: string;
  personReview(lender: string): string;
  expired: string;
  applyAgain: string;
  failed: Readonly<Record<LenderErrorKind, string>>;
  commitUnknown(lender: string): string;
  retry: string;
  cancel: string;
  otherPlan: string;
  notices: Readonly<Record<ChoosingNotice, string>>;
  estimated: string;
  /** The names of the figures in the review. */
  price: string;
  downPayment: string;
  financed: string;
  total: string;
  apr: string;
}
