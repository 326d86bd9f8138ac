import type { CreditFacts } from '../score/CreditFacts.js';

/** The figures of a household. Amounts are whole minor units of `currency`; income, expenses and installments are per month. */
export interface Household {
  readonly currency: string;
  readonly incomeMinor: number | null;
  readonly expensesMinor: number | null;
  readonly assetsMinor: number | null;
  readonly debtMinor: number | null;
  /** Installments that are already due to other lenders. */
  readonly installmentsMinor: number;
  readonly seniority: CreditFacts['seniority'];
  readonly home: CreditFacts['home'];
  readonly job: CreditFacts['job'];
  readonly records: boolean;
  /** Months since the first credit on record. Null: the credit bureau does not know the person. */
  readonly historyMonths: number | null;
  /** Payments missed in the last two years, by the credit bureau. @default 0 */
  readonly missedPayments?: number;
}

/** The person who applies, as far as the lender knows them. */
export interface Applicant {
  /** The same text for the same person, always. Never their name or one of their numbers. */
  readonly id: string;
  /** Null: the lender knows only name and phone, which is enough for starter credit. */
  readonly household: Household | null;
  /** Whether the party that vouches for the applicant has verified at least name and phone. */
  readonly identified: boolean;
  /** For test applicants: how long an approval lasts, and how long a person takes for a review. */
  readonly testing?: { readonly approvalMs?: number; readonly reviewMs?: number };
}

/** What the lender's own books say of a person. Only loans in the purchase's currency count; amounts are in its minor units. */
export interface CreditRecord {
  /** The applications of the last 24 hours, and the amounts financed by their approvals and loans. */
  readonly recentApplications: number;
  readonly recentFinancedMinor: number;
  /** Of open loans and approvals: the principal owed, and the largest sum of installments due in one month. */
  readonly owedMinor: number;
  readonly monthlyMinor: number;
  /** Loans repaid in full with every installment in time. Starter credit grows with them. */
  readonly loansRepaid: number;
  /** Whether the person is in arrears, in any currency. */
  readonly inArrears: boolean;
}
