import { html } from 'hono/html';
import type { LoanAtLender } from '../../../lending/loans/LoanService.js';
import type { Amendment } from '../../../protocol/messages/Amendment.js';
import type { AmendmentKind } from '../../../protocol/messages/closedLists.js';
import type { PageLanguage } from '../explanation/words/ExplanationWords.js';
import { type Html, queryText } from '../pages/lenderPage.js';
import { type LocalWriting, localDayText, localMoneyText } from '../pages/localFormats.js';
import type { DocumentWords } from './words/DocumentWords.js';

/** What has become of a loan, the form with which the shopper withdraws, and the way to the shopper's own page. */
export function loanSections(
  { loan: said }: DocumentWords,
  { lang }: PageLanguage,
  local: LocalWriting,
  { loan, withdrawal }: LoanAtLender,
  secret: string,
): readonly Html[] {
  const { agreement, state, amendments, installments, owedMinor, returnMinor } = loan;
  const money = (minor: number) => localMoneyText(local, minor, agreement.currency);
  const day = (iso: string) => localDayText(local, iso);
  const due = installments.filter(({ paidAt }) => paidAt === undefined);
  const news = ({ kind, amendedAt, refundedMinor, reason }: Amendment) =>
    html`<p>${said.amended[kind](day(amendedAt), money(refundedMinor))}${
      hasReason[kind] ? html` <bdi class="small">${reason}</bdi>` : ''
    }</p>`;
  const isNews = amendments.length > 0 || state !== 'active';
  return [
    ...(isNews
      ? [
          html`<section class="card"><h2>${said.title}</h2><p>${said.states[state]}</p>${amendments.map(news)}<dl class="figures"><dt>${said.owed}</dt><dd>${money(owedMinor)}</dd>${
            returnMinor ? html`<dt>${said.returned}</dt><dd>${money(returnMinor)}</dd>` : ''
          }</dl></section>`,
        ]
      : []),
    ...(isNews && due.length
      ? [
          html`<section><h2>${said.scheduleTitle}</h2><dl class="figures">${due.map(
            row => html`<dt>${day(row.due)}</dt><dd>${money(row.totalMinor)}</dd>`,
          )}</dl></section>`,
        ]
      : []),
    ...(withdrawal
      ? [
          html`<section><h2>${said.withdrawTitle}</h2><p>${said.withdrawUntil(
            day(withdrawal.until),
            withdrawal.repayDays,
          )}</p><p class="small">${said.withdrawAddress}</p><form method="post" action="withdrawal${queryText({ lang, secret })}"><button>${said.withdraw}</button></form></section>`,
        ]
      : []),
    html`<p><a href="loan${queryText({ lang, secret })}">${said.page}</a></p>`,
  ];
}

/** The shop and the lender say in their own words why they did something. What the shopper did needs no reason. */
const hasReason: Readonly<Record<AmendmentKind, boolean>> = {
  void: true,
  refund: true,
  withdrawal: false,
  delivery: true,
  'due-dates': false,
  hardship: true,
  settlement: false,
};
