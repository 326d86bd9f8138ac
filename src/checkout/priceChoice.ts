import { type IsoDate, type Offer, priceOffers, type TermSheet } from '../pricing/index.js';
import type { Choice } from '../protocol/Choice.js';
import type { Purchase } from '../protocol/Purchase.js';

/**
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
