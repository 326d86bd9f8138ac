import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import { priceOffers } from '../../pricing/offers/priceOffers.js';
import type { Agreement } from '../../protocol/messages/Agreement.js';
import type { Purchase } from '../../protocol/messages/Purchase.js';

/** What a lender would state for six installments of this purchase. */
export function anAgreement(purchase: Purchase, changes: Partial<Agreement> = {}): Agreement {
  const { amountMinor, currency, order } = purchase;
  const terms = defaultTermSheet(currency);
  const offer = priceOffers({ amountMinor, currency, terms, day: '2026-11-23' }).find(
    plan => plan.kind === 'offer' && plan.terms.count === 6,
  );
  if (offer?.kind !== 'offer') throw new Error('Six installments are not offered for this purchase');
  return {
    id: 'agr_1',
    reference: 'app_1',
    lender: 'fenqi-demo',
    merchant: 'demo',
    jurisdiction: terms.jurisdiction,
    termsId: terms.id,
    planId: offer.planId,
    currency,
    amountMinor,
    downPaymentMinor: offer.downPaymentMinor,
    financedMinor: offer.financedMinor,
    financeChargeMinor: offer.financeChargeMinor,
    totalMinor: offer.totalMinor,
    apr: offer.apr.display,
    installments: offer.installments.map(({ due, principalMinor, interestMinor, feeMinor, totalMinor }) => ({
      due,
      principalMinor,
      interestMinor,
      feeMinor,
      totalMinor,
    })),
    committedAt: '2026-11-23T12:00:00.000Z',
    ...(order !== undefined && { order }),
    ...changes,
  };
}
