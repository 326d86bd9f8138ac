import { html } from 'hono/html';
import type { ConsoleNews } from '../../protocol/api/consoleRoutes.js';
import type { Html } from '../http/pages/lenderPage.js';
import type { ConsoleWords } from './words/ConsoleWords.js';

/** What became of the form that was sent. */
export function newsPart(words: ConsoleWords, news: ConsoleNews | undefined): Html | '' {
  if (news === undefined) return '';
  return news === 'done'
    ? html`<p class="said" role="status">${words.news.done}</p>`
    : html`<p class="said bad" role="alert">${words.news[news]}</p>`;
}
