import type { PlanTerms } from '../../pricing/offers/TermSheet.js';
import type { ReviewCause } from '../../protocol/api/reviewRecords.js';
import type { DeclineReason } from '../../protocol/messages/closedLists.js';
import type { Alternative } from '../../protocol/messages/Decision.js';
import type { Contribution } from '../score/contributionsOf.js';

/** The versions that a decision was made with, so that it can be made again. */
export interface Versions {
  readonly model: string;
  readonly policy: string;
  readonly products: string;
  /** Names all of them together with everything else that is configured: its digest, under which the lender keeps it. */
  readonly configuration: string;
  /** The number of the parameter set. Absent: the lender keeps none, or did not then. */
  readonly parameters?: number;
}

export interface Grounds {
  readonly versions: Versions;
  /** Null without a score: for starter credit, or under a rule that needs no score. */
  readonly pd: number | null;
  readonly segment: string | null;
  readonly campaign: string | null;
  /** What each input did to the score, also if the rules decided. Empty without a score. */
  readonly contributions: readonly Contribution[];
  readonly limitMinor: number;
  /** The person had stated a lower income within the days of the policy, and nobody was there to look at it: that one counted. */
  readonly lowerIncome?: true;
}

/** Why the lender itself has a person look at an application. */
export type FoundCause = Exclude<ReviewCause, 'asked'>;

/** Who or what declined. `funds`: the person would have been approved, but the funds are out. */
export type Decliner = 'score' | 'rules' | 'person' | 'funds';

export type Verdict =
  | (Grounds & {
      readonly kind: 'approved';
      /** The personal terms. */
      readonly terms: PlanTerms;
      readonly financedMinor: number;
      /** The largest installment. It counts towards what the applicant can bear next time. */
      readonly monthlyMinor: number;
      readonly starter: boolean;
      /** Whether a person reviews it before it is told. */
      readonly needsReview: boolean;
      /** Why a person reviews it. Absent: nobody does, or the decision is from before causes were written down. */
      readonly reviewCauses?: readonly FoundCause[];
    })
  | (Grounds & {
      readonly kind: 'declined';
      readonly by: Decliner;
      /** One to four, the heaviest first. */
      readonly reasons: readonly DeclineReason[];
      readonly alternatives: readonly Alternative[];
    });

/** The grounds alone, without what was decided on them. */
export const groundsOf = ({
  versions,
  pd,
  segment,
  campaign,
  contributions,
  limitMinor,
  lowerIncome,
}: Grounds): Grounds => ({
  versions,
  pd,
  segment,
  campaign,
  contributions,
  limitMinor,
  ...(lowerIncome && { lowerIncome }),
});
