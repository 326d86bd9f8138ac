import type { Offer } from '../../pricing/offers/Offer.js';
import { priceOffers } from '../../pricing/offers/priceOffers.js';
import type { PlanTerms, TermSheet } from '../../pricing/offers/TermSheet.js';

type Without<Type, Key extends PropertyKey> = Type extends unknown ? Omit<Type, Key> : never;

export interface OfferCircumstances {
  readonly amountMinor?: number;
  readonly currency?: string;
  readonly jurisdiction?: TermSheet['jurisdiction'];
  readonly day?: string;
}

/** The offer of one plan for one purchase. A refusal is a mistake in the test. */
export function offerOf(
  plan: Without<PlanTerms, 'id'>,
  { amountMinor = 299_900, currency = 'CNY', jurisdiction = 'INTL', day = '2026-11-23' }: OfferCircumstances = {},
): Offer {
  const terms: TermSheet = { id: 'sheet', jurisdiction, currency, plans: [{ id: 'plan', ...plan } as PlanTerms] };
  const [priced] = priceOffers({ amountMinor, currency, terms, day });
  if (priced?.kind !== 'offer') throw new Error(`refused: ${priced?.reason}`);
  return priced;
}

/** The minor units of a money text: all of its digits, because every decimal is written. */
export const minorOf = (text: string): number => Number(text.replace(/\D/g, ''));
