import type { Household } from '../../lending/decision/Applicant.js';
import { UNITS_PER_THOUSAND } from '../../lending/decision/factsOf.js';
import type { Policy } from '../../lending/policy/Policy.js';
import { purchasingUnitMinor } from '../../lending/policy/purchasingUnits.js';
import type { CreditFacts } from '../../lending/score/CreditFacts.js';
import { type Assumptions, type Habit, habits } from '../assumptions.js';
import { type DrawOf, normalOf, placeIn, wholeIn } from '../draws.js';

/** A person as they are. */
export interface Person {
  readonly number: number;
  readonly id: string;
  readonly currency: string;
  /** What they have, whether or not they tell the lender. */
  readonly household: Household;
  /** Whether the lender knows no more than name and phone. */
  readonly nameOnly: boolean;
  readonly habit: Habit;
  /** A standard normal number: how much likelier they fail than their figures say. */
  readonly frailty: number;
}

/** Where people come from: the figures of households, without outcomes. */
export type Households = readonly CreditFacts[];

export interface Sampling {
  readonly draw: DrawOf;
  readonly assumptions: Assumptions;
  readonly households: Households;
  readonly policy: Pick<Policy, 'purchasingUnits'>;
}

/** Person number `n`: one row of the training data, drawn with replacement, and what the data does not say by assumption. */
export function samplePerson({ draw, assumptions, households, policy }: Sampling, n: number): Person {
  const row = households[Math.floor(draw('row', n) * households.length)]!;
  const markets = Object.keys(assumptions.markets);
  const shares = Object.values(assumptions.markets).map(({ share }) => share);
  const currency = markets[placeIn(shares, draw('market', n))]!;
  const thousand = UNITS_PER_THOUSAND * purchasingUnitMinor(currency, policy);
  const minor = (thousands: number | null) => (thousands === null ? null : Math.round(thousands * thousand));
  const { seniority, home, job, records, debt } = row;
  return {
    number: n,
    id: `person-${n}`,
    currency,
    household: {
      currency,
      incomeMinor: minor(row.income),
      expensesMinor: minor(row.expenses),
      assetsMinor: minor(row.assets),
      debtMinor: minor(debt),
      installmentsMinor: Math.round(((debt ?? 0) * thousand) / assumptions.debtMonths),
      seniority,
      home,
      job,
      records,
      historyMonths: historyOf(assumptions, draw('history', n)),
      missedPayments: records ? wholeIn([0, 4], draw('missed-payments', n)) : 0,
    },
    nameOnly: draw('identity', n) < assumptions.nameOnly,
    habit:
      habits[
        placeIn(
          habits.map(habit => assumptions.habits[habit]),
          draw('habit', n),
        )
      ]!,
    frailty: normalOf(draw('frailty-radius', n), draw('frailty-angle', n)),
  };
}

/** Months of credit history: none, under a year, or long. */
function historyOf({ noHistory, shortHistory }: Assumptions, uniform: number): number | null {
  if (uniform < noHistory) return null;
  if (uniform < noHistory + shortHistory) return Math.floor((12 * (uniform - noHistory)) / shortHistory);
  return 60;
}
