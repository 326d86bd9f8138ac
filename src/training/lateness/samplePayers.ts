import type { LatenessRow } from '../../lending/reminders/lateness/latenessRows.js';
import type { PaymentHistory } from '../../lending/reminders/lateness/PaymentHistory.js';
import { logistic } from '../../lending/score/logistic.js';
import { exponential, normal, seededRandom } from '../random.js';

/**
 * Made-up payers. No public data says day by day how people pay installments, so the model that ships is fitted on these, and a lender fits
 * it on its own books once it has some. What is assumed is all here.
 */
export const assumptions = {
  payers: 4_000,
  /** Months for which each has paid, and with them installments, up to. */
  months: 18,
  /** Of the log-odds of paying late: the average, and how far people lie apart (standard deviation). */
  logOddsLate: -2.6,
  spread: 1.5,
  /** Who pays in time does so on so many days before the due day on average. Who does not, on so many days after the grace day. */
  daysBefore: 3,
  daysAfter: 6,
  /** The chances that a late payment comes in two parts, that a payment bounces where the payer is late half of the time, and that somebody who has bounced once does so again. */
  inParts: 0.25,
  bounces: 0.08,
} as const;

/** Each payer gives one row: a history of some months, and whether the installment after it was paid late. */
export function samplePayers(seed: number): readonly LatenessRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: assumptions.payers }, () => samplePayer(random));
}

function samplePayer(random: () => number): LatenessRow {
  const { months: most, logOddsLate, spread, daysBefore, daysAfter, inParts, bounces: bouncesOf } = assumptions;
  const likely = logistic(logOddsLate + spread * normal(random));
  const months = Math.floor(random() * (most + 1));
  const daysLate: number[] = [];
  let [payments, bounces] = [0, 0];
  for (let month = 0; month < months; month++) {
    const late = random() < likely;
    daysLate.push(
      late ? 2 + Math.floor(exponential(random) * daysAfter) : -Math.floor(exponential(random) * daysBefore),
    );
    payments += late && random() < inParts ? 2 : 1;
    if (random() < 2 * bouncesOf * likely) {
      bounces += 1;
      payments += 1;
    }
  }
  const history: PaymentHistory = { daysLate, overdue: 0, payments, bounces, months };
  return { history, late: random() < likely };
}
