import type { Offer } from '../../../pricing/offers/Offer.js';
import type { FormatMoney } from '../../format/formatMoney.js';
import type { LaterMessages } from '../../locales/LaterMessages.js';

interface Props {
  readonly offer: Offer;
  readonly texts: LaterMessages;
  readonly money: FormatMoney;
  readonly day: (day: string) => string;
}

/** Every payment, and then its parts, which a narrow screen cuts off first. The columns add up to the last row, and the last row to the total. */
export function ScheduleTable({ offer, texts, money, day }: Props) {
  const { details: text, writing } = texts;
  const today = text.today + writing.colon;
  const { installments, interestMinor, feeMinor, upfrontFeeMinor, downPaymentMinor, totalMinor, amountMinor } = offer;
  const paidFee = offer.terms.upfrontFee && !offer.terms.upfrontFee.financed ? upfrontFeeMinor : 0;
  // A financed fee is repaid as principal, so that column shows it.
  const principal = amountMinor + (upfrontFeeMinor - paidFee);
  const rowFees = feeMinor - (upfrontFeeMinor - paidFee);
  const columns = [text.payment, text.principal, interestMinor > 0 && text.interest, rowFees > 0 && text.fees];
  /** The amounts of a row, in the order of the columns. What has no part in a payment is empty. */
  const cells = (...amounts: (number | undefined)[]) =>
    columns.map((column, index) => {
      const minor = amounts[index];
      return column && <td key={column}>{minor === undefined ? '' : money(minor)}</td>;
    });
  return (
    <table part="schedule">
      <caption>{text.amountsIn(offer.currency)}</caption>
      <thead>
        <tr>
          {[text.due, ...columns].map(
            (column, index) =>
              column && (
                <th key={column} scope="col" class={index ? undefined : 'start'}>
                  {column}
                </th>
              ),
          )}
        </tr>
      </thead>
      <tbody>
        {downPaymentMinor > 0 && (
          <tr>
            <td class="start">
              {today}
              {text.downPayment}
            </td>
            {cells(downPaymentMinor, downPaymentMinor)}
          </tr>
        )}
        {paidFee > 0 && (
          <tr>
            <td class="start">
              {today}
              {text.upfrontFee}
            </td>
            {cells(paidFee, undefined, undefined, paidFee)}
          </tr>
        )}
        {installments.map(row => (
          <tr key={row.number}>
            <td class="start">{day(row.due)}</td>
            {cells(row.totalMinor, row.principalMinor, row.interestMinor, row.feeMinor)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" class="start">
            {text.sum}
          </th>
          {cells(totalMinor, principal, interestMinor, rowFees)}
        </tr>
      </tfoot>
    </table>
  );
}
