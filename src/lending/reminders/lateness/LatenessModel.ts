import { logistic } from '../../score/logistic.js';
import type { Pace } from '../paces.js';
import type { PaymentHistory } from './PaymentHistory.js';

/** What the model reads, and which way each may count: a person who has paid better never counts as more likely to be late. */
export const latenessInputs = {
  /** The share of the last six installments that were paid late or are overdue. */
  lateShare: 1,
  /** Days after the due day on average, in weeks, from one week before to two weeks after. */
  weeksLate: 1,
  /** Payments that the bank took back, at most three. */
  bounces: 1,
  /** Payments beyond one for each installment, at most three. */
  partPayments: 1,
  /** The logarithm of one more than the installments paid. */
  experience: -1,
  /** Since the first agreement, in years, at most two. */
  years: -1,
} as const satisfies Readonly<Record<string, 1 | -1>>;
export type LatenessInput = keyof typeof latenessInputs;
export const latenessInputNames = Object.keys(latenessInputs) as readonly LatenessInput[];

export interface LatenessModel {
  readonly version: string;
  readonly intercept: number;
  /** In log-odds for one unit of the input. */
  readonly coefficients: Readonly<Record<LatenessInput, number>>;
  /** From this probability on, a shopper is reminded earlier. */
  readonly earlyFrom: number;
}

/** A payment on the day after counts as in time: see `lastDayInTime`. */
export const isLate = (daysLate: number): boolean => daysLate > 1;

const LAST = 6;
const clamp = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));

export function latenessInputsOf(history: PaymentHistory): Readonly<Record<LatenessInput, number>> {
  const { daysLate, overdue, payments, bounces, months } = history;
  const last = daysLate.slice(-LAST);
  const counted = last.length + overdue;
  const mean = daysLate.length ? daysLate.reduce((sum, days) => sum + days, 0) / daysLate.length : 0;
  return {
    lateShare: counted ? (last.filter(isLate).length + overdue) / counted : 0,
    weeksLate: clamp(-1, mean / 7, 2),
    bounces: Math.min(3, bounces),
    partPayments: clamp(0, payments - bounces - daysLate.length, 3),
    experience: Math.log1p(daysLate.length),
    years: clamp(0, months / 12, 2),
  };
}

/** How likely the next installment is to be paid late, from 0 to 1. */
export function probabilityLate({ intercept, coefficients }: LatenessModel, history: PaymentHistory): number {
  const inputs = latenessInputsOf(history);
  const logOdds = latenessInputNames.reduce((sum, name) => sum + coefficients[name] * inputs[name], intercept);
  return logistic(logOdds);
}

/** So many installments make a habit. */
const HABIT = 3;

/** Who has paid at least three installments, each in time and none taken back, hears less; who is likely to be late hears earlier. */
export function paceOf(model: LatenessModel, history: PaymentHistory): Pace {
  const { daysLate, overdue, bounces } = history;
  if (probabilityLate(model, history) >= model.earlyFrom) return 'early';
  const always = daysLate.length >= HABIT && !daysLate.some(isLate) && !overdue && !bounces;
  return always ? 'few' : 'usual';
}
