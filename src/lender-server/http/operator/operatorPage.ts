import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { type Html, languageLinks, mark, queryText, wholePage } from '../pages/lenderPage.js';
import { localMoneyText } from '../pages/localFormats.js';
import { pageHeaders } from '../pages/pageHeaders.js';
import { operatorStyle } from './operatorStyle.js';
import type { OperatorWords } from './words/OperatorWords.js';
import { operatorWords } from './words/operatorLanguages.js';

/** Who looks at the page, and in which language. */
export interface OperatorPage {
  readonly words: OperatorWords;
  readonly lender: string;
  /** Null: nobody is signed in. */
  readonly operator: string | null;
  /** The name of a merchant. */
  readonly shopOf: (merchant: string) => string;
  readonly now: number;
}

const styleHash = `sha256-${createHash('sha256').update(operatorStyle).digest('base64')}`;

/** Its own style sheet and its own forms, and nothing else. Nothing of it is kept. */
export const operatorHeaders = {
  ...pageHeaders,
  'content-security-policy': `default-src 'none'; style-src '${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
} as const;

/**
 * @param home the address of the list, from this page
 * @param self what the links to the other languages show
 */
export function operatorPage(
  { words, lender, operator }: OperatorPage,
  home: string,
  content: Html,
  self = '',
): string {
  const links = languageLinks(operatorWords, words, lang => `${self}${queryText({ lang })}`);
  const signOut =
    operator === null
      ? ''
      : html`<form method="post" action="${home}/sign-out${queryText({ lang: words.lang })}"><bdi>${operator}</bdi><button>${words.signOut}</button></form>`;
  return wholePage(
    { lang: words.lang, direction: 'ltr', title: `${words.title} · ${lender}`, style: operatorStyle },
    html`<span class="brand">${raw(mark)}<bdi>${lender}</bdi></span>
<div class="who">
<nav aria-label="${words.languages}"><ul class="langs">${links}</ul></nav>
${signOut}
</div>`,
    content,
  );
}

export const money = ({ tag }: OperatorWords, minor: number, currency: string): string =>
  localMoneyText({ tag, dateStyle: 'medium', direction: 'ltr' }, minor, currency);

/** An instant, in UTC: operators may sit in several time zones. */
export const instantText = ({ tag }: OperatorWords, at: string): string =>
  `${new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(at))} UTC`;
