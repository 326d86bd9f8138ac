import { html } from 'hono/html';
import { instantText, type OperatorPage, operatorPage } from '../../http/operator/operatorPage.js';
import type { Html } from '../../http/pages/lenderPage.js';
import type { LedgerFigures } from '../../storage/console/ledgerFigures.js';
import { formatsOf } from '../formats.js';
import { table, tiles } from '../table.js';

/** Whether the newest tree goes on from the one before it, as was found just now. */
export type Growth =
  | { readonly kind: 'only-one' }
  | { readonly kind: 'consistent' | 'inconsistent'; readonly first: number; readonly second: number };

/** How far the ledger is, and whether it only grew. */
export function ledgerPage(shown: OperatorPage, figures: LedgerFigures, growth: Growth): string {
  const { console, words } = shown;
  const text = console.ledger;
  const { count, date, time } = formatsOf(shown);
  const [head] = figures.heads;
  const [check] = figures.checks;
  const checked = check && {
    figure: date(check.at),
    text:
      check.fault === null ? text.checkedText(count(check.entries), count(check.heads)) : text.brokenText(check.fault),
  };
  return operatorPage(
    shown,
    html`<h1>${console.pages.ledger}</h1>
${
  head
    ? html`${growthPart(shown, growth)}
${tiles([
  { name: text.size, figure: count(head.size) },
  { name: text.waiting, figure: count(figures.waiting) },
  { name: text.signed, figure: time(Date.parse(head.at)), text: instantText(words, head.at) },
  { name: text.checked, ...(checked ?? { figure: '–', text: text.neverChecked }) },
])}
<div class="grid">
<section class="card"><h2>${text.heads}</h2>${table({
        name: text.heads,
        heads: text.headColumns,
        rows: figures.heads.map(({ size, at, root }) => [
          count(size),
          instantText(words, at),
          html`<span class="hash">${root}</span>`,
        ]),
      })}</section>
<section class="card"><h2>${text.lines}</h2>${table({
        name: text.lines,
        heads: text.lineColumns,
        rows: figures.lines.map(({ index, at, kind, agreementId }) => [
          `${index}`,
          instantText(words, at),
          text.kinds[kind],
          html`<bdi class="hash">${agreementId}</bdi>`,
        ]),
      })}</section>
</div>`
    : html`<p class="calm">${text.nothing}</p>`
}`,
  );
}

function growthPart({ console }: OperatorPage, growth: Growth): Html {
  const text = console.ledger;
  switch (growth.kind) {
    case 'only-one':
      return html`<p class="calm">${text.onlyOne}</p>`;
    case 'consistent':
      return html`<p class="calm"><b>${text.consistent}.</b> ${text.consistentText(`${growth.first}`, `${growth.second}`)}</p>`;
    case 'inconsistent':
      return html`<p class="said bad" role="alert">${text.inconsistent}</p>`;
  }
}
