/** @jsxImportSource hono/jsx */
import type { Agreement } from '../../src/protocol/index.js';
import type { Visit } from '../http/Visit.js';
import { money } from '../shop/Money.js';
import { ScheduleChart } from './ScheduleChart.js';

interface AgreementViewProps {
  readonly visit: Visit;
  readonly agreement: Agreement;
}

/** The committed loan, as the lender states it, in the shopper's language. */
export function AgreementView({ visit, agreement }: AgreementViewProps) {
  const { words, language } = visit;
  const amount = (minor: number) => money(minor, agreement.currency, language, true);
  const facts: readonly (readonly [string, string])[] = [
    [words.agreementAmount, amount(agreement.amountMinor)],
    ...(agreement.downPaymentMinor
      ? ([[words.agreementDownPayment, amount(agreement.downPaymentMinor)]] as const)
      : []),
    [words.agreementFinanced, amount(agreement.financedMinor)],
    [words.agreementCharge, amount(agreement.financeChargeMinor)],
    [words.agreementTotal, amount(agreement.totalMinor)],
    [words.agreementRate, `${agreement.apr}%`],
  ];
  const signed = new Date(agreement.committedAt);
  return (
    <section class="panel agreement">
      <h2>{words.agreementTitle}</h2>
      <ScheduleChart agreement={agreement} />
      <dl class="facts">
        {facts.map(([term, value]) => (
          <>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      <Schedule visit={visit} agreement={agreement} />
      <dl class="facts small">
        <dt>{words.agreementId}</dt>
        <dd>
          <code>{agreement.id}</code>
        </dd>
        <dt>{words.agreementLender}</dt>
        <dd>{agreement.lender}</dd>
        {!Number.isNaN(signed.getTime()) && (
          <>
            <dt>{words.agreementSigned}</dt>
            <dd>
              <time datetime={signed.toISOString()}>
                {signed.toLocaleString(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })} UTC
              </time>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Schedule({ visit, agreement }: AgreementViewProps) {
  const { words, language } = visit;
  const amount = (minor: number) => money(minor, agreement.currency, language, true);
  const day = (iso: string) =>
    new Date(`${iso}T00:00:00Z`).toLocaleDateString(language, {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      timeZone: 'UTC',
    });
  const hasFees = agreement.installments.some(row => row.feeMinor > 0);
  return (
    <section class="scrolls" aria-label={words.schedule} tabindex={0}>
      <table>
        <caption>{words.schedule}</caption>
        <thead>
          <tr>
            <th scope="col">{words.scheduleNumber}</th>
            <th scope="col">{words.scheduleDue}</th>
            <th scope="col">{words.schedulePrincipal}</th>
            <th scope="col">{words.scheduleInterest}</th>
            {hasFees && <th scope="col">{words.scheduleFee}</th>}
            <th scope="col">{words.scheduleTotal}</th>
          </tr>
        </thead>
        <tbody>
          {agreement.installments.map((row, index) => (
            <tr>
              <th scope="row">{index + 1}</th>
              <td>
                <time datetime={row.due}>{day(row.due)}</time>
              </td>
              <td>{amount(row.principalMinor)}</td>
              <td>{amount(row.interestMinor)}</td>
              {hasFees && <td>{amount(row.feeMinor)}</td>}
              <td>{amount(row.totalMinor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
