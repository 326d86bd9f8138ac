import type { PlanTerms } from '../../pricing/offers/TermSheet.js';
import type { Choice } from '../../protocol/messages/Choice.js';
import type { DeclineReason } from '../../protocol/messages/closedLists.js';
import type { Contribution } from '../score/scoreOf.js';

/** What a decision was made with, so that it can be made again. */
export interface Versions {
  readonly model: string;
  readonly policy: string;
  readonly products: string;
}

export interface Grounds {
  readonly versions: Versions;
  /** Null where no score was made (starter credit, or a rule that needs none). */
  readonly pd: number | null;
  readonly segment: string | null;
  readonly campaign: string | null;
  /** What each input added to the score, also where the score has not decided: a person may decline later. Empty where no score was made. */
  readonly contributions: readonly Contribution[];
  readonly limitMinor: number;
}

/** Closed list: what has declined. `funds`: the person would have been approved, and only the money is out. */
export const decliners = ['score', 'rules', 'person', 'funds'] as const;
export type Decliner = (typeof decliners)[number];

export type Verdict =
  | (Grounds & {
      readonly kind: 'approved';
      /** The personal terms. */
      readonly terms: PlanTerms;
      readonly financedMinor: number;
      /** The largest installment, for what the applicant can bear next time. */
      readonly monthlyMinor: number;
      readonly starter: boolean;
      /** A person looks at it before it is told. */
      readonly needsReview: boolean;
    })
  | (Grounds & {
      readonly kind: 'declined';
      readonly by: Decliner;
      /** One to four, the heaviest first. */
      readonly reasons: readonly DeclineReason[];
      readonly alternatives: readonly Choice[];
    });

/** What a decision stands on, whatever it comes to. */
export const groundsOf = ({ versions, pd, segment, campaign, contributions, limitMinor }: Grounds): Grounds => ({
  versions,
  pd,
  segment,
  campaign,
  contributions,
  limitMinor,
});
