import type { Offer } from '../../../pricing/offers/Offer.js';
import { formatPercent } from '../../format/formatPercent.js';
import { installmentText } from '../../format/installmentText.js';
import type { CheckoutModel } from '../CheckoutModel.js';

/**
 * What a plan asks for: an installment, or the range of unequal ones, and all that it costs:
 * "Total you pay CN¥3,128.88 · Interest CN¥129.88 · APR 8.19%".
 */
export function planText(
  { view, texts }: CheckoutModel,
  offer: Offer,
): { readonly each: string; readonly costs: string } {
  const { money, locale, text: first } = view;
  const { checkout: text, details } = texts;
  const { interestMinor, feeMinor } = offer;
  const { amount, note } = installmentText(offer, money);
  return {
    each: note ?? amount,
    costs: [
      `${text.total(offer.dueTodayMinor > 0)} ${money(offer.totalMinor)}`,
      interestMinor > 0 && first.interest(money(interestMinor)),
      feeMinor > 0 && `${details.fees} ${money(feeMinor)}`,
      offer.financeChargeMinor
        ? first.apr(formatPercent(locale, offer.apr.display), offer.apr.convention)
        : first.interestFree,
    ]
      .filter(Boolean)
      .join(' · '),
  };
}
