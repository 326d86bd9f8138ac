import type { Offer } from '../pricing/index.js';
import type { Agreement } from './Agreement.js';
import type { CommitRequest } from './CommitRequest.js';

/** Every figure that a shopper reviews and an agreement repeats. */
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

/** These and no others, always in one order, so that two of them compare as text. */
export function pickFigures(from: Figures): Figures {
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
  return pickFigures({ ...offer, apr: offer.apr.display, installments: [...offer.installments] });
}

/** Those that travel with a commitment. */
export function reviewedOf(offer: Offer): CommitRequest['reviewed'] {
  const { financedMinor, financeChargeMinor, totalMinor, apr, installments } = figuresOf(offer);
  return { financedMinor, financeChargeMinor, totalMinor, apr, installments };
}

/** The name of the first figure in which an agreement differs from what was reviewed, or null. */
export function differingFigure(agreement: Figures, reviewed: Figures): string | null {
  const stated = pickFigures(agreement);
  for (const [name, value] of Object.entries(reviewed))
    if (JSON.stringify(stated[name as keyof Figures]) !== JSON.stringify(value)) return name;
  return null;
}
