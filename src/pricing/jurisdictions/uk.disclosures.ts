import type { IsoDate } from '../offers/TermSheet.js';
import { type ContingentFigures, contingentDisclosures } from './contingent.disclosures.js';
import type { Say } from './Disclosure.js';
import type { UndisclosedOffer } from './disclosuresOf.js';
import { type EuropeanFigures, europeanDisclosures } from './european.disclosures.js';

/** Consumer Credit Act 1974, section 66A. */
export const UK_WITHDRAWAL_DAYS = 14;

/**
 * CONC 3.5, and the key product information on deferred payment credit (FCA PS26/1): what is free and paid in at most 12 installments
 * within 12 months.
 */
export interface UkFigures extends EuropeanFigures<'uk'>, ContingentFigures<'uk'> {
  /** Only for deferred payment credit, as are the three below. */
  'uk.key-information': { creditMinor: number; firstDue: IsoDate; lastDue: IsoDate };
  /** What a missed payment causes, and that a credit reference agency may be asked. */
  'uk.missed-payment': Record<never, never>;
  /** Only where the terms do not state what a late payment costs. */
  'uk.contingent-costs': Record<never, never>;
  'uk.further-rights': Record<never, never>;
  'uk.withdrawal': { withdrawalDays: number };
}

export const ukDisclosures = (offer: UndisclosedOffer, say: Say): void => {
  const { day, terms, installments } = offer;
  const lastDue = installments.at(-1)!.due;
  // The test is on the duration, not only on the count: twelve payments every five weeks take more than a year.
  const isDeferred =
    !offer.financeChargeMinor && terms.count < 13 && lastDue <= `${+day.slice(0, 4) + 1}${day.slice(4)}`;
  europeanDisclosures(offer, say, 'uk');
  if (isDeferred) {
    const creditMinor = offer.amountMinor - offer.downPaymentMinor;
    say('uk.key-information', { creditMinor, firstDue: installments[0]!.due, lastDue });
    say('uk.missed-payment', {});
    if (!terms.contingent) say('uk.contingent-costs', {});
  }
  contingentDisclosures(terms, say, 'uk');
  if (isDeferred) say('uk.further-rights', {});
  say('uk.withdrawal', { withdrawalDays: UK_WITHDRAWAL_DAYS });
};
