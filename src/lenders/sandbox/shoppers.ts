/** What the sandbox knows of a person. Amounts a month, in purchasing units (see purchasingUnits.ts), so that one table serves every currency. */
export interface Shopper {
  readonly income: number;
  readonly expenses: number;
  /** Installments that already have to be paid. */
  readonly existing: number;
  /** Months since the first credit that was reported. */
  readonly historyMonths: number;
  /** Payments missed in the last two years. */
  readonly missedPayments: number;
}

/** How the connection to the sandbox behaves for a shopper. Everything else about a decision follows from the figures. */
export interface Conduct {
  /** Added to the time that a pre-approval takes. */
  readonly slowByMs?: number;
  /** So many first attempts of an application fail before anything has happened: all that one click makes by itself. */
  readonly offlineAttempts?: number;
  /** The commitment happens, and the connection breaks before the answer. */
  readonly breaksAfterCommit?: boolean;
  readonly approvalMs?: number;
}

const steady: Shopper = { income: 6_000, expenses: 1_800, existing: 0, historyMonths: 48, missedPayments: 0 };

/** Who applies where no applicant token is given: an average person. */
export const guest: Shopper = { income: 2_400, expenses: 1_100, existing: 150, historyMonths: 30, missedPayments: 0 };

/** By applicant token. */
export const shoppers: Readonly<Record<string, Shopper & Conduct>> = {
  /** Approved at the advertised rate. */
  test_approved: steady,
  /** Approved at 2.9 % a year. */
  test_best: { ...steady, historyMonths: 120 },
  /** Declined for affordability unless the installment is small: a longer plan or a down payment may pass. */
  test_declined: { income: 1_200, expenses: 1_000, existing: 120, historyMonths: 40, missedPayments: 0 },
  /** Declined for missed payments, which no plan mends. */
  test_no_alternative: { ...steady, missedPayments: 5 },
  /** A short history: a person looks at it for a few seconds and approves. */
  test_pending: { ...steady, historyMonths: 8 },
  /** Approved after several seconds, within the time limit. */
  test_slow: { ...steady, slowByMs: 4_000 },
  /** Approved; the commitment's answer is lost, and the status then says committed. */
  test_broken_commit: { ...steady, breaksAfterCommit: true },
  /** Approved for a few seconds only. */
  test_expired: { ...steady, approvalMs: 5_000 },
  /** The network is away for the first click; trying again works. */
  test_offline: { ...steady, offlineAttempts: 3 },
};
