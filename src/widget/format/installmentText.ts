import type { Offer } from '../../pricing/offers/Offer.js';
import type { FormatMoney } from './formatMoney.js';

/** Whether all installments are the regular one but for what rounding leaves: a minor unit each at most. The table has every amount. */
export const isEven = ({ installments, regularMinor }: Offer): boolean =>
  installments.every(({ totalMinor }) => Math.abs(totalMinor - regularMinor) < installments.length);

/** One installment in large. Where they differ by more than rounding leaves, it is the largest, and the note has the range. */
export function installmentText(offer: Offer, money: FormatMoney): { readonly amount: string; readonly note?: string } {
  if (isEven(offer)) return { amount: money(offer.regularMinor) };
  const totals = offer.installments.map(row => row.totalMinor);
  const amount = money(Math.max(...totals));
  return { amount, note: `${money(Math.min(...totals))} – ${amount}` };
}
