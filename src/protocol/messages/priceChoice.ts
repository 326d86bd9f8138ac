import type { Offer } from '../../pricing/offers/Offer.js';
import { priceOffers } from '../../pricing/offers/priceOffers.js';
import type { IsoDate, TermSheet } from '../../pricing/offers/TermSheet.js';
import type { Choice } from './Choice.js';
import type { Purchase } from './Purchase.js';

/**
 * What a choice means in money, the same for page and lender. No schema in here: the first script of a page carries it.
 *
 * One plan for this purchase, with the choice's own down payment where it has one. Null where the sheet has no such
 * plan, where the plan is refused, or where the down payment is less than its terms ask for.
 *
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
    const [priced] = terms ? priceOffers({ amountMinor, currency, terms: { ...sheet, plans: [terms] }, day }) : [];
    return priced?.kind === 'offer' ? priced : null;
  };
  const plain = price(plan);
  if (!plan || !plain || downPaymentMinor === undefined) return plain;
  // Written so that NaN fails as well.
  return Number.isSafeInteger(downPaymentMinor) && downPaymentMinor >= plain.downPaymentMinor
    ? price({ ...plan, downPayment: { amountMinor: downPaymentMinor } })
    : null;
}
