import { type CreditRow, maritals } from '../csv/readCreditCsv.js';

export type Judged = Pick<CreditRow, 'protected'> & { readonly approved: boolean };

export interface ImpactGroup {
  readonly group: string;
  readonly size: number;
  readonly approvalRate: number;
  /** The approval rate divided by that of the most approved group of sufficient size. Null: no group is large enough. */
  readonly ratio: number | null;
  /** Whether the ratio is below four fifths. */
  readonly flagged: boolean;
  /** Whether the group has too few rows for a meaningful ratio. */
  readonly small: boolean;
}

export const FOUR_FIFTHS = 0.8;
/** Smaller groups are reported, but other groups are not compared with them. */
export const SUFFICIENT = 30;

/** The ages below and from which rows count as young and as old; training keeps the scores of the two groups near each other. */
const [YOUNG, OLD] = [25, 45];

/** The group of a row in between, or of one that does not state an age, is null. */
export type AgeGroup = 'young' | 'old' | null;

export function ageGroupOf({ protected: { age } }: Pick<CreditRow, 'protected'>): AgeGroup {
  if (age === null) return null;
  if (age < YOUNG) return 'young';
  return age >= OLD ? 'old' : null;
}

const ageBands: readonly (readonly [name: string, below: number])[] = [
  [`under ${YOUNG}`, YOUNG],
  ['25-34', 35],
  [`35-${OLD - 1}`, OLD],
  [`${OLD}-54`, 55],
  ['55 and over', Number.POSITIVE_INFINITY],
];

interface Attribute {
  readonly groups: readonly string[];
  /** Null: the row does not state the attribute. */
  groupOf(row: Judged['protected']): string | null;
}

/** The attributes by which fairness is measured, as the columns of the data name them. */
export const protectedAttributes = ['Age', 'Marital'] as const;
export type ProtectedAttribute = (typeof protectedAttributes)[number];

const attributes: Readonly<Record<ProtectedAttribute, Attribute>> = {
  Age: {
    groups: ageBands.map(([name]) => name),
    groupOf: ({ age }) => (age === null ? null : (ageBands.find(([, below]) => age < below)?.[0] ?? null)),
  },
  Marital: { groups: maritals, groupOf: ({ marital }) => marital },
};

export interface AdverseImpact {
  readonly by: ProtectedAttribute;
  readonly groups: readonly ImpactGroup[];
}

/**
 * Approval rates by age or marital status under the four-fifths rule (29 CFR 1607.4 D). No decision uses these attributes. Rows
 * that do not state the attribute are left out. Null: no row states it.
 */
export function adverseImpact(rows: readonly Judged[], by: ProtectedAttribute): AdverseImpact | null {
  const { groups, groupOf } = attributes[by];
  const counts = groups
    .map(group => {
      const own = rows.filter(row => groupOf(row.protected) === group);
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
