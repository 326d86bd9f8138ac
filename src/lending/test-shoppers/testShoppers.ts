import type { Applicant, Household } from '../decision/Applicant.js';
import { purchasingUnitMinor } from '../policy/purchasingUnits.js';

/** A household in purchasing units. */
interface Figures extends Pick<Household, 'seniority' | 'home' | 'job' | 'historyMonths' | 'missedPayments'> {
  readonly income: number;
  readonly expenses: number;
  readonly assets: number;
  readonly debt: number;
  readonly installments: number;
}

interface TestShopper {
  readonly figures: Figures;
  readonly testing?: Applicant['testing'];
}

/** Earns well, has little put by, and has been their own boss for some years. */
const steady: Figures = {
  income: 6_000,
  expenses: 1_100,
  assets: 0,
  debt: 0,
  installments: 0,
  seniority: 3,
  home: 'rent',
  job: 'freelance',
  historyMonths: 48,
};

/** Who applies where no applicant token is given: an average person. */
const guest: Figures = { ...steady, income: 2_400, installments: 150, historyMonths: 30 };

/** How the connection behaves for test_slow, test_broken_commit and test_offline is not the engine's: to it they are steady. */
const shoppers: Readonly<Record<string, TestShopper>> = {
  /** Approved at the advertised rate. */
  test_approved: { figures: steady },
  /** Approved at 2.9 % a year. */
  test_best: {
    figures: { ...steady, assets: 400_000, seniority: 25, home: 'owner', job: 'fixed', historyMonths: 120 },
  },
  /** Declined for affordability unless the installment is small: a longer plan or a down payment may pass. */
  test_declined: {
    figures: {
      ...steady,
      income: 1_200,
      expenses: 1_000,
      assets: 200_000,
      installments: 120,
      seniority: 25,
      home: 'owner',
      job: 'fixed',
      historyMonths: 40,
    },
  },
  /** Declined for missed payments, which no plan mends. */
  test_no_alternative: { figures: { ...steady, missedPayments: 5 } },
  /** A short history: a person looks at it for a few seconds and approves. */
  test_pending: { figures: { ...steady, historyMonths: 8 }, testing: { reviewMs: 3_000 } },
  test_slow: { figures: steady },
  test_broken_commit: { figures: steady },
  /** Approved for a few seconds only. */
  test_expired: { figures: steady, testing: { approvalMs: 5_000 } },
  test_offline: { figures: steady },
};

const TOKEN = /^(\w+)(?:\.[\w-]{1,64})?$/;

/** The tokens that name a test shopper. */
export const testTokens: readonly string[] = Object.keys(shoppers);

/**
 * The test shopper that an applicant token names, in the currency of the purchase. What follows a dot makes a person of
 * their own of it: "test_approved.k3j2". Null: no such shopper.
 *
 * @param guestId who a guest is: used where there is no token
 */
export function testShopper(token: string | undefined, currency: string, guestId = 'guest'): Applicant | null {
  const name = token === undefined ? undefined : (TOKEN.exec(token)?.[1] ?? '');
  const known = name === undefined ? { figures: guest } : Object.hasOwn(shoppers, name) ? shoppers[name] : undefined;
  if (!known) return null;
  const { figures, testing } = known;
  return {
    id: token ?? guestId,
    household: householdOf(figures, currency),
    identified: true,
    ...(testing && { testing }),
  };
}

function householdOf({ income, expenses, assets, debt, installments, ...rest }: Figures, currency: string): Household {
  const unit = purchasingUnitMinor(currency);
  return {
    currency,
    incomeMinor: income * unit,
    expensesMinor: expenses * unit,
    assetsMinor: assets * unit,
    debtMinor: debt * unit,
    installmentsMinor: installments * unit,
    records: false,
    ...rest,
  };
}

/** How the network treats a test shopper. Everything else about a decision is the lender's; whoever answers plays this. */
export interface TestConduct {
  /** Added to the time that a pre-approval takes. */
  readonly slowByMs?: number;
  /** So many first attempts of an application fail before anything has happened: all that one click makes by itself. */
  readonly offlineAttempts?: number;
  /** The first commitment happens, and the connection breaks before the answer. */
  readonly breaksAfterCommit?: boolean;
}

const conducts: Readonly<Record<string, TestConduct>> = {
  test_slow: { slowByMs: 4_000 },
  test_offline: { offlineAttempts: 3 },
  test_broken_commit: { breaksAfterCommit: true },
};

/** @param token an applicant token, of which the part before a dot says how it is */
export function testConduct(token: string | undefined): TestConduct {
  const name = token?.split('.', 1)[0] ?? '';
  return (Object.hasOwn(conducts, name) && conducts[name]) || {};
}
