import type { Household, TokenPurpose } from '../../protocol/api/applicantToken.js';

export type { Household } from '../../protocol/api/applicantToken.js';

/** A token of the merchant's server, and how often it may be used. */
export interface ApplicantToken {
  /** Stands for the token, and tells nobody what it says. */
  readonly id: string;
  /** Until then it was good, in ms since 1970. */
  readonly until: number;
  readonly most: Readonly<Record<TokenPurpose, number>>;
}

/** The person who applies, as far as the lender knows them. */
export interface Applicant {
  /** The same text for the same person, always. Never their name or one of their numbers. */
  readonly id: string;
  /** Null: the lender knows only name and phone, which is enough for starter credit. */
  readonly household: Household | null;
  /** Whether the party that vouches for the applicant has verified at least name and phone. */
  readonly identified: boolean;
  /** The token that names them. Absent: nobody vouches for the applicant, or it is a test shopper. */
  readonly token?: ApplicantToken;
  /** For test applicants: how long an approval lasts, and how long a person takes for a review. */
  readonly testing?: { readonly approvalMs?: number; readonly reviewMs?: number };
}

/** What a person has and owes in one currency, in its minor units. */
export interface Exposure {
  /** What the approvals and loans of the last 24 hours finance. */
  readonly recentFinancedMinor: number;
  /** Of open loans and approvals: the principal owed, and the largest sum of installments due in one month. */
  readonly owedMinor: number;
  readonly monthlyMinor: number;
}

/** A loan that was repaid in full with every installment in time. */
export interface RepaidLoan {
  readonly currency: string;
  /** The principal that was repaid. */
  readonly principalMinor: number;
  /** When it was applied for, and when its last installment was paid, in ms since 1970. */
  readonly from: number;
  readonly until: number;
}

/** A monthly income that a person has stated, in minor units of the currency. */
export interface ClaimedIncome {
  readonly currency: string;
  readonly incomeMinor: number;
}

/** What the lender's own books say of a person, at all merchants and in all currencies. */
export interface CreditHistory {
  readonly recentApplications: number;
  /** By currency; without those in which nothing counts. */
  readonly exposures: Readonly<Record<string, Exposure>>;
  readonly repaid: readonly RepaidLoan[];
  readonly inArrears: boolean;
}

/** A credit history as the policy reads it for one purchase: all currencies together, in the minor units of the purchase's. */
export interface CreditRecord extends Exposure {
  /** The applications of the last 24 hours. */
  readonly recentApplications: number;
  /** The repaid loans that starter credit grows with. */
  readonly loansRepaid: number;
  readonly inArrears: boolean;
}
