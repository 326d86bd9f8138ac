import type { Offer } from '../../../pricing/offers/Offer.js';
import { describeInstallments } from '../../format/describeInstallments.js';
import { formatPercent } from '../../format/formatPercent.js';
import { isEven } from '../../format/installmentText.js';
import type { CheckoutModel } from '../CheckoutModel.js';

/**
 * What a plan asks for: an installment in large, with those that differ from it by more than rounding leaves, and all that it costs:
 * "Total you pay CN¥3,128.88 · Interest CN¥129.88 · APR 8.19%".
 */
export function planText(
  { view, texts }: CheckoutModel,
  offer: Offer,
): { readonly each: string; readonly costs: string } {
  const { money, locale, text: first } = view;
  const { checkout: text, details, writing } = texts;
  const { interestMinor, feeMinor } = offer;
  const { amount, notes } = describeInstallments(offer, details, money);
  return {
    each: isEven(offer) ? amount : [amount, ...notes].join(writing.comma),
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
