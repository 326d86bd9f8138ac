import type { IsoDate, TermSheet } from '../../pricing/offers/TermSheet.js';
import type { Choice } from '../../protocol/messages/Choice.js';
import type { Purchase } from '../../protocol/messages/Purchase.js';
import type { Policy } from '../policy/Policy.js';
import type { Campaign } from '../products/Products.js';
import type { CreditModel } from '../score/CreditModel.js';
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
