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
  const { installments } = agreement;
  const [first] = installments;
  const isOther = agreement.amountMinor !== amountMinor || agreement.currency !== currency;
  return (
    <>
      {first && (
        <p class="strong">{text.firstPayment(money(first.totalMinor), formatDay(locale, writing.month, first.due))}</p>
      )}
      {isOther && (
        <p class="strong">
          {text.otherAmount(
            money(agreement.amountMinor),
            moneyFormatter(locale, currency, view.text.direction)(amountMinor),
          )}
        </p>
      )}
      {first && !isOther && (
        <p class="facts">
          {[
            installmentsInLine(installments, texts, view.text.payments, money),
            view.text.total(money(agreement.totalMinor)),
          ].join(' · ')}
        </p>
      )}
    </>
  );
}
