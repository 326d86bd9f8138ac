import type { IsoDate, TermSheet } from '../../pricing/offers/TermSheet.js';
import type { Choice } from '../../protocol/messages/Choice.js';
import type { Purchase } from '../../protocol/messages/Purchase.js';
import { householdIn } from '../policy/householdIn.js';
import { recordIn } from '../policy/recordIn.js';
import { campaignsOn } from '../products/sheetOf.js';
import type { Applicant, CreditHistory } from './Applicant.js';
import { decideReviewed, type Reviewing } from './decideReviewed.js';
import { type LendingConfiguration, versionsOf } from './LendingConfiguration.js';
import type { Verdict } from './Verdict.js';

/** Everything that a decision is made about. */
export interface Question extends Reviewing {
  readonly applicant: Applicant;
  readonly history: CreditHistory;
  readonly scenario: string;
  readonly sheet: TermSheet;
  readonly purchase: Purchase;
  readonly choice: Choice;
  readonly day: IsoDate;
}

/**
 * The one way to a verdict, for a new application and for one that is decided again. Null: this purchase does not have such a plan.
 *
 * @param name what the verdict calls the configuration
 */
export function judge(
  { scenario, history, applicant, ...question }: Question,
  configuration: LendingConfiguration,
  name: string,
): Verdict | null {
  const { products, policy, model } = configuration;
  const { household } = applicant;
  const { currency } = question.purchase;
  return decideReviewed({
    ...question,
    applicant: { ...applicant, household: household && householdIn(household, currency, policy) },
    record: recordIn(history, currency, policy),
    campaigns: campaignsOn(products, scenario, question.day),
    model,
    policy,
    versions: versionsOf(configuration, name),
  });
}
