import type { Applicant, Household } from '../decision/Applicant.js';
import { currentPolicy } from '../policy/currentPolicy.js';
import type { Policy } from '../policy/Policy.js';
import { hasPurchasingUnit, purchasingUnitMinor } from '../policy/purchasingUnits.js';

/** The figures of a household, with amounts in purchasing units. */
interface Figures extends Pick<Household, 'seniority' | 'home' | 'job' | 'historyMonths' | 'missedPayments'> {
  readonly income: number;
  readonly expenses: number;
  readonly assets: number;
  readonly debt: number;
  readonly installments: number;
}

/** How the network treats a test shopper. Everything else is the lender's decision; the server or the sandbox plays this part. */
export interface TestConduct {
  /** Added to the time that a pre-approval takes. */
  readonly slowByMs?: number;
  /** How many first attempts of an application fail before anything happens. One click makes this many by itself. */
  readonly offlineAttempts?: number;
  /** The first commitment happens, and the connection breaks before its answer. */
  readonly breaksAfterCommit?: boolean;
}

interface TestShopper {
  readonly figures: Figures;
  readonly testing?: Applicant['testing'];
  readonly conduct?: TestConduct;
}

/** Earns well, has few savings, and has been self-employed for two and a half years. */
const steady: Figures = {
  income: 6_000,
  expenses: 1_100,
  assets: 0,
  debt: 0,
  installments: 0,
  seniority: 2.5,
  home: 'rent',
  job: 'freelance',
  historyMonths: 48,
};

/** The applicant without a token: an average person. */
const guest: Figures = { ...steady, income: 2_400, installments: 150, historyMonths: 30 };

const shoppers = {
  /** Approved at the advertised rate. */
  test_approved: { figures: steady },
  /** Approved at 2.9 % a year. */
  test_best: {
    figures: { ...steady, assets: 400_000, seniority: 25, home: 'owner', job: 'fixed', historyMonths: 120 },
  },
  /** Declined for affordability unless the installment is small: at most 30 purchasing units, such as CNY 240. A down payment may pass. */
  test_declined: {
    figures: {
      ...steady,
      income: 1_200,
      expenses: 1_000,
      assets: 200_000,
      installments: 140,
      seniority: 25,
      home: 'owner',
      job: 'fixed',
      historyMonths: 40,
    },
  },
  /** Declined for missed payments, whatever the plan. */
  test_no_alternative: { figures: { ...steady, missedPayments: 5 } },
  /** Has a short history. A person takes a few seconds to review and approve it. */
  test_pending: { figures: { ...steady, historyMonths: 8 }, testing: { reviewMs: 3_000 } },
  /** Approved, four seconds later than usual. */
  test_slow: { figures: steady, conduct: { slowByMs: 4_000 } },
  /** Approved; the connection breaks after the first commitment. */
  test_broken_commit: { figures: steady, conduct: { breaksAfterCommit: true } },
  /** Approved for a few seconds only. */
  test_expired: { figures: steady, testing: { approvalMs: 5_000 } },
  /** Approved, once the connection is back. */
  test_offline: { figures: steady, conduct: { offlineAttempts: 3 } },
} as const satisfies Readonly<Record<string, TestShopper>>;

const byName: ReadonlyMap<string, TestShopper> = new Map(Object.entries(shoppers));

const TOKEN = /^(\w+)(?:\.[\w-]{1,64})?$/;

/** The tokens that name a test shopper. */
export const testTokens: readonly string[] = Object.keys(shoppers);

/**
 * The test shopper that an applicant token names, in the currency of the purchase. Text after a dot makes a separate person:
 * "test_approved.k3j2". Null: the token does not name a test shopper.
 *
 * @param guestId the id of an applicant without a token
 * @param units what the lender's own policy says that currencies are worth
 */
export function testShopper(
  token: string | undefined,
  currency: string,
  guestId = 'guest',
  units: Pick<Policy, 'purchasingUnits'> = currentPolicy,
): Applicant | null {
  const known = token === undefined ? { figures: guest } : byName.get(TOKEN.exec(token)?.[1] ?? '');
  if (!known) return null;
  const { figures, testing }: TestShopper = known;
  return {
    id: token ?? guestId,
    // Nobody knows what an income is worth there, and nobody lends there.
    household: hasPurchasingUnit(currency, units) ? householdOf(figures, currency, units) : null,
    identified: true,
    ...(testing && { testing }),
  };
}

function householdOf(
  { income, expenses, assets, debt, installments, ...rest }: Figures,
  currency: string,
  units: Pick<Policy, 'purchasingUnits'>,
): Household {
  const unit = purchasingUnitMinor(currency, units);
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

/** @param token an applicant token; the part before a dot names the shopper */
export const testConduct = (token: string | undefined): TestConduct =>
  byName.get(token?.split('.', 1)[0] ?? '')?.conduct ?? {};
