import type { Offer } from '../../pricing/offers/Offer.js';
import type { PlanTerms } from '../../pricing/offers/TermSheet.js';
import type { DeclineReason } from '../../protocol/messages/closedLists.js';
import type { Contribution } from '../score/ScoreModel.js';

/** A plan as it is offered, and what it comes to for one choice. */
export interface Priced {
  /** Without the choice's own down payment. */
  readonly terms: PlanTerms;
  readonly offer: Offer;
}

/** One choice, judged: in personal terms, of a campaign where there is one. */
export interface Assessment extends Priced {
  /** Empty: approved. The heaviest first. */
  readonly reasons: readonly DeclineReason[];
  /** Another plan or a down payment would change nothing. */
  readonly isFinal: boolean;
  readonly limitMinor: number;
  readonly pd: number | null;
  readonly segment: string | null;
  readonly campaign: string | null;
  readonly contributions: readonly Contribution[];
  /** The score alone declines, whatever the rules say. */
  readonly isTooRisky: boolean;
  readonly starter: boolean;
  readonly needsReview: boolean;
}
