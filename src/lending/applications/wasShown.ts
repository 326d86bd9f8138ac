import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import type { TermSheet } from '../../pricing/offers/TermSheet.js';
import { canonicalText } from '../../protocol/messages/canonicalText.js';
import { figuresOf } from '../../protocol/messages/figures.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import type { Application } from './Application.js';

/**
 * Whether the shopper was shown the figures of a sheet: by the sheet itself, or by the sheet that a page estimates with until the terms have
 * arrived, where it gives the same figures for this choice. A sheet of other products, of another campaign or of nobody is refused.
 */
export function wasShown(sheet: TermSheet, { termsId, purchase, choice, day }: Application['request']): boolean {
  if (termsId === sheet.id) return true;
  const estimates = defaultTermSheet(purchase.currency);
  if (termsId !== estimates.id) return false;
  // The same plan under the same law has the same figures. To price both would take ten times as long.
  const planOf = ({ jurisdiction, plans }: TermSheet) =>
    canonicalText([jurisdiction, plans.find(({ id }) => id === choice.planId)]);
  if (planOf(estimates) === planOf(sheet)) return true;
  const figures = (by: TermSheet) => {
    const offer = priceChoice(purchase, by, day, choice);
    return offer && canonicalText(figuresOf(offer));
  };
  return figures(estimates) === figures(sheet);
}
