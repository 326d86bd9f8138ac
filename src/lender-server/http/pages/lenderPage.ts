import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Locale } from '../../../protocol/Locale.js';
import type { PageLanguage } from '../explanation/words/ExplanationWords.js';
import { explanationWords } from './languages.js';
import { pageStyle } from './pageStyle.js';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

interface PageQuery {
  readonly lang?: Locale | undefined;
  /** The origin of the shop that the shopper came from. */
  readonly shop?: string | undefined;
}

/** What links and forms carry on. */
export function queryText(query: PageQuery): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return given.length ? `?${new URLSearchParams(given as [string, string][])}` : '';
}

interface LenderPage {
  readonly language: PageLanguage;
  readonly lender: string;
  readonly title: string;
  readonly shop?: string | undefined;
}

/** A page at the lender's own address: its name, the same page in other languages, and the content. */
export const lenderPage = ({ language, lender, title, shop }: LenderPage, content: Html): string =>
  html`<!doctype html>
<html lang="${language.lang}" dir="${language.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(pageStyle)}</style>
</head>
<body>
<header>
<span class="brand">${raw(mark)}<bdi>${lender}</bdi></span>
${languageNav(language, shop)}
</header>
<main>
${content}
</main>
</body>
</html>
`.toString();

/** A circle with its first quarter filled: a purchase with its first part paid. */
export const mark =
  '<svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="12" fill="none" stroke="currentColor" stroke-width="3"/><path d="M16 16V4a12 12 0 0 1 12 12z" fill="currentColor"/></svg>';

function languageNav(shown: PageLanguage, shop: string | undefined) {
  const links = Object.values(explanationWords).map(({ lang, name }) => {
    const current = lang === shown.lang ? raw(' aria-current="true"') : '';
    return html`<li><a href="${queryText({ lang, shop })}" lang="${lang}" hreflang="${lang}"${current}>${name}</a></li>`;
  });
  return html`<nav aria-label="${shown.languages}"><details><summary>${shown.name}</summary><ul>${links}</ul></details></nav>`;
}
