import { html } from 'hono/html';
import { type OperatorOperation, rights } from '../../http/access/rights.js';
import { type OperatorPage, operatorPage } from '../../http/operator/operatorPage.js';

/** Says which role a page needs. */
export function forbiddenPage(shown: OperatorPage, operation: OperatorOperation): string {
  const { console } = shown;
  const needed = rights[operation];
  const roles = needed === 'signed-out' ? [] : needed.map(role => console.roles[role]);
  return operatorPage(
    shown,
    html`<h1>${console.forbidden}</h1>
<p class="said bad">${console.forbiddenText(roles.join(console.or))}</p>`,
    { title: console.forbidden },
  );
}
