import type { CreditFacts } from '../score/CreditFacts.js';

/** Amounts of a household: whole minor units of `currency`; income, expenses and installments a month. */
export interface Household {
  readonly currency: string;
  readonly incomeMinor: number | null;
  readonly expensesMinor: number | null;
  readonly assetsMinor: number | null;
  readonly debtMinor: number | null;
  /** Installments elsewhere that already have to be paid. */
  readonly installmentsMinor: number;
  readonly seniority: CreditFacts['seniority'];
  readonly home: CreditFacts['home'];
  readonly job: CreditFacts['job'];
  readonly records: boolean;
  /** Months since the first credit that was reported; null: unknown to the credit bureau. */
  readonly historyMonths: number | null;
  /** Payments missed in the last two years, as the credit bureau has them. @default 0 */
  readonly missedPayments?: number;
}

/** Who applies, as far as the lender knows. */
export interface Applicant {
  /** One person, always the same text; never a name or a number of theirs. */
  readonly id: string;
  /** Null: only name and phone are known, which is enough for starter credit. */
  readonly household: Household | null;
  /** Name and phone (or more) have been verified by whoever vouches for the applicant. */
  readonly identified: boolean;
  /** For test applicants: how long an approval lasts, and after how long a person has looked at it. */
  readonly testing?: { readonly approvalMs?: number; readonly reviewMs?: number };
}

/** What the lender's own books say of a person. Amounts in minor units of the purchase's currency, whose loans alone count. */
export interface CreditRecord {
  /** Applications within 24 hours, and what their approvals and loans finance. */
  readonly recentApplications: number;
  readonly recentFinancedMinor: number;
  /** Open loans and approvals: principal still owed, and the largest sum of installments that falls due in one month. */
  readonly owedMinor: number;
  readonly monthlyMinor: number;
  /** Loans repaid in full, each installment in time; decides how far starter credit has grown. */
  readonly loansRepaid: number;
  /** In any currency. */
  readonly inArrears: boolean;
}
