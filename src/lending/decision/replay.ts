import type { Jurisdiction } from '../../pricing/offers/TermSheet.js';
import { sheetOf } from '../products/sheetOf.js';
import { judge, type Question } from './judge.js';
import type { LendingConfiguration } from './LendingConfiguration.js';
import type { Verdict } from './Verdict.js';

/** The facts of one decision as they stood when it was made. They are JSON. The sheet can be had again from the configuration. */
export interface DecisionFacts extends Omit<Question, 'sheet'> {
  readonly jurisdiction: Jurisdiction;
}

/**
 * Makes a decision again from what was kept: the same facts under the same configuration always get the same verdict. What came after the
 * verdict, such as funds that had run out or the word of a person, is not in it.
 *
 * @param name what the decision calls the configuration
 */
export function replay(
  { jurisdiction, ...question }: DecisionFacts,
  configuration: LendingConfiguration,
  name: string,
): Verdict | null {
  const { scenario, purchase, day } = question;
  const sheet = sheetOf(configuration.products, { scenario, jurisdiction, currency: purchase.currency, day });
  return sheet && judge({ ...question, sheet }, configuration, name);
}
