import { MONTHLY } from '../calendar/periods.js';
import { contractRate } from '../offers/contractRate.js';
import type { Period } from '../offers/TermSheet.js';
import type { Say } from './Disclosure.js';
import type { UndisclosedOffer } from './disclosuresOf.js';

interface Shared {
  apr: { aprPercent: string };
  /** Only if the plan bears interest. */
  'borrowing-rate': { ratePercent: string };
  'credit-amount': { creditMinor: number };
  duration: { count: number; every: number; unit: Period['unit'] };
  'total-payable': { totalMinor: number; financeChargeMinor: number };
  installments: { count: number; regularMinor: number; lastMinor: number };
  /** Only with a down payment. */
  'advance-payment': { downPaymentMinor: number; amountMinor: number };
}

/** What the EU and the UK, whose rules come from one directive, make an offer say alike. */
export type EuropeanFigures<Prefix extends string> = { [Code in keyof Shared as `${Prefix}.${Code}`]: Shared[Code] };

/** What the EU and the UK make an offer say alike. */
export const europeanDisclosures = (offer: UndisclosedOffer, say: Say, prefix: 'eu' | 'uk'): void => {
  const { terms } = offer;
  say(`${prefix}.apr`, { aprPercent: offer.apr.display });
  const ratePercent = contractRate(terms);
  if (ratePercent) say(`${prefix}.borrowing-rate`, { ratePercent });
  say(`${prefix}.credit-amount`, { creditMinor: offer.amountMinor - offer.downPaymentMinor });
  const { every, unit } = terms.period ?? MONTHLY;
  say(`${prefix}.duration`, { count: terms.count, every, unit });
  say(`${prefix}.total-payable`, { totalMinor: offer.totalMinor, financeChargeMinor: offer.financeChargeMinor });
  say(`${prefix}.installments`, {
    count: terms.count,
    regularMinor: offer.regularMinor,
    lastMinor: offer.installments.at(-1)!.totalMinor,
  });
  if (offer.downPaymentMinor)
    say(`${prefix}.advance-payment`, { downPaymentMinor: offer.downPaymentMinor, amountMinor: offer.amountMinor });
};
