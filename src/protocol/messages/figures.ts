import type { Offer } from '../../pricing/offers/Offer.js';
import type { Agreement } from './Agreement.js';
import type { CommitRequest } from './CommitRequest.js';

const partNames = ['due', 'principalMinor', 'interestMinor', 'feeMinor', 'totalMinor'] as const;
/** The figures that travel with a commitment. The others follow from its purchase and choice. */
const reviewedNames = ['financedMinor', 'financeChargeMinor', 'totalMinor', 'apr', 'installments'] as const;
const names = ['planId', 'currency', 'amountMinor', 'downPaymentMinor', ...reviewedNames] as const;

/** Every figure that a shopper reviews and an agreement repeats. */
export type Figures = Pick<Agreement, (typeof names)[number]>;

/** Only these, always in one order, so that two records compare as text. */
const pick = <From, Name extends keyof From>(from: From, names: readonly Name[]) =>
  Object.fromEntries(names.map(name => [name, from[name]])) as Pick<From, Name>;

export function pickFigures(from: Figures): Figures {
  return { ...pick(from, names), installments: from.installments.map(part => pick(part, partNames)) };
}

export function figuresOf(offer: Offer): Figures {
  return pickFigures({ ...offer, apr: offer.apr.display, installments: [...offer.installments] });
}

export function reviewedOf(offer: Offer): CommitRequest['reviewed'] {
  return pick(figuresOf(offer), reviewedNames);
}

/** The name of the first figure in which an agreement differs from what is known of it; null where none differs. */
export function differingFigure(agreement: Figures, known: Partial<Figures>): string | null {
  const stated = pickFigures(agreement);
  for (const [name, value] of Object.entries(known))
    if (JSON.stringify(stated[name as keyof Figures]) !== JSON.stringify(value)) return name;
  return null;
}
