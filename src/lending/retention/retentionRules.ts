import type { Jurisdiction } from '../../pricing/offers/TermSheet.js';

/** How long the lender keeps what it knows of a person, in days from the end of an application or a loan. */
export interface RetentionRule {
  /** An application that became no loan. Of every application, what it was decided on: the facts, and what operators noted. */
  readonly applicationDays: number;
  /** For so long the law has all of that kept as it is, although the person asks for erasure. */
  readonly applicationAtLeastDays: number;
  /** A loan with its application, agreement and amendments. No request shortens it. */
  readonly loanDays: number;
}

const HALF_A_YEAR = 183;
/** With every leap day that may fall into them. */
const years = (count: number) => count * 365 + Math.ceil(count / 4);

/**
 * The rules by the law of an application. They are examples, as everything in a lender's configuration is: a lender has its own checked.
 * Where a law names no time for an application, half a year lets somebody who was refused complain.
 */
export const retentionRules: Readonly<Record<Jurisdiction, RetentionRule>> = {
  // Anti-Money Laundering Law (2024), art. 34: transactions ten years. Personal Information Protection Law, arts. 19 and 47: all else no longer than needed.
  CN: { applicationDays: HALF_A_YEAR, applicationAtLeastDays: 0, loanDays: years(10) },
  // Regulation B, 12 CFR 1002.12(b)(1): 25 months after the answer, with everything that was used to evaluate the application.
  // Loans: the longest limitation that states give written contracts is about ten years.
  US: { applicationDays: 762, applicationAtLeastDays: 762, loanDays: years(10) },
  // GDPR, arts. 5(1)(e) and 17(3)(b). Records of accounts: up to ten years, by the member state.
  EU: { applicationDays: HALF_A_YEAR, applicationAtLeastDays: 0, loanDays: years(10) },
  // Handelsgesetzbuch § 257 and Abgabenordnung § 147: ten years for books.
  DE: { applicationDays: HALF_A_YEAR, applicationAtLeastDays: 0, loanDays: years(10) },
  // Limitation Act 1980, s. 5: six years after the breach of a contract.
  UK: { applicationDays: HALF_A_YEAR, applicationAtLeastDays: 0, loanDays: years(6) },
  // Money Lending Business Act, art. 19, and its Enforcement Regulations, art. 17: ten years after the last repayment.
  JP: { applicationDays: HALF_A_YEAR, applicationAtLeastDays: 0, loanDays: years(10) },
  INTL: { applicationDays: HALF_A_YEAR, applicationAtLeastDays: 0, loanDays: years(10) },
};

export type RetentionRules = typeof retentionRules;
