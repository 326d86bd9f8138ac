/** @jsxImportSource hono/jsx */
import type { Agreement } from 'fenqi/protocol';
import type { ShopVisit } from '../http/ShopVisit.js';
import { lenderTitle } from '../shop/Lender.js';
import { money } from '../shop/Money.js';
import { AgreementChart } from './AgreementChart.js';
import { AgreementTable } from './AgreementTable.js';
import { FactList } from './FactList.js';

interface AgreementViewProps {
  readonly visit: ShopVisit;
  readonly agreement: Agreement;
}

/** The agreement as the lender states it, in the shopper's language. */
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
      <AgreementChart agreement={agreement} words={words} />
      <FactList facts={facts} />
      <AgreementTable visit={visit} agreement={agreement} />
      <dl class="facts small">
        <dt>{words.agreementId}</dt>
        <dd>
          <code>{agreement.id}</code>
        </dd>
        <dt>{words.agreementLender}</dt>
        <dd>{lenderTitle(agreement.lender)}</dd>
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
