import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Application } from '../../../lending/applications/Application.js';
import { assertNever } from '../../../pricing/assertNever.js';
import { contractRate } from '../../../pricing/offers/contractRate.js';
import type { Offer } from '../../../pricing/offers/Offer.js';
import type { DocumentKind } from '../../../protocol/messages/closedLists.js';
import { priceChoice } from '../../../protocol/messages/priceChoice.js';
import { explanationStyle } from '../explanation/explanationStyle.js';
import { localDayText, localMoneyText } from '../explanation/localFormats.js';
import type { DocumentWords, Section } from './words/DocumentWords.js';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

interface Shown {
  readonly words: DocumentWords;
  readonly lender: string;
}

const sectionOf = ({ title, paragraphs }: Section): Html =>
  html`<section><h2>${title}</h2>${paragraphs.filter(Boolean).map(text => html`<p>${text}</p>`)}</section>`;

const pageOf = ({ words, lender }: Shown, kind: DocumentKind, note: string, parts: readonly Html[]): string =>
  html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.titles[kind]} · ${lender}</title>
<style>${raw(explanationStyle)}</style>
</head>
<body>
<header><span class="brand"><bdi>${lender}</bdi></span></header>
<main>
<div><h1>${words.titles[kind]}</h1>${note ? html`<p class="asked">${note}</p>` : ''}</div>
${parts}
</main>
</body>
</html>
`.toString();

/** A document that is the same for every shopper. The contract is a model without figures. */
export function documentPage(shown: Shown, kind: DocumentKind): string {
  const { words, lender } = shown;
  switch (kind) {
    case 'contract':
      return pageOf(shown, kind, words.model, [
        sectionOf(words.parties({ lender, shop: null }, '')),
        ...words.rules.map(sectionOf),
      ]);
    case 'consent':
      return pageOf(shown, kind, '', words.consent(lender).map(sectionOf));
    case 'privacy':
      return pageOf(shown, kind, '', words.privacy(lender).map(sectionOf));
    default:
      return assertNever(kind);
  }
}

interface Contract extends Shown {
  readonly application: Application;
  readonly shop: string;
  /** Where the lender's public keys are. */
  readonly keysUrl: string;
}

/**
 * The contract of one application: a draft while it is approved, signed once it is agreed to. It has the figures of the loan and
 * nothing of the person, because its address also passes through the merchant's page.
 *
 * @returns null where nothing was approved
 */
export function contractPage(contract: Contract): string | null {
  const { application, words, lender, shop, keysUrl } = contract;
  const offer = offerOf(application);
  if (!offer) return null;
  const { commitment, reference } = application;
  const agreement = commitment?.agreement;
  const money = (minor: number) => localMoneyText(words, minor, offer.currency);
  const { figures } = words;
  const rate = contractRate(offer.terms);
  const rows: readonly (readonly [string, string])[] = [
    [figures.price, money(offer.amountMinor)],
    [figures.today, money(offer.dueTodayMinor)],
    [figures.financed, money(offer.financedMinor)],
    [figures.interestRate, rate ? `${rate}%` : figures.noInterest],
    [figures.apr[offer.jurisdiction], `${offer.apr.display}%`],
    [figures.charge, money(offer.financeChargeMinor)],
    [figures.total, money(offer.totalMinor)],
  ];
  const days = offer.disclosures.flatMap(({ figures: known }) =>
    'withdrawalDays' in known ? [known.withdrawalDays] : [],
  );
  const note = agreement ? words.signed(localDayText(words, Date.parse(agreement.committedAt))) : words.draft;
  return pageOf(contract, 'contract', note, [
    sectionOf(words.parties({ lender, shop }, agreement ? `${reference} · ${agreement.id}` : reference)),
    html`<section class="card"><h2>${words.loanTitle}</h2><dl class="figures">${rows.map(
      ([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`,
    )}</dl></section>`,
    html`<section><h2>${words.scheduleTitle}</h2>${scheduleTable(words, offer, money)}</section>`,
    ...words.rules.map(sectionOf),
    sectionOf(days[0] === undefined ? words.noWithdrawal : words.withdrawal(days[0])),
    ...(agreement?.signature
      ? [
          html`<section><h2>${words.proofTitle}</h2><p>${words.proof(keysUrl)}</p><p class="small">${agreement.signature}</p></section>`,
        ]
      : []),
  ]);
}

function scheduleTable(
  { columns, ...words }: DocumentWords,
  { installments }: Offer,
  money: (minor: number) => string,
) {
  const rows = installments.map(
    row =>
      html`<tr><td>${row.number}</td><td>${localDayText(words, row.due)}</td>${[
        row.principalMinor,
        row.interestMinor,
        row.feeMinor,
        row.totalMinor,
      ].map(minor => html`<td>${money(minor)}</td>`)}</tr>`,
  );
  return html`<div class="scroll" tabindex="0"><table><thead><tr>${columns.map(
    column => html`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** The plan as it was approved, priced again. The agreement has the same figures: the lender checks it before it signs. */
function offerOf({ verdict, request, jurisdiction }: Application): Offer | null {
  if (verdict.kind !== 'approved') return null;
  const { purchase, day, choice, termsId } = request;
  const sheet = { id: termsId, jurisdiction, currency: purchase.currency, plans: [verdict.terms] };
  return priceChoice(purchase, sheet, day, choice);
}
