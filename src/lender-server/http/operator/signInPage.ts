import { html } from 'hono/html';
import { queryText } from '../pages/lenderPage.js';
import { type OperatorPage, operatorPage } from './operatorPage.js';

interface SignIn {
  /** The lender has no operators. */
  readonly isClosed: boolean;
  /** A token was sent, and no operator has it. */
  readonly isWrong: boolean;
}

export function signInPage(shown: OperatorPage, { isClosed, isWrong }: SignIn): string {
  const { words, home } = shown;
  const form = html`<form class="decide" method="post" action="${home}/sign-in${queryText({ lang: words.lang })}">
<label>${words.token}<input name="token" type="password" autocomplete="current-password" required maxlength="200" autofocus></label>
<button>${words.signIn}</button>
</form>`;
  return operatorPage(
    { ...shown, page: null },
    html`<h1>${words.signInTitle}</h1>
${isWrong ? html`<p class="said bad" role="alert">${words.wrongToken}</p>` : ''}
<section class="card sign-in">${isClosed ? html`<p>${words.closed}</p>` : form}</section>`,
  );
}
