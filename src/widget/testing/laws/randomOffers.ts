import fc from 'fast-check';
import { jurisdictions, plans, randomSheet } from '../../../pricing/laws/randomTerms.js';
import type { Offer } from '../../../pricing/offers/Offer.js';
import { priceOffers } from '../../../pricing/offers/priceOffers.js';
import { PricingError } from '../../../pricing/PricingError.js';

const amounts = fc.oneof(fc.nat(300), fc.integer({ min: 1000, max: 5_000_000 }), fc.nat(2 ** 40));
const currencies = fc.constantFrom('CNY', 'EUR', 'JPY', 'KWD');

/** Offers of any plan in a valid sheet, without refusals and amounts beyond exact money. */
export const randomOffers: fc.Arbitrary<Offer> = fc
  .tuple(plans, amounts, jurisdictions, currencies)
  .map(([plan, amountMinor, jurisdiction, currency]) => {
    const terms = randomSheet(plan, jurisdiction, currency);
    try {
      const [priced] = priceOffers({ amountMinor, currency, terms, day: '2026-11-23' });
      return priced?.kind === 'offer' ? priced : null;
    } catch (error) {
      if (error instanceof PricingError && error.kind === 'out-of-range') return null;
      throw error;
    }
  })
  .filter(offer => offer !== null);
