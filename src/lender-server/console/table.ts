import { html, raw } from 'hono/html';
import type { Html } from '../http/pages/lenderPage.js';

type Cell = Html | string | number;

interface Table {
  /** For those who do not see it: a table that is too wide scrolls, and is a region of its own. */
  readonly name: string;
  readonly heads: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly Cell[])[];
  /** The columns with figures, from 0. */
  readonly numbers?: readonly number[] | 'all but first';
}

export function table({ name, heads, rows, numbers = [] }: Table): Html {
  const isNumber = (column: number) => (numbers === 'all but first' ? column > 0 : numbers.includes(column));
  const aligned = (column: number) => (isNumber(column) ? raw(' class="n"') : '');
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table>
<thead><tr>${heads.map((head, column) => html`<th scope="col"${aligned(column)}>${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    row =>
      html`<tr>${row.map((cell, column) =>
        column === 0 ? html`<th scope="row">${cell}</th>` : html`<td${aligned(column)}>${cell}</td>`,
      )}</tr>`,
  )}</tbody>
</table></div>`;
}

/** Figures side by side, each with its name and what explains it. */
export const tiles = (all: readonly { readonly name: string; readonly figure: Cell; readonly text?: Cell }[]): Html =>
  html`<dl class="tiles">${all.map(
    ({ name, figure, text }) =>
      html`<div class="tile"><dt>${name}</dt><dd class="big">${figure}</dd>${text === undefined ? '' : html`<dd class="small">${text}</dd>`}</div>`,
  )}</dl>`;
