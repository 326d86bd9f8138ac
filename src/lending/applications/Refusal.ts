interface RefusalRule {
  /** What happened and what to do about it. Nothing personal. */
  readonly message: string;
  /** Whether the refusal is the answer to its key from now on. If not, it had no effect, and the same key may ask again. */
  readonly isKept: boolean;
}

/** Why the service itself refuses a request. A refusal is not a decision about a person. */
const refusals = {
  // The first request still holds the key.
  'key-in-flight': {
    message: 'A request with this key is still being answered. Send it again in a moment.',
    isKept: false,
  },
  // The key belongs to another request.
  'key-reused': { message: 'This key was used for another request. Use a fresh one.', isKept: false },
  'unknown-application': { message: 'The lender does not know this application. Apply again.', isKept: false },
  'other-applicant': {
    message:
      'Only the person who applied can agree. Send their token, one that was good when they applied or is newer.',
    isKept: false,
  },
  // Nothing of what the household has is repeated.
  'unknown-applicant': {
    message:
      'The lender does not know what the currency of the household is worth. State the household in the currency of the purchase.',
    isKept: false,
  },
  // A new token may ask under the same key.
  'token-used-up': {
    message: 'The token has been used as often as it may be. Have the merchant’s server make a new one.',
    isKept: false,
  },
  'unknown-plan': {
    message: 'There is no such plan for this purchase. Ask for the terms, and apply for one of their plans.',
    isKept: true,
  },
  'unknown-currency': { message: 'The lender does not lend in this currency.', isKept: true },
  'unknown-day': {
    message: 'The first day of the plan must be today. Price the offers again, and apply again.',
    isKept: false,
  },
  'figures-differ': {
    message: 'The figures that the lender computes are not those reviewed. Nothing was committed; apply again.',
    isKept: true,
  },
  'not-what-was-approved': {
    message: 'The purchase, choice or day is not what was approved. Nothing was committed; apply again.',
    isKept: true,
  },
  'stale-terms': {
    message:
      'The term sheet is not the lender’s, or no longer that of the day. Load the terms again, and show them before you apply again.',
    isKept: false,
  },
  // Another application has the order, or the application itself was committed with other figures.
  'already-financed': {
    message:
      'The order has an agreement already. Ask for it with GET /v1/orders/{order}; once it is voided, the order can be financed again.',
    isKept: false,
  },
  'not-open': { message: 'The application is not open for this. Ask for its status.', isKept: false },
  'review-too-late': {
    message: 'The decline is too old for a review. The applicant can apply again.',
    isKept: false,
  },
  'approved-already': {
    message: 'You have approved this application. Another operator has to approve it, too.',
    isKept: false,
  },
  'unknown-agreement': { message: 'The lender does not know this agreement.', isKept: true },
  'unknown-installment': {
    message: 'The agreement does not have this installment, or no longer. Installments are counted from 1.',
    isKept: true,
  },
  'unknown-payment': { message: 'The loan has no such payment.', isKept: false },
  'payment-reused': {
    message: 'A payment of this name was booked already, and says something else. Use the name that the bank gave it.',
    isKept: false,
  },
  'nothing-owed': { message: 'Nothing is owed on this loan.', isKept: false },
  'nothing-to-return': { message: 'The lender does not owe the shopper that much.', isKept: false },
  'not-disbursed': {
    message: 'The goods were not delivered yet, so that nothing is due. Wait for the delivery.',
    isKept: false,
  },
  'date-not-movable': {
    message: 'The schedule cannot be moved to this day. Ask for the loan: it says which days can be chosen.',
    isKept: false,
  },
  'payment-failed': {
    message: 'The payment did not go through. Nothing was booked; try again or pay by another way.',
    isKept: false,
  },
  'payment-pending': {
    message: 'Wait for the payment that is under way.',
    isKept: false,
  },
  'loan-ended': { message: 'The loan can no longer be changed like this. Ask for its state.', isKept: false },
  'refund-too-large': {
    message:
      'More than what is left of the price cannot be refunded. Ask for the loan: its last amendment has amountMinor.',
    isKept: true,
  },
  'no-withdrawal': { message: 'The shopper cannot withdraw from this agreement.', isKept: false },
  'no-funds': { message: 'The lender has no funds left for this. Try again after repayments.', isKept: true },
} as const satisfies Readonly<Record<string, RefusalRule>>;

export type ServiceRefusalKind = keyof typeof refusals;

export interface ServiceRefusal {
  readonly kind: ServiceRefusalKind;
  /** A sentence that names the fix. It never holds anything personal. */
  readonly message: string;
}

/** @param detail what exactly is wrong, where the kind does not say; nothing personal */
export function refuse(kind: ServiceRefusalKind, detail?: string): { readonly refusal: ServiceRefusal } {
  const { message } = refusals[kind];
  return { refusal: { kind, message: detail ? `${message} ${detail}` : message } };
}

export const isKeptRefusal = ({ kind }: ServiceRefusal): boolean => refusals[kind].isKept;
