import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { PageLanguage } from '../explanation/words/ExplanationWords.js';
import { explanationWords } from './languages.js';
import { pageStyle } from './pageStyle.js';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export type Query = Readonly<Record<string, string | undefined>>;

/** What links and forms carry on. */
export function queryText(query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.length ? `?${new URLSearchParams(given)}` : '';
}

interface LenderPage {
  readonly language: PageLanguage;
  readonly lender: string;
  readonly title: string;
  /** What the links to the other languages carry on. */
  readonly kept: Query;
}

/** A page at the lender's own address: its name, the same page in other languages, and the content. */
export const lenderPage = ({ language, lender, title, kept }: LenderPage, content: Html): string =>
  wholePage(
    { ...language, title, style: pageStyle },
    html`<span class="brand">${raw(mark)}<bdi>${lender}</bdi></span>
${languageNav(language, kept)}`,
    content,
  );

interface Whole {
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly style: string;
  /** What the style knows the page by. */
  readonly kind?: string;
  /** Stands between the header and the content. */
  readonly navigation?: Html | '';
  readonly script?: string;
}

/** The frame of every page that the lender serves. */
export const wholePage = (
  { lang, direction, title, style, kind, navigation = '', script }: Whole,
  header: Html,
  content: Html,
): string =>
  html`<!doctype html>
<html lang="${lang}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body${kind === undefined ? '' : raw(` class="${kind}"`)}>
<header>
${header}
</header>
${navigation}<main id="content">
${content}
</main>${script === undefined ? '' : raw(`\n<script>${script}</script>`)}
</body>
</html>
`.toString();

/** A circle with its first quarter filled: a purchase with its first part paid. */
export const mark =
  '<svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="12" fill="none" stroke="currentColor" stroke-width="3"/><path d="M16 16V4a12 12 0 0 1 12 12z" fill="currentColor"/></svg>';

/** The same page in each language. @param hrefOf the address of the page in a language */
export const languageLinks = (
  languages: Readonly<Record<string, Named>>,
  shown: Named,
  hrefOf: (lang: string) => string,
): readonly Html[] =>
  Object.values(languages).map(({ lang, name }) => {
    const current = lang === shown.lang ? raw(' aria-current="true"') : '';
    return html`<li><a href="${hrefOf(lang)}" lang="${lang}" hreflang="${lang}"${current}>${name}</a></li>`;
  });

type Named = Pick<PageLanguage, 'lang' | 'name'>;

function languageNav(shown: PageLanguage, kept: Query) {
  const links = languageLinks(explanationWords, shown, lang => queryText({ lang, ...kept }));
  return html`<nav aria-label="${shown.languages}"><details><summary>${shown.name}</summary><ul>${links}</ul></details></nav>`;
}
