import { html } from 'hono/html';
import { mayDo } from '../../http/access/rights.js';
import { instantText, money, type OperatorPage, operatorPage } from '../../http/operator/operatorPage.js';
import { queryText } from '../../http/pages/lenderPage.js';
import type { FoundApplication } from '../../storage/console/searchStatements.js';
import { table } from '../table.js';

/** @param found null: nothing was asked for yet */
export function searchPage(shown: OperatorPage, q: string, found: readonly FoundApplication[] | null): string {
  const { console, words, home, shopOf, operator } = shown;
  const text = console.search;
  const lang = queryText({ lang: words.lang });
  const mayLook = mayDo(operator?.roles ?? [], 'showStory');
  const rows = (found ?? []).map(({ reference, merchant, currency, amountMinor, at, order, agreementId }) => [
    html`${mayLook ? html`<a href="${home}/loans/${reference}${lang}"><bdi>${reference}</bdi></a>` : html`<bdi>${reference}</bdi>`}${order === null ? '' : html`<span class="small">${text.order} <bdi>${order}</bdi></span>`}`,
    html`<bdi>${shopOf(merchant)}</bdi>`,
    money(words, amountMinor, currency),
    instantText(words, at),
    agreementId === null ? text.notLent : html`${text.lent}<span class="small"><bdi>${agreementId}</bdi></span>`,
  ]);
  const result =
    found === null
      ? html`<p>${text.ask}</p>`
      : rows.length
        ? html`<section class="card"><h2 role="status">${text.found(rows.length)}</h2>${table({ name: console.pages.search, heads: text.columns, rows, numbers: [2] })}</section>`
        : html`<p class="said" role="status">${text.nothing}</p>`;
  return operatorPage(
    shown,
    html`<h1>${console.pages.search}</h1>
<form class="find" method="post" action="${home}/search${lang}"><label>${text.label}<span class="small">${text.phone}</span><input type="search" name="q" value="${q}" required maxlength="200"></label><button>${text.button}</button></form>
${result}`,
  );
}
