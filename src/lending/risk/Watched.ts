import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { ScoreInputName } from '../score/scoreInputs.js';

/** One application, as far as the watch reads it. */
export interface WatchedApplication {
  readonly day: IsoDate;
  /** Null: without a score, such as starter credit. */
  readonly segment: string | null;
  readonly approved: boolean;
  /** What the model alone said, without the offset of the set that decided. Null: without a score. */
  readonly logOdds: number | null;
  /** What each input did to the score, in log-odds. Empty without a score. */
  readonly contributions: Readonly<Partial<Record<ScoreInputName, number>>>;
}

/** One loan, as far as the watch reads it. Amounts in purchasing units, so that currencies add up. */
export interface WatchedLoan {
  readonly agreed: IsoDate;
  /** Null: starter credit, without a score. */
  readonly segment: string | null;
  /** As in `WatchedApplication`. Null with a segment: another model scored it, or the score was erased, so that it counts in vintages alone. */
  readonly logOdds: number | null;
  /** Its term. */
  readonly months: number;
  readonly financed: number;
  /** The first day on which an installment was 30 days late. Null: none ever was. */
  readonly lateOn: IsoDate | null;
  /** The principal that was still owed then. */
  readonly owedLate: number;
  /** The first day on which an installment was 90 days late, or on which the loan was written off. */
  readonly defaultedOn: IsoDate | null;
}

/** An installment this many days late puts its loan in arrears (30) or makes it a default (90, as Article 178 of the CRR counts). */
export const ARREARS_DAYS = 30;
export const DEFAULT_DAYS = 90;
/** The months that pass until a missed installment can be a default. */
const DEFAULT_MONTHS = DEFAULT_DAYS / 30;

/** Whole months from one day to another. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const [laterYear, laterMonth, laterDay] = to.split('-').map(Number) as [number, number, number];
  return (laterYear - year) * 12 + laterMonth - month - (laterDay < day ? 1 : 0);
}

/** The months of a loan whose missed installments would be defaults by now. */
export const monthsSeen = ({ agreed, months }: Pick<WatchedLoan, 'agreed' | 'months'>, day: IsoDate): number =>
  Math.min(months, monthsBetween(agreed, day) - DEFAULT_MONTHS);
