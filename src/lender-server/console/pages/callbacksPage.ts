import { html, raw } from 'hono/html';
import {
  type CallbackList,
  type CallbackRecord,
  type CallbackState,
  callbackStates,
} from '../../../protocol/api/callbackRecords.js';
import type { ConsoleNews } from '../../../protocol/api/consoleRoutes.js';
import { mayDo } from '../../http/access/rights.js';
import { instantText, type OperatorPage, operatorPage } from '../../http/operator/operatorPage.js';
import { queryText } from '../../http/pages/lenderPage.js';
import { newsPart } from '../newsPart.js';
import { table } from '../table.js';

interface Shown {
  readonly state: CallbackState;
  readonly list: CallbackList;
  readonly news: ConsoleNews | undefined;
}

/** What merchants' servers are told. What was given up comes first. */
export function callbacksPage(shown: OperatorPage, { state, list, news }: Shown): string {
  const { console, words, home } = shown;
  const text = console.callbacks;
  const { lang } = words;
  const tabs = [...callbackStates]
    .sort(each => (each === 'dead' ? -1 : 0))
    .map(each => {
      const current = each === state ? raw(' aria-current="true"') : '';
      return html`<li><a href="${home}/callbacks${queryText({ lang, state: each })}"${current}>${text.states[each]}</a></li>`;
    });
  const rows = list.callbacks.map(each => row(shown, each));
  return operatorPage(
    shown,
    html`<div class="top"><h1>${console.pages.callbacks}</h1><nav class="tabs" aria-label="${console.pages.callbacks}"><ul>${tabs}</ul></nav></div>
${newsPart(console, news)}
${rows.length ? html`<section class="card">${table({ name: console.pages.callbacks, heads: text.columns, rows })}</section>` : html`<p class="calm">${text.nothing[state]}</p>`}
${list.next === null ? '' : html`<p><a href="${home}/callbacks${queryText({ lang, state, after: list.next })}">${console.more}</a></p>`}`,
  );
}

function row({ console, words, home, shopOf, operator }: OperatorPage, callback: CallbackRecord) {
  const text = console.callbacks;
  const { id, type, reference, merchant, at, attempts, failure, status, state, dueAt } = callback;
  const lang = queryText({ lang: words.lang });
  const story = mayDo(operator?.roles ?? [], 'showStory')
    ? html`<a href="${home}/loans/${reference}${lang}"><bdi>${reference}</bdi></a>`
    : html`<bdi>${reference}</bdi>`;
  const last = [...(failure ? [text.failures[failure]] : []), ...(status === null ? [] : [text.status(status)])];
  return [
    html`${text.types[type]} · <bdi>${shopOf(merchant)}</bdi><span class="small">${instantText(words, at)}</span><span class="small">${story}</span>`,
    html`${last.join(' · ') || '–'}<span class="small">${text.attempts(attempts)}${dueAt === null ? '' : ` · ${text.due(instantText(words, dueAt))}`}</span>`,
    state === 'waiting'
      ? '–'
      : html`<form class="row" method="post" action="${home}/callbacks/${id}${lang}"><button>${text.replay}</button></form>`,
  ];
}
