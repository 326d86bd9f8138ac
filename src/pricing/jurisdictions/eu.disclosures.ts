import { type ContingentFigures, contingentDisclosures } from './contingent.disclosures.js';
import type { Say } from './Disclosure.js';
import type { UndisclosedOffer } from './disclosuresOf.js';
import { type EuropeanFigures, europeanDisclosures } from './european.disclosures.js';

/** Directive 2023/2225 Art. 26. */
export const EU_WITHDRAWAL_DAYS = 14;

/** Directive 2023/2225 Art. 8 and 26. */
export interface EuFigures extends EuropeanFigures<'eu'>, ContingentFigures<'eu'> {
  'eu.warning': Record<never, never>;
  'eu.withdrawal': { withdrawalDays: number };
}

export const euDisclosures = (offer: UndisclosedOffer, say: Say): void => {
  say('eu.warning', {});
  europeanDisclosures(offer, say, 'eu');
  contingentDisclosures(offer.terms, say, 'eu');
  say('eu.withdrawal', { withdrawalDays: EU_WITHDRAWAL_DAYS });
};
