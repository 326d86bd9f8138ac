import type { Offer } from '../../pricing/offers/Offer.js';
import type { IsoDate, PlanTerms, TermSheet } from '../../pricing/offers/TermSheet.js';
import type { Choice } from '../../protocol/messages/Choice.js';
import type { DeclineReason } from '../../protocol/messages/closedLists.js';
import type { Purchase } from '../../protocol/messages/Purchase.js';
import type { Policy } from '../policy/Policy.js';
import type { Campaign } from '../products/Products.js';
import type { CreditModel } from '../score/CreditModel.js';
import type { Contribution } from '../score/scoreOf.js';
import type { Applicant, CreditRecord } from './Applicant.js';
import type { Versions } from './Verdict.js';

/** All that a decision looks at. */
export interface Case {
  readonly applicant: Applicant;
  readonly record: CreditRecord;
  readonly sheet: TermSheet;
  /** Those of the day and the scenario: `campaignsOn`. */
  readonly campaigns: readonly Campaign[];
  readonly purchase: Purchase;
  readonly choice: Choice;
  readonly day: IsoDate;
  readonly model: CreditModel;
  readonly policy: Policy;
  readonly versions: Versions;
}

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
