import type { CreditRow } from '../csv/readCreditCsv.js';

export type Judged = Pick<CreditRow, 'protected'> & { readonly approved: boolean };

export interface ImpactGroup {
  readonly group: string;
  readonly size: number;
  readonly approvalRate: number;
  /** Approval rate over that of the most approved group of sufficient size; null where there is none to compare with. */
  readonly ratio: number | null;
  /** The ratio is below four fifths. */
  readonly flagged: boolean;
  /** Too few rows for the ratio to mean much. */
  readonly small: boolean;
}

export interface AdverseImpact {
  readonly by: 'Age' | 'Marital';
  readonly groups: readonly ImpactGroup[];
}

const FOUR_FIFTHS = 0.8;
/** Smaller groups are reported, but are not what others are compared with. */
export const SUFFICIENT = 30;

const ageBands: readonly (readonly [name: string, below: number])[] = [
  ['under 25', 25],
  ['25-34', 35],
  ['35-44', 45],
  ['45-54', 55],
  ['55 and over', Number.POSITIVE_INFINITY],
];
const ageBand = (age: number) => ageBands.find(([, below]) => age < below)![0];
const maritals = ['single', 'married', 'separated', 'divorced', 'widow'];

/**
 * Approval rates by age and marital status, by which no decision is made, under the four-fifths rule (29 CFR 1607.4 D).
 * Rows where the attribute is not stated are left out; null where no row states it.
 */
export function adverseImpact(rows: readonly Judged[], by: AdverseImpact['by']): AdverseImpact | null {
  const groupOf = ({ protected: { age, marital } }: Judged) =>
    by === 'Marital' ? marital : age === null ? null : ageBand(age);
  const names = by === 'Marital' ? maritals : ageBands.map(([name]) => name);
  const counts = names
    .map(group => {
      const own = rows.filter(row => groupOf(row) === group);
      return { group, size: own.length, approvalRate: own.filter(({ approved }) => approved).length / own.length };
    })
    .filter(({ size }) => size > 0);
  if (counts.length === 0) return null;
  const most = Math.max(0, ...counts.filter(({ size }) => size >= SUFFICIENT).map(({ approvalRate }) => approvalRate));
  return {
    by,
    groups: counts.map(each => {
      const ratio = most > 0 ? each.approvalRate / most : null;
      return { ...each, ratio, flagged: ratio !== null && ratio < FOUR_FIFTHS, small: each.size < SUFFICIENT };
    }),
  };
}
