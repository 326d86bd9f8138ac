/** @jsxImportSource hono/jsx */
import type { Agreement } from 'fenqi/protocol';
import type { ShopVisit } from '../http/ShopVisit.js';
import { dayText } from '../shop/dayText.js';
import { figure } from '../shop/Money.js';

interface ScheduleTableProps {
  readonly visit: ShopVisit;
  readonly agreement: Agreement;
}

/** All payments. The caption names the currency once, so that the figures fit on a phone. */
export function AgreementTable({ visit, agreement }: ScheduleTableProps) {
  const { words, language } = visit;
  const amount = (minor: number) => figure(minor, agreement.currency, language);
  const hasFees = agreement.installments.some(row => row.feeMinor > 0);
  return (
    <section class="scrolls" aria-label={words.schedule} tabindex={0}>
      <table>
        <caption>
          {words.schedule} <small>{agreement.currency}</small>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.scheduleNumber}</th>
            <th scope="col">{words.scheduleDue}</th>
            <th scope="col">{words.scheduleTotal}</th>
            <th scope="col">{words.schedulePrincipal}</th>
            <th scope="col">{words.scheduleInterest}</th>
            {hasFees && <th scope="col">{words.scheduleFee}</th>}
          </tr>
        </thead>
        <tbody>
          {agreement.installments.map((row, index) => (
            <tr>
              <th scope="row">{index + 1}</th>
              <td>
                <time datetime={row.due}>{dayText(row.due, language)}</time>
              </td>
              <td class="payment-total">{amount(row.totalMinor)}</td>
              <td>{amount(row.principalMinor)}</td>
              <td>{amount(row.interestMinor)}</td>
              {hasFees && <td>{amount(row.feeMinor)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
