import type { Offer } from '../offers/Offer.js';
import type { Jurisdiction } from '../offers/TermSheet.js';
import { cnDisclosures } from './cn.disclosures.js';
import type { Disclosure, Say } from './Disclosure.js';
import { euDisclosures } from './eu.disclosures.js';
import { ukDisclosures } from './uk.disclosures.js';
import { usDisclosures } from './us.disclosures.js';

/** An offer before its disclosures are made. */
export type UndisclosedOffer = Omit<Offer, 'disclosures'>;

/** What each jurisdiction makes an offer say. */
export const DISCLOSURES: Readonly<Record<Jurisdiction, (offer: UndisclosedOffer, say: Say) => void>> = {
  CN: cnDisclosures,
  US: usDisclosures,
  EU: euDisclosures,
  DE: euDisclosures,
  UK: ukDisclosures,
  JP: () => undefined,
  INTL: () => undefined,
};

/**
 * What the jurisdiction makes an offer say, in the order in which it must be said: the annual rate comes before any other rate, so
 * that none is more conspicuous. Product requirements, taken from the sources that each jurisdiction's file names; the merchant and
 * the lender stay responsible.
 *
 * @returns nothing for `JP` and `INTL`
 */
export const disclosuresOf = (offer: UndisclosedOffer): Disclosure[] => {
  const said: Disclosure[] = [];
  DISCLOSURES[offer.jurisdiction](offer, (code, figures) => {
    said.push({ code, figures });
  });
  return said;
};
