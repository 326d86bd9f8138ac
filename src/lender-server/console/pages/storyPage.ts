import { html } from 'hono/html';
import type { Application } from '../../../lending/applications/Application.js';
import { decisionAt } from '../../../lending/applications/decisionAt.js';
import type { LoanRecord } from '../../../lending/loans/LoanRecord.js';
import type { LoanAtLender } from '../../../lending/loans/LoanService.js';
import type { ReminderRecord } from '../../../protocol/api/reminderRecords.js';
import { mayDo } from '../../http/access/rights.js';
import { instantText, type OperatorPage, operatorPage } from '../../http/operator/operatorPage.js';
import { type Html, queryText } from '../../http/pages/lenderPage.js';
import { localDayText } from '../../http/pages/localFormats.js';
import type { Story } from '../../storage/console/storyStatements.js';
import { formatsOf } from '../formats.js';
import { storyOf } from '../storyOf.js';
import { table } from '../table.js';
import { reminderRow } from './remindersPage.js';

export interface WholeStory {
  readonly application: Application;
  /** Null: it did not become a loan. */
  readonly record: LoanRecord | null;
  readonly atLender: LoanAtLender | null;
  readonly story: Story;
  readonly reminders: readonly ReminderRecord[];
}

/** Everything that the lender knows of one application and its loan, but for the facts of the person. */
export function storyPage(shown: OperatorPage, whole: WholeStory): string {
  const { console, words, home, operator, shopOf } = shown;
  const { application } = whole;
  const { currency, amountMinor } = application.request.purchase;
  const { money } = formatsOf(shown);
  const review = mayDo(operator?.roles ?? [], 'showReview')
    ? html`<a href="${home}/applications/${application.reference}${queryText({ lang: words.lang })}">${console.story.review}</a>`
    : '';
  return operatorPage(
    shown,
    html`<div class="top"><h1>${money(amountMinor, currency)} · <bdi>${shopOf(application.merchant)}</bdi></h1>${review}</div>
<div class="grid two">
${summaryPart(shown, whole)}
${timelinePart(shown, whole)}
${schedulePart(shown, whole)}
${journalPart(shown, whole)}
${callbacksPart(shown, whole)}
${ledgerPart(shown, whole)}
${remindersPart(shown, whole)}
${actsPart(shown, whole)}
</div>`,
    { title: console.story.title },
  );
}

function summaryPart(shown: OperatorPage, { application, atLender }: WholeStory): Html {
  const { console, words } = shown;
  const text = console.story;
  const { money, percent } = formatsOf(shown);
  const { request, verdict, reference, commitment } = application;
  const { purchase, choice } = request;
  const { status } = decisionAt(application, shown.now);
  const agreement = commitment?.agreement;
  const standing = atLender?.standing;
  const facts: (readonly [string, Html | string])[] = [
    [words.number, html`<bdi>${reference}</bdi>`],
    ...(purchase.order === undefined ? [] : [[text.order, html`<bdi>${purchase.order}</bdi>`] as const]),
    ...(agreement ? [[text.agreement, html`<bdi>${agreement.id}</bdi>`] as const] : []),
    [words.plan, html`<bdi>${choice.planId}</bdi>`],
    [words.status, words.statuses[status]],
    ...(verdict.pd === null ? [] : [[words.score, percent(verdict.pd)] as const]),
    ...(agreement ? [[text.financed, money(agreement.financedMinor, purchase.currency)] as const] : []),
    ...(standing
      ? [
          [text.standing, tag(console.standings[standing.standing], standing.standing === 'in-arrears')] as const,
          [text.owed, money(standing.owedMinor, purchase.currency)] as const,
          ...(standing.overdueMinor ? [[text.overdue, money(standing.overdueMinor, purchase.currency)] as const] : []),
        ]
      : []),
  ];
  return html`<section class="card"><h2>${text.summary}</h2><dl class="facts">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></section>`;
}

const tag = (text: string, isBad: boolean) => html`<span class="tag${isBad ? ' bad' : ''}">${text}</span>`;

function timelinePart(shown: OperatorPage, { application, record }: WholeStory): Html {
  const { console, words, now } = shown;
  const { money } = formatsOf(shown);
  const { currency } = application.request.purchase;
  const moments = storyOf(application, record, {
    words: console,
    statuses: words.statuses,
    reasons: words.reasons,
    money: minor => money(minor, currency),
    day: iso => dayText(shown, iso),
    now,
  });
  return html`<section class="card"><h2>${console.story.timeline}</h2><ol class="line">${moments.map(
    ({ at, what, details, isBad }) =>
      html`<li${isBad ? html` class="bad"` : ''}><span><b>${what}</b> <span class="small">${instantText(words, at)}</span></span>${details.length ? html`<span class="small">${details.join(' · ')}</span>` : ''}</li>`,
  )}</ol></section>`;
}

function schedulePart(shown: OperatorPage, { application, atLender }: WholeStory): Html | '' {
  const { console } = shown;
  const text = console.story;
  const { money } = formatsOf(shown);
  const rows = (atLender?.loan.installments ?? []).map(({ number, due, totalMinor, paidAt, paidMinor }) => [
    `${number}`,
    dayText(shown, due),
    money(totalMinor, application.request.purchase.currency),
    paidAt !== undefined
      ? text.paidOn(dayText(shown, paidAt))
      : paidMinor
        ? money(paidMinor, application.request.purchase.currency)
        : text.unpaid,
  ]);
  if (!rows.length) return '';
  return html`<section class="card"><h2>${text.installments}</h2>${table({ name: text.installments, heads: text.installmentColumns, rows, numbers: [2] })}</section>`;
}

function journalPart(shown: OperatorPage, { application, story }: WholeStory): Html | '' {
  const { console, words } = shown;
  const text = console.story;
  const { money } = formatsOf(shown);
  const rows = story.transfers.map(({ at, debit, credit, amountMinor }) => [
    instantText(words, at),
    console.accounts[debit],
    console.accounts[credit],
    money(amountMinor, application.request.purchase.currency),
  ]);
  if (!rows.length) return '';
  return html`<section class="card"><h2>${text.journal}</h2>${table({ name: text.journal, heads: text.journalColumns, rows, numbers: [3] })}</section>`;
}

function callbacksPart({ console, words }: OperatorPage, { story }: WholeStory): Html | '' {
  if (!story.callbacks.length) return '';
  const { types, states } = console.callbacks;
  return html`<section class="card"><h2>${console.story.callbacks}</h2><ul class="line">${story.callbacks.map(
    ({ at, type, state }) =>
      html`<li${state === 'dead' ? html` class="bad"` : ''}><span>${types[type]} ${tag(states[state], state === 'dead')} <span class="small">${instantText(words, at)}</span></span></li>`,
  )}</ul></section>`;
}

function ledgerPart({ console, words }: OperatorPage, { application, story }: WholeStory): Html | '' {
  if (!application.commitment) return '';
  const text = console.story;
  const { kinds } = console.ledger;
  return html`<section class="card"><h2>${text.ledger}</h2>${
    story.lines.length
      ? html`<p class="small">${text.ledgerText(story.lines.length)}</p><ul class="line">${story.lines.map(({ index, at, kind }) => html`<li><span>${kinds[kind]} <span class="small">#${index} · ${instantText(words, at)}</span></span></li>`)}</ul>`
      : html`<p>${text.notEntered}</p>`
  }</section>`;
}

function remindersPart(shown: OperatorPage, { reminders }: WholeStory): Html | '' {
  const { pages, reminders: text } = shown.console;
  if (!reminders.length) return '';
  return html`<section class="card"><h2>${pages.reminders}</h2>${table({ name: pages.reminders, heads: text.columns, rows: reminders.map(each => reminderRow(shown, each)) })}</section>`;
}

function actsPart({ console, words }: OperatorPage, { story }: WholeStory): Html | '' {
  if (!story.acts.length) return '';
  const { acts } = console.operators;
  return html`<section class="card"><h2>${console.story.acts}</h2><ul class="line">${story.acts.map(
    ({ at, operator, kind }) =>
      html`<li><span><b>${acts[kind]}</b> <bdi>${operator ?? ''}</bdi> <span class="small">${instantText(words, at)}</span></span></li>`,
  )}</ul></section>`;
}

const dayText = ({ words: { tag: language } }: OperatorPage, iso: string): string =>
  localDayText({ tag: language, dateStyle: 'medium' }, iso);
