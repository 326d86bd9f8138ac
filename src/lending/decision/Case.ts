import type { Offer } from '../../pricing/offers/Offer.js';
import type { IsoDate, PlanTerms, TermSheet } from '../../pricing/offers/TermSheet.js';
import type { Choice } from '../../protocol/messages/Choice.js';
import type { DeclineReason } from '../../protocol/messages/closedLists.js';
import type { Purchase } from '../../protocol/messages/Purchase.js';
import type { Policy } from '../policy/Policy.js';
import type { Campaign } from '../products/Products.js';
import type { CreditModel } from '../score/CreditModel.js';
import type { Applicant, CreditRecord } from './Applicant.js';
import type { Grounds, Versions } from './Verdict.js';

/** Everything that a decision depends on. */
export interface Case {
  readonly applicant: Applicant;
  readonly record: CreditRecord;
  readonly sheet: TermSheet;
  /** The campaigns of the day and the scenario, as `campaignsOn` finds them. */
  readonly campaigns: readonly Campaign[];
  readonly purchase: Purchase;
  readonly choice: Choice;
  readonly day: IsoDate;
  readonly model: CreditModel;
  readonly policy: Policy;
  readonly versions: Versions;
}

/** A plan, and its offer for one choice. */
export interface Priced {
  /** The terms do not include the choice's own down payment. */
  readonly terms: PlanTerms;
  readonly offer: Offer;
}

/** The assessment of one choice, at personal terms or at those of a campaign. */
export interface Assessment extends Priced, Omit<Grounds, 'versions'> {
  /** The heaviest first. Empty: approved. */
  readonly reasons: readonly DeclineReason[];
  /** Whether neither another plan nor a down payment would change the answer. */
  readonly isFinal: boolean;
  /** Whether the score alone declines. */
  readonly isTooRisky: boolean;
  readonly starter: boolean;
  readonly needsReview: boolean;
}
