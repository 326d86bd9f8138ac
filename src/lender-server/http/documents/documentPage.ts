import { html } from 'hono/html';
import type { Application } from '../../../lending/applications/Application.js';
import type { LoanAtLender } from '../../../lending/loans/LoanService.js';
import { assertNever } from '../../../pricing/assertNever.js';
import { contractRate } from '../../../pricing/offers/contractRate.js';
import type { Offer } from '../../../pricing/offers/Offer.js';
import type { DocumentKind } from '../../../protocol/messages/closedLists.js';
import { priceChoice } from '../../../protocol/messages/priceChoice.js';
import type { PageLanguage } from '../explanation/words/ExplanationWords.js';
import { type Html, lenderPage } from '../pages/lenderPage.js';
import {
  type LocalWriting,
  localDayText,
  localMoneyText,
  localPercentText,
  localWriting,
} from '../pages/localFormats.js';
import { loanSections } from './loanSection.js';
import type { DocumentWords, Paragraph, Section } from './words/DocumentWords.js';

interface Shown {
  readonly words: DocumentWords;
  readonly language: PageLanguage;
  readonly lender: string;
  /** Whether somebody at the lender reviews decisions. */
  readonly staffed: boolean;
}

/** What only a lender with operators may say is left out where there are none. */
const paragraphsOf = (paragraphs: readonly Paragraph[], { language, staffed }: Shown) =>
  paragraphs.map(each => {
    if (typeof each === 'string') return html`<p>${each}</p>`;
    return html`<p>${staffed ? `${each.text}${language.space}${each.review}` : each.text}</p>`;
  });

const sectionIn =
  (shown: Shown) =>
  ({ title, paragraphs }: Section): Html =>
    html`<section><h2>${title}</h2>${paragraphsOf(paragraphs, shown)}</section>`;

const pageOf = (
  { words, language, lender, secret }: Shown & Partial<Pick<Contract, 'secret'>>,
  kind: DocumentKind,
  note: string,
  parts: readonly Html[],
): string =>
  lenderPage(
    { language, lender, title: `${words.titles[kind]} · ${lender}`, kept: { secret } },
    html`<div><h1>${words.titles[kind]}</h1>${note ? html`<p class="asked">${note}</p>` : ''}</div>
${parts}
<p class="small back">${language.back}</p>`,
  );

/** A document that is the same for every shopper. The contract is a model without figures. */
export function documentPage(shown: Shown, kind: DocumentKind): string {
  const { words, lender } = shown;
  const sectionOf = sectionIn(shown);
  switch (kind) {
    case 'contract':
      return pageOf(shown, kind, words.model, [
        sectionOf(words.parties({ lender, shop: null })),
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
  /** Null before the agreement. */
  readonly loan: LoanAtLender | null;
  /** Where the lender's public keys are. */
  readonly keysUrl: string;
  /** What has opened the page. Its form and its links carry it on. */
  readonly secret: string;
}

/**
 * The contract of one application: a draft while it is approved, signed once it is agreed to. It has the figures of the loan and
 * nothing of the person, because its address also passes through the merchant's page.
 *
 * @returns null where nothing was approved
 */
export function contractPage(contract: Contract): string | null {
  const { application, words, language, lender, shop, keysUrl, loan, secret } = contract;
  const offer = offerOf(application);
  if (!offer) return null;
  const { commitment, reference } = application;
  const agreement = commitment?.agreement;
  const local = localWriting(language, application.request.locale);
  const money = (minor: number) => localMoneyText(local, minor, offer.currency);
  const { figures } = words;
  const sectionOf = sectionIn(contract);
  const rate = contractRate(offer.terms);
  const rows: readonly (readonly [string, string])[] = [
    [figures.price, money(offer.amountMinor)],
    [figures.today, money(offer.dueTodayMinor)],
    [figures.financed, money(offer.financedMinor)],
    [figures.interestRate, rate ? localPercentText(local, rate) : figures.noInterest],
    [figures.apr[offer.jurisdiction], localPercentText(local, offer.apr.display)],
    [figures.charge, money(offer.financeChargeMinor)],
    [figures.total, money(offer.totalMinor)],
  ];
  const days = offer.disclosures.flatMap(({ figures: known }) =>
    'withdrawalDays' in known ? [known.withdrawalDays] : [],
  );
  const note = agreement ? words.signed(localDayText(local, Date.parse(agreement.committedAt))) : words.draft;
  const { title, paragraphs } = words.parties({ lender, shop });
  return pageOf(contract, 'contract', note, [
    html`<section><h2>${title}</h2>${paragraphsOf(paragraphs, contract)}<dl>
<dt>${language.number}</dt><dd><bdi>${reference}</bdi></dd>
${agreement ? html`<dt>${words.agreementNumber}</dt><dd><bdi>${agreement.id}</bdi></dd>` : ''}
</dl></section>`,
    ...(loan ? loanSections(words, language, local, loan, secret) : []),
    html`<section class="card"><h2>${words.loanTitle}</h2><dl class="figures">${rows.map(
      ([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`,
    )}</dl></section>`,
    html`<section><h2>${words.scheduleTitle}</h2>${scheduleTable(words, offer, local)}</section>`,
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
  { scheduleTitle, amountsIn, columns }: DocumentWords,
  { currency, installments }: Offer,
  local: LocalWriting,
) {
  const rows = installments.map(row => {
    const amounts = [row.totalMinor, row.principalMinor, row.interestMinor, row.feeMinor];
    // Without the sign of the currency, and with a short day, so that most of the table is seen on a phone.
    return html`<tr><td>${row.number}</td><td>${localDayText({ ...local, dateStyle: 'medium' }, row.due)}</td>${amounts.map(
      minor => html`<td>${localMoneyText(local, minor, currency, 'decimal')}</td>`,
    )}</tr>`;
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${scheduleTitle}"><table><caption>${amountsIn(currency)}</caption><thead><tr>${columns.map(
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
