import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { type ConsolePage, pageFacts, pagesFor } from '../../console/consolePages.js';
import { consoleStyle } from '../../console/consoleStyle.js';
import { liveScript } from '../../console/liveScript.js';
import type { ConsoleWords } from '../../console/words/ConsoleWords.js';
import type { KnownOperator } from '../access/operators.js';
import { type Html, languageLinks, mark, type Query, queryText, wholePage } from '../pages/lenderPage.js';
import { localMoneyText } from '../pages/localFormats.js';
import { pageHeaders } from '../pages/pageHeaders.js';
import { operatorStyle } from './operatorStyle.js';
import type { OperatorWords } from './words/OperatorWords.js';
import { operatorWords } from './words/operatorLanguages.js';

/** Who looks at the page, and in which language. */
export interface OperatorPage {
  readonly words: OperatorWords;
  readonly console: ConsoleWords;
  readonly lender: string;
  /** Null: nobody is signed in. */
  readonly operator: Pick<KnownOperator, 'name' | 'roles'> | null;
  /** The name of a merchant. */
  readonly shopOf: (merchant: string) => string;
  readonly now: number;
  /** The console's first page, from this one: relative, because the lender's address may have a path. */
  readonly home: string;
  /** Where the page stands in the navigation. Null: nowhere. */
  readonly page: ConsolePage | null;
  /** What the links to the other languages carry on. */
  readonly kept: Query;
}

const style = operatorStyle + consoleStyle;
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = (more: string) =>
  `default-src 'none'; style-src ${hashOf(style)}; ${more}form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** Its own style sheet and its own forms, and nothing else. Nothing of it is kept. */
export const operatorHeaders = {
  ...pageHeaders,
  'content-security-policy': policy(''),
  'cache-control': 'no-store',
} as const;

/** The same with the one script that there is, which asks the lender alone. */
export const liveHeaders = {
  ...operatorHeaders,
  'content-security-policy': policy(`script-src ${hashOf(liveScript)}; connect-src 'self'; `),
} as const;

interface Extras {
  /** The page has a live part. */
  readonly isLive?: boolean;
  /** Where a title is needed besides that of the page's place in the navigation. */
  readonly title?: string;
}

export function operatorPage(shown: OperatorPage, content: Html, { isLive = false, title }: Extras = {}): string {
  const { words, console, lender, operator, home, page, kept } = shown;
  const { lang } = words;
  const links = languageLinks(operatorWords, words, other => `${queryText({ ...kept, lang: other })}`);
  const named = title ?? (page ? console.pages[page] : words.signInTitle);
  const header = html`<a class="skip" href="#content">${console.skip}</a>
<span class="brand"><a href="${home}${queryText({ lang })}">${raw(mark)}<bdi>${lender}</bdi></a></span>
${operator ? findForm(shown) : ''}
<div class="who">
<nav aria-label="${words.languages}"><ul class="langs">${links}</ul></nav>
${
  operator
    ? html`<form method="post" action="${home}/sign-out${queryText({ lang })}"><bdi>${operator.name}</bdi><button>${words.signOut}</button></form>`
    : ''
}
</div>`;
  return wholePage(
    {
      lang,
      direction: 'ltr',
      title: `${named} · ${lender}`,
      style,
      kind: 'console',
      navigation: operator ? rail(shown) : '',
      ...(isLive && { script: liveScript }),
    },
    header,
    content,
  );
}

function rail({ words, console, operator, home, page }: OperatorPage): Html {
  const items = pagesFor(operator?.roles ?? []).map(each => {
    const current = each === page ? raw(' aria-current="page"') : '';
    return html`<li><a href="${home}${pageFacts[each].path}${queryText({ lang: words.lang })}"${current}>${console.pages[each]}</a></li>`;
  });
  return html`<nav class="rail" aria-label="${console.navigation}"><ul>${items}</ul></nav>
`;
}

/** By POST, so that a phone number stands in no address. */
const findForm = ({ words, console, home }: OperatorPage): Html =>
  html`<form class="find" role="search" method="post" action="${home}/search${queryText({ lang: words.lang })}"><input type="search" name="q" required maxlength="200" aria-label="${console.search.label}" placeholder="${console.search.hint}"><button>${console.search.button}</button></form>`;

export const money = ({ tag }: OperatorWords, minor: number, currency: string): string =>
  localMoneyText({ tag, dateStyle: 'medium', direction: 'ltr' }, minor, currency);

/** An instant, in UTC: operators may sit in several time zones. */
export const instantText = ({ tag }: OperatorWords, at: string | number): string =>
  `${new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(at))} UTC`;
