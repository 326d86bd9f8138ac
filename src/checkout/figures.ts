import type { Offer } from '../pricing/index.js';
import type { Agreement } from '../protocol/Agreement.js';
import type { CommitRequest } from '../protocol/CommitRequest.js';
import { fingerprint } from './fingerprint.js';

/** Every figure that a shopper reviews and an agreement repeats, in one order, so that two of them compare as text. */
export type Figures = Pick<
  Agreement,
  | 'planId'
  | 'currency'
  | 'amountMinor'
  | 'downPaymentMinor'
  | 'financedMinor'
  | 'financeChargeMinor'
  | 'totalMinor'
  | 'apr'
  | 'installments'
>;

function pick(from: Figures): Figures {
  const { planId, currency, amountMinor, downPaymentMinor, financedMinor, financeChargeMinor, totalMinor, apr } = from;
  const installments = from.installments.map(({ due, principalMinor, interestMinor, feeMinor, totalMinor }) => ({
    due,
    principalMinor,
    interestMinor,
    feeMinor,
    totalMinor,
  }));
  const head = { planId, currency, amountMinor, downPaymentMinor, financedMinor, financeChargeMinor, totalMinor, apr };
  return { ...head, installments };
}

export function figuresOf(offer: Offer): Figures {
  return pick({ ...offer, apr: offer.apr.display, installments: [...offer.installments] });
}

export function reviewedOf(offer: Offer): CommitRequest['reviewed'] {
  const { financedMinor, financeChargeMinor, totalMinor, apr, installments } = figuresOf(offer);
  return { financedMinor, financeChargeMinor, totalMinor, apr, installments };
}

/** The name of the first figure in which an agreement differs from what was reviewed, or null. */
export function differingFigure(agreement: Agreement, reviewed: Figures): string | null {
  const stated = pick(agreement);
  for (const [name, value] of Object.entries(reviewed))
    if (JSON.stringify(stated[name as keyof Figures]) !== JSON.stringify(value)) return name;
  return null;
}

/** Stands for the figures where they may not be kept. */
export function printOf(figures: Figures): string {
  return fingerprint(JSON.stringify(pick(figures)));
}
