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
  const withInterest = interestMinor > 0;
  const withFees = rowFees > 0;
  return (
    <table part="schedule">
      <caption>{text.amountsIn(offer.currency)}</caption>
      <thead>
        <tr>
          <th scope="col" class="start">
            {text.due}
          </th>
          <th scope="col">{text.payment}</th>
          <th scope="col">{text.principal}</th>
          {withInterest && <th scope="col">{text.interest}</th>}
          {withFees && <th scope="col">{text.fees}</th>}
        </tr>
      </thead>
      <tbody>
        {downPaymentMinor > 0 && (
          <tr>
            <td class="start">
              {today}
              {text.downPayment}
            </td>
            <td>{money(downPaymentMinor)}</td>
            <td>{money(downPaymentMinor)}</td>
            {withInterest && <td />}
            {withFees && <td />}
          </tr>
        )}
        {paidFee > 0 && (
          <tr>
            <td class="start">
              {today}
              {text.upfrontFee}
            </td>
            <td>{money(paidFee)}</td>
            <td />
            {withInterest && <td />}
            <td>{money(paidFee)}</td>
          </tr>
        )}
        {installments.map(row => (
          <tr key={row.number}>
            <td class="start">{day(row.due)}</td>
            <td>{money(row.totalMinor)}</td>
            <td>{money(row.principalMinor)}</td>
            {withInterest && <td>{money(row.interestMinor)}</td>}
            {withFees && <td>{money(row.feeMinor)}</td>}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" class="start">
            {text.sum}
          </th>
          <td>{money(totalMinor)}</td>
          <td>{money(principal)}</td>
          {withInterest && <td>{money(interestMinor)}</td>}
          {withFees && <td>{money(rowFees)}</td>}
        </tr>
      </tfoot>
    </table>
  );
}
