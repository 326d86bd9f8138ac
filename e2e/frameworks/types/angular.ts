import type { LenderAdapter } from 'fenqi';
import type { FenqiOffersElement, FenqiOffersEvent, FenqiOffersInputs } from 'fenqi/types/angular';

declare const adapter: LenderAdapter;

export const right: FenqiOffersInputs[] = [
  { amount: 2999, currency: 'CNY', lender: adapter, name: 'fenqi' },
  { amountFrom: '#price', lender: 'sandbox', order: null },
];
export const painted = ({ detail }: FenqiOffersEvent<'fenqi-ready'>) => detail.offers.map(offer => offer.planId);
export const chosen = ({ detail, target }: FenqiOffersEvent<'fenqi:select'>) =>
  `${detail.choice?.planId.trim()}${target.value}`;
/** Angular's strict templates find the type of `#offers` in this way. */
export const reference: FenqiOffersElement = document.createElement('fenqi-offers');

export const wrong: FenqiOffersInputs[] = [
  // @ts-expect-error an amount is not a boolean
  { amount: true },
  // @ts-expect-error there is no such option
  { amout: '2999.00' },
];
// @ts-expect-error a selection has no agreement
export const agreed = ({ detail }: FenqiOffersEvent<'fenqi-select'>) => detail.agreement;
// @ts-expect-error there is no such event
export type Paid = FenqiOffersEvent<'fenqi-paid'>;
