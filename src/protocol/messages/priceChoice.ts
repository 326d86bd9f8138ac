import type { Offer } from '../../pricing/offers/Offer.js';
import { priceChecked } from '../../pricing/offers/priceChecked.js';
import type { IsoDate, TermSheet } from '../../pricing/offers/TermSheet.js';
import type { Choice } from './Choice.js';
import type { Purchase } from './Purchase.js';

/**
 * What a choice means in money, the same for page and lender. The first script of a page carries this file, so it imports no schema.
 *
 * @returns the plan's offer for this purchase, with the choice's own down payment where it has one. Null where the sheet
 *   does not have the plan, where the plan is refused, or where the down payment is less than its terms ask for.
 * @throws PricingError
 */
export function priceChoice(
  { amountMinor, currency }: Purchase,
  sheet: TermSheet,
  day: IsoDate,
  { planId, downPaymentMinor }: Choice,
): Offer | null {
  const plan = sheet.plans.find(({ id }) => id === planId);
  const price = (terms: typeof plan) => {
    const [priced] = terms ? priceChecked({ amountMinor, currency, terms: { ...sheet, plans: [terms] }, day }) : [];
    return priced?.kind === 'offer' ? priced : null;
  };
  const plain = price(plan);
  if (!plan || !plain || downPaymentMinor === undefined) return plain;
  return Number.isSafeInteger(downPaymentMinor) && downPaymentMinor >= plain.downPaymentMinor
    ? price({ ...plan, downPayment: { amountMinor: downPaymentMinor } })
    : null;
}
