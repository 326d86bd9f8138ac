import { html, raw } from 'hono/html';
import type { ConsoleNews } from '../../../protocol/api/consoleRoutes.js';
import { type OperatorRole, operatorRoles } from '../../../protocol/api/operatorRoles.js';
import type { Act } from '../../../protocol/api/reviewRecords.js';
import { instantText, type OperatorPage, operatorPage } from '../../http/operator/operatorPage.js';
import { type Html, queryText } from '../../http/pages/lenderPage.js';
import { newsPart } from '../newsPart.js';
import { table } from '../table.js';

export interface Person {
  readonly name: string;
  /** None: disabled. */
  readonly roles: readonly OperatorRole[];
  /** When they signed in last, in ms since 1970. */
  readonly lastSeen: number | undefined;
}

interface Shown {
  readonly people: readonly Person[];
  readonly acts: readonly Act[];
  readonly news: ConsoleNews | undefined;
}

/** Who may do what, and what was done. */
export function operatorsPage(shown: OperatorPage, { people, acts, news }: Shown): string {
  const { console, words } = shown;
  const text = console.operators;
  const trail = acts.map(({ at, operator, kind, subject }) => [
    instantText(words, at),
    html`<bdi>${operator ?? '–'}</bdi>`,
    text.acts[kind],
    html`<bdi>${subject ?? '–'}</bdi>`,
  ]);
  return operatorPage(
    shown,
    html`<h1>${console.pages.operators}</h1>
${newsPart(console, news)}
<section class="grid"><div><h2>${text.people}</h2><p class="small">${text.hint}</p></div>
${people.map(person => personPart(shown, person))}
</section>
<section class="card"><h2>${text.roles}</h2><dl class="facts">${operatorRoles.map(
      role => html`<dt>${console.roles[role]}</dt><dd>${console.rolesFor[role]}</dd>`,
    )}</dl></section>
<section class="card"><h2>${text.trail}</h2>${table({ name: text.trail, heads: text.trailColumns, rows: trail })}</section>`,
  );
}

function personPart({ console, words, home, operator }: OperatorPage, { name, roles, lastSeen }: Person): Html {
  const text = console.operators;
  const seen = html`<span class="small">${text.lastSeen(lastSeen === undefined ? text.never : instantText(words, lastSeen))}</span>`;
  const top = html`<div class="top"><h3><bdi>${name}</bdi></h3>${roles.length ? seen : html`<span class="tag bad">${text.disabled}</span>`}</div>`;
  if (name === operator?.name)
    return html`<div class="card">${top}<p>${roles.map(role => html`<span class="tag">${console.roles[role]}</span> `)}</p><p class="small">${text.own}</p></div>`;
  const boxes = operatorRoles.map(
    role =>
      html`<label><input type="checkbox" name="${role}"${roles.includes(role) ? raw(' checked') : ''}>${console.roles[role]}</label>`,
  );
  return html`<div class="card">${top}
<form class="row" method="post" action="${home}/operators/${encodeURIComponent(name)}${queryText({ lang: words.lang })}">
<input type="hidden" name="operator" value="${name}"><fieldset class="ticks"><legend class="small">${text.change(name)}</legend>${boxes}</fieldset>
<button>${text.save}</button>
</form></div>`;
}
