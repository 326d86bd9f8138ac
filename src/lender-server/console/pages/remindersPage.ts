import { html, raw } from 'hono/html';
import {
  type ReminderList,
  type ReminderRecord,
  type ReminderState,
  reminderStates,
} from '../../../protocol/api/reminderRecords.js';
import { instantText, type OperatorPage, operatorPage } from '../../http/operator/operatorPage.js';
import { type Html, queryText } from '../../http/pages/lenderPage.js';
import { localDayText } from '../../http/pages/localFormats.js';
import { table } from '../table.js';

/** What shoppers are reminded of. It names nobody. */
export function remindersPage(
  shown: OperatorPage,
  { state, list }: { readonly state: ReminderState; readonly list: ReminderList },
): string {
  const { console, words, home } = shown;
  const text = console.reminders;
  const { lang } = words;
  const tabs = reminderStates.map(each => {
    const current = each === state ? raw(' aria-current="true"') : '';
    return html`<li><a href="${home}/reminders${queryText({ lang, state: each })}"${current}>${text.states[each]}</a></li>`;
  });
  const rows = list.reminders.map(each =>
    reminderRow(shown, each, html`<span class="small"><bdi>${each.agreementId}</bdi></span>`),
  );
  return operatorPage(
    shown,
    html`<div class="top"><h1>${console.pages.reminders}</h1><nav class="tabs" aria-label="${console.pages.reminders}"><ul>${tabs}</ul></nav></div>
${rows.length ? html`<section class="card">${table({ name: console.pages.reminders, heads: text.columns, rows })}</section>` : html`<p class="calm">${text.nothing}</p>`}
${list.next === null ? '' : html`<p><a href="${home}/reminders${queryText({ lang, state, after: list.next })}">${console.more}</a></p>`}`,
  );
}

/** One reminder as a row: the step, the installment, of which loan where it is not clear, when, and what came of it. */
export function reminderRow({ console, words }: OperatorPage, reminder: ReminderRecord, loan: Html | '' = '') {
  const text = console.reminders;
  const { number, due, step, state, dueAt, settledAt, channel, reason } = reminder;
  const when = settledAt ?? dueAt;
  const outcome = [...(channel ? [text.channels[channel]] : []), ...(reason ? [text.reasons[reason]] : [])];
  return [
    text.steps[step],
    html`${text.installment(number)} · ${localDayText({ tag: words.tag, dateStyle: 'medium' }, due)}${loan}`,
    when === null ? '–' : instantText(words, when),
    html`<span class="tag${state === 'failed' ? ' bad' : ''}">${text.states[state]}</span>${outcome.length ? html`<span class="small">${outcome.join(' · ')}</span>` : ''}`,
  ];
}
