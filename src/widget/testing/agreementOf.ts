import type { Offer } from '../../pricing/offers/Offer.js';
import type { Agreement } from '../../protocol/messages/Agreement.js';

/** An agreement to exactly what an offer says. */
export const agreementOf = (offer: Offer): Agreement =>
  ({
    id: 'agr_1',
    amountMinor: offer.amountMinor,
    currency: offer.currency,
    totalMinor: offer.totalMinor,
    installments: offer.installments,
  }) as unknown as Agreement;
