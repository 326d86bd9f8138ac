import type { Agreement } from '../../protocol/messages/Agreement.js';
import { formatDay } from '../format/formatDay.js';
import { moneyFormatter } from '../format/formatMoney.js';
import { installmentsInLine } from '../format/installmentsInLine.js';
import type { CheckoutModel } from './CheckoutModel.js';

/** The first payment of an agreement, and all of them; instead of these a warning if the purchase is another one by now. */
export function agreedText({ view, checkout, texts }: CheckoutModel, agreement: Agreement) {
  const { checkout: text, writing } = texts;
  const { locale, money } = view;
  const { amountMinor, currency } = checkout.purchase.value;
  const agreed = moneyFormatter(locale, agreement.currency, view.text.direction);
  const { installments } = agreement;
  const [first] = installments;
  const isOther = agreement.amountMinor !== amountMinor || agreement.currency !== currency;
  return (
    <>
      {first && (
        <p class="strong">{text.firstPayment(agreed(first.totalMinor), formatDay(locale, writing.month, first.due))}</p>
      )}
      {isOther && <p class="strong">{text.otherAmount(agreed(agreement.amountMinor), money(amountMinor))}</p>}
      {first && !isOther && (
        <p class="facts">
          {[
            installmentsInLine(installments, texts, view.text.payments, agreed),
            view.text.total(agreed(agreement.totalMinor)),
          ].join(' · ')}
        </p>
      )}
    </>
  );
}
