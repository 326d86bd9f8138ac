import type { IsoDate, Jurisdiction } from '../../pricing/offers/TermSheet.js';
import type { Choice } from '../../protocol/messages/Choice.js';
import type { Purchase } from '../../protocol/messages/Purchase.js';
import { recordIn } from '../policy/recordIn.js';
import { campaignsOn, sheetOf } from '../products/sheetOf.js';
import type { Applicant, CreditHistory } from './Applicant.js';
import { decideReviewed, type Reviewing } from './decideReviewed.js';
import { type LendingConfiguration, versionsOf } from './LendingConfiguration.js';
import type { Verdict } from './Verdict.js';

/** The facts of one decision as they stood when it was made. They are JSON. */
export interface DecisionFacts extends Reviewing {
  readonly applicant: Applicant;
  readonly history: CreditHistory;
  readonly scenario: string;
  readonly jurisdiction: Jurisdiction;
  readonly purchase: Purchase;
  readonly choice: Choice;
  readonly day: IsoDate;
}

/**
 * Makes a decision again from what was kept: the same facts under the same configuration always get the same verdict. What came after the
 * verdict, such as funds that had run out or the word of a person, is not in it.
 *
 * @param name what the decision calls the configuration
 */
export function replay(facts: DecisionFacts, configuration: LendingConfiguration, name: string): Verdict | null {
  const { scenario, jurisdiction, history, ...about } = facts;
  const { products, policy, model } = configuration;
  const { currency } = about.purchase;
  const sheet = sheetOf(products, { scenario, jurisdiction, currency, day: about.day });
  if (!sheet) return null;
  const campaigns = campaignsOn(products, scenario, about.day);
  const record = recordIn(history, currency, policy);
  return decideReviewed({
    ...about,
    record,
    sheet,
    campaigns,
    model,
    policy,
    versions: versionsOf(configuration, name),
  });
}
