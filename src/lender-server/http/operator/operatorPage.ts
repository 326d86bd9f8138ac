import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { type Html, mark } from '../pages/lenderPage.js';
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

/** What links and forms carry on. */
export function queryOf(query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.length ? `?${new URLSearchParams(given)}` : '';
}

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
  const links = Object.values(operatorWords).map(({ lang, name }) => {
    const current = lang === words.lang ? raw(' aria-current="true"') : '';
    return html`<li><a href="${self}${queryOf({ lang })}" lang="${lang}" hreflang="${lang}"${current}>${name}</a></li>`;
  });
  const signOut =
    operator === null
      ? ''
      : html`<form method="post" action="${home}/sign-out${queryOf({ lang: words.lang })}"><bdi>${operator}</bdi><button>${words.signOut}</button></form>`;
  return html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} · ${lender}</title>
<style>${raw(operatorStyle)}</style>
</head>
<body>
<header>
<span class="brand">${raw(mark)}<bdi>${lender}</bdi></span>
<div class="who">
<nav aria-label="${words.languages}"><ul class="langs">${links}</ul></nav>
${signOut}
</div>
</header>
<main>
${content}
</main>
</body>
</html>
`.toString();
}

export const money = ({ tag }: OperatorWords, minor: number, currency: string): string =>
  localMoneyText({ tag, dateStyle: 'medium', direction: 'ltr' }, minor, currency);

/** An instant, in UTC: operators may sit in several time zones. */
export const instantText = ({ tag }: OperatorWords, at: string): string =>
  `${new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(at))} UTC`;
