/** What a lender can answer. A new status is a word here and a row in `decisionShapes`. */
export const decisionStatuses = [
  'approved',
  'pending',
  'action',
  'declined',
  'expired',
  'cancelled',
  'committed',
] as const;
export type DecisionStatus = (typeof decisionStatuses)[number];

/** A rule of the lender that was not met. */
export const ruleReasons = [
  'affordability',
  'amount-above-limit',
  'credit-history',
  'daily-limit',
  'existing-debt',
  'identity-unverified',
  'insufficient-history',
  'lender-unable',
] as const;

/** Something that the applicant stated or asked for, and that lowered a score. */
export const scoreReasons = [
  'assets',
  'debt',
  'down-payment',
  'earlier-default',
  'employment',
  'expenses',
  'housing',
  'income',
  'plan-length',
  'purchase-amount',
  'time-in-job',
] as const;

/** The only detail of a decline that a lender may put on a merchant's page. */
export const declineReasons = [...ruleReasons, ...scoreReasons, 'figures-unverified', 'not-stated'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** What a person who declines an application can give as the reason. */
export const operatorReasons = [
  'affordability',
  'credit-history',
  'existing-debt',
  'figures-unverified',
  'identity-unverified',
  'insufficient-history',
  'lender-unable',
  'not-stated',
] as const satisfies readonly DeclineReason[];
export type OperatorReason = (typeof operatorReasons)[number];

/** Where the shopper goes when the lender needs something from them. */
export const actionKinds = ['redirect', 'popup', 'frame', 'qr'] as const;
export type ActionKind = (typeof actionKinds)[number];

/** Principal reasons of one decline, at most (12 CFR 1002.9(b)(2), comment 1). */
export const MOST_REASONS = 4;

/**
 * What changes an agreement after it was made. The merchant is told of the first four; the others are between the shopper and the lender:
 * other days, more time in hardship, and an early settlement.
 */
export const amendmentKinds = [
  'void',
  'refund',
  'withdrawal',
  'delivery',
  'due-dates',
  'hardship',
  'settlement',
] as const;
export type AmendmentKind = (typeof amendmentKinds)[number];

/**
 * Where a loan stands: the merchant is paid once the goods are delivered (`committed`), money is owed (`active`), all was paid (`settled`), it
 * was undone before the goods left (`voided`), the shopper has withdrawn (`withdrawn`), or the whole price was refunded (`refunded`).
 */
export const loanStates = ['committed', 'active', 'settled', 'voided', 'withdrawn', 'refunded'] as const;
export type LoanState = (typeof loanStates)[number];

/** Where a loan stands on a day, as the lender and the shopper see it. The merchant is not told what concerns the shopper alone. */
export const standings = [
  'committed',
  'repaying',
  'in-arrears',
  'paused',
  'settled',
  'written-off',
  'voided',
  'withdrawn',
  'refunded',
] as const;
export type Standing = (typeof standings)[number];

/** How long the oldest installment has been overdue, in the steps of credit reporting. */
export const arrearsBuckets = ['current', '1-29', '30-59', '60-89', '90+'] as const;
export type ArrearsBucket = (typeof arrearsBuckets)[number];

/** What a shopper who cannot pay as agreed may ask for. */
export const helpWishes = ['more-time', 'smaller-installments', 'talk'] as const;
export type HelpWish = (typeof helpWishes)[number];

/** What a shopper can read before an agreement: the contract, the consent to a credit check, and what happens with the data. */
export const documentKinds = ['contract', 'consent', 'privacy'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The kinds of housing and of job that an applicant's household may state, in the words of the data that the score was trained on. */
export const homes = ['rent', 'owner', 'priv', 'ignore', 'parents', 'other'] as const;
export const jobs = ['fixed', 'partime', 'freelance', 'others'] as const;
