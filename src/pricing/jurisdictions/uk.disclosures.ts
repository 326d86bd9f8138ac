import type { Say } from './Disclosure.js';
import type { UndisclosedOffer } from './disclosuresOf.js';
import { type EuropeanFigures, europeanDisclosures } from './european.disclosures.js';

/** CONC 3.5. */
export interface UkFigures extends EuropeanFigures<'uk'> {
  /** Only for what is free and paid in at most 12 installments. */
  'uk.key-information': { count: number };
  'uk.withdrawal': { withdrawalDays: number };
}

export const ukDisclosures = (offer: UndisclosedOffer, say: Say): void => {
  europeanDisclosures(offer, say, 'uk');
  if (!offer.financeChargeMinor && offer.terms.count < 13) say('uk.key-information', { count: offer.terms.count });
  say('uk.withdrawal', { withdrawalDays: 14 });
};
