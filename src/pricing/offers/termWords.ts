/**
 * The words and bounds of a term sheet, for the shapes of `TermSheet.ts` and for `checkPlan`, which a page carries without the shapes.
 */

/** Whose law decides how the APR is computed and what must be said. `DE` is the EU with two decimals; `JP` and `INTL` have no statutory text. */
export const jurisdictionCodes = ['CN', 'US', 'EU', 'DE', 'UK', 'JP', 'INTL'] as const;
export type Jurisdiction = (typeof jurisdictionCodes)[number];

/** How a plan is repaid and what it costs; `planShapes` of `TermSheet.ts` says what each one needs. */
export const planMethods = ['annuity', 'equal-principal', 'flat-fee', 'interest-free'] as const;
export type PlanMethod = (typeof planMethods)[number];

export const periodUnits = ['day', 'week', 'month'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** When the first payment is, where it is not a number of periods away. */
export const firstPayments = ['today', 'next-period'] as const;

/** Where the leftover minor units of an equal split go. */
export const remainderPolicies = ['first', 'last', 'spread'] as const;
export type RemainderPolicy = (typeof remainderPolicies)[number];

/** How the last row of an interest-bearing schedule closes. */
export const closingRules = ['last-payment-settles', 'equal-payment-last-interest-absorbs'] as const;
export type ClosingRule = (typeof closingRules)[number];

export const MOST_INSTALLMENTS = 600;
/** Units in a period. */
export const MOST_UNITS = 999;
/** Periods before the first payment. */
export const MOST_PERIODS_BEFORE = 600;
