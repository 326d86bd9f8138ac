import { html } from 'hono/html';
import type { Application } from '../../../lending/applications/Application.js';
import { dayOf } from '../../../lending/applications/days.js';
import type { LoanOfShopper } from '../../../lending/loans/LoanService.js';
import { lastDayInTime } from '../../../lending/loans/lastDayInTime.js';
import type { LoanPageNews } from '../../../protocol/api/loanRecords.js';
import type { LoanInstallment } from '../../../protocol/messages/Amendment.js';
import { helpWishes } from '../../../protocol/messages/closedLists.js';
import type { PageLanguage } from '../explanation/words/ExplanationWords.js';
import { type Html, lenderPage, queryText } from '../pages/lenderPage.js';
import { localDayText, localMoneyText, localWriting } from '../pages/localFormats.js';
import type { LoanPageWords } from './words/LoanPageWords.js';

interface Shown {
  readonly words: LoanPageWords;
  readonly language: PageLanguage;
  readonly lender: string;
  readonly shop: string;
  readonly application: Application;
  readonly atLender: LoanOfShopper;
  /** Whether the lender collects payments here. */
  readonly collects: boolean;
  /** Whether somebody at the lender answers. */
  readonly staffed: boolean;
  /** What has opened the page. Its forms and links carry it on. */
  readonly secret: string;
  /** What has just been done. */
  readonly news: LoanPageNews | null;
  readonly now: number;
}

interface Written extends Shown {
  readonly money: (minor: number) => string;
  readonly day: (iso: string) => string;
  /** Days in a table, short. */
  readonly shortDay: (iso: string) => string;
  /** The address of a form. */
  readonly to: (path: string) => string;
}

/** The shopper's own page: what is due, what was paid, and what can be done about it. It says nothing of the person. */
export function loanPage(shown: Shown): string {
  const { words, language, lender, shop, application, atLender, secret, news } = shown;
  const { loan, standing, toReturnMinor, isPaying } = atLender;
  const said = isPaying ? 'pending' : news;
  const local = localWriting(language, application.request.locale);
  const written: Written = {
    ...shown,
    money: minor => localMoneyText(local, minor, loan.agreement.currency),
    day: iso => localDayText(local, iso),
    shortDay: iso => localDayText({ ...local, dateStyle: 'medium' }, iso),
    to: path => `${path}${queryText({ lang: language.lang, secret })}`,
  };
  const { money, day, to } = written;
  const figures = [
    ...(standing.overdueMinor ? [[words.overdue, standing.overdueMinor] as const] : []),
    ...(toReturnMinor ? [[words.toReturn, toReturnMinor] as const] : []),
    [words.owed, standing.owedMinor] as const,
  ];
  return lenderPage(
    { language, lender, title: `${words.title} · ${lender}`, kept: { secret } },
    html`<div><h1>${words.title}</h1><p class="asked">${words.purchase(shop, day(loan.agreement.committedAt))}</p></div>
${said ? html`<p class="card review" role="status">${words.news[said]}</p>` : ''}
<section class="card"><p>${words.standings[standing.standing]}</p><dl class="figures">${figures.map(
      ([name, minor]) => html`<dt>${name}</dt><dd>${money(minor)}</dd>`,
    )}</dl></section>
${payPart(written)}
${scheduleTable(written)}
${settlePart(written)}
${movePart(written)}
${helpPart(written)}
${paymentsPart(written)}
<p><a href="${to('loan/receipts')}">${words.receipts}</a></p>
<p><a href="${to('contract')}">${words.contract}</a></p>`,
  );
}

/** What is due by now, or the next installment. */
function payPart({ words, atLender, collects, now, money, day, to }: Written): Html | '' {
  const { loan, standing, settlement, version, isPaying } = atLender;
  const unpaid = unpaidOf(loan.installments);
  const [next] = unpaid;
  if (!next || loan.state === 'committed' || isPaying) return '';
  const today = dayOf(now);
  const due = unpaid.filter(row => row.due <= today).reduce((sum, { totalMinor }) => sum + totalMinor, 0);
  // Who pays the last installment ahead settles the loan, and for less.
  if (!due && unpaid.length === 1 && settlement?.savedMinor) return '';
  const amountMinor = due || next.totalMinor;
  const text = due ? words.payDue(money(due)) : words.payNext(money(next.totalMinor), day(next.due));
  const form = collects
    ? html`<form method="post" action="${to('loan/payments')}">${hidden({ amountMinor, settles: 'no', version })}<button>${words.pay(money(amountMinor))}</button></form>`
    : html`<p>${words.payElsewhere}</p>`;
  const tone = standing.overdueMinor ? 'card review' : 'card';
  return html`<section class="${tone}"><h2>${words.payTitle}</h2><p>${text}</p>${form}</section>`;
}

function scheduleTable({ words, atLender, now, money, shortDay }: Written) {
  const lastInTime = lastDayInTime(now);
  const waits = atLender.loan.state === 'committed';
  const stateOf = ({ paidAt, paidMinor, due }: LoanInstallment) => {
    if (paidAt !== undefined) return words.paidOn(shortDay(paidAt));
    const open = !waits && due < lastInTime ? words.late : words.open;
    return paidMinor ? `${open} · ${words.partly(money(paidMinor))}` : open;
  };
  const rows = atLender.loan.installments.map(
    row =>
      html`<tr><td>${row.number}</td><td>${shortDay(row.due)}</td><td>${money(row.totalMinor)}</td><td>${stateOf(row)}</td></tr>`,
  );
  if (!rows.length) return '';
  return html`<section><h2>${words.scheduleTitle}</h2><div class="scroll" tabindex="0" role="region" aria-label="${words.scheduleTitle}"><table class="states"><caption>${words.schedule}</caption><thead><tr>${words.columns.map(
    column => html`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

function settlePart({ words, atLender, collects, money, day, to }: Written): Html | '' {
  const { settlement, version, isPaying } = atLender;
  if (!settlement || isPaying) return '';
  const { totalMinor, savedMinor, givenBackMinor } = settlement;
  const form = collects
    ? html`<form method="post" action="${to('loan/payments')}">${hidden({ amountMinor: totalMinor, settles: 'yes', version })}<button>${words.settle(money(totalMinor))}</button></form>`
    : '';
  return html`<section class="card"><h2>${words.settleTitle}</h2><p>${words.settleText(day(settlement.day), money(totalMinor))}</p>${
    givenBackMinor ? html`<p>${words.givenBack(money(givenBackMinor))}</p>` : ''
  }${savedMinor ? html`<p>${words.saved(money(savedMinor))}</p>` : ''}${form}</section>`;
}

function movePart({ words, atLender, day, to }: Written): Html | '' {
  const { movable, version } = atLender;
  if (!movable) return '';
  const { due, until } = movable;
  return html`<section class="card"><h2>${words.moveTitle}</h2><p>${words.moveText(day(due), day(until))}</p><form method="post" action="${to('loan/date')}">${hidden({ version })}<label class="field">${words.moveTo} <input type="date" name="to" min="${due}" max="${until}" value="${until}" required></label><button>${words.move}</button></form></section>`;
}

/** Where nobody would answer, nobody is asked to write. */
function helpPart({ words, atLender, staffed, to }: Written): Html | '' {
  const { wish, standing } = atLender;
  if (wish)
    return html`<section class="card review"><h2>${words.helpTitle}</h2><p>${words.helpAsked(words.wishes[wish])}</p></section>`;
  if (!standing.owedMinor || !staffed) return '';
  return html`<section class="card"><h2>${words.helpTitle}</h2><p>${words.helpText}</p><form method="post" action="${to('loan/help')}">${helpWishes.map(
    (each, index) =>
      html`<label class="field"><input type="radio" name="wish" value="${each}"${index ? '' : ' required'}> ${words.wishes[each]}</label>`,
  )}<button>${words.help}</button></form></section>`;
}

function paymentsPart({ words, atLender, money, day }: Written): Html | '' {
  const { payments } = atLender;
  if (!payments.length) return '';
  return html`<section><h2>${words.paymentsTitle}</h2><ul>${payments.map(
    ({ valueDate, amountMinor, bounced }) =>
      html`<li>${words.payment(day(valueDate), money(amountMinor))}${bounced ? html` <span class="small">(${words.bounced})</span>` : ''}</li>`,
  )}</ul></section>`;
}

const unpaidOf = (rows: readonly LoanInstallment[]) =>
  rows.filter(({ paidAt }) => paidAt === undefined).sort((a, b) => (a.due < b.due ? -1 : 1));

const hidden = (fields: Readonly<Record<string, string | number>>): readonly Html[] =>
  Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
