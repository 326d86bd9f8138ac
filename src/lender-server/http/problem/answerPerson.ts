import { html } from 'hono/html';
import { type ProblemKind, problems } from '../../../protocol/api/problems.js';
import { routes } from '../../../protocol/api/routes.js';
import { inLanguage } from '../../../protocol/inLanguage.js';
import { LOCALES } from '../../../protocol/Locale.js';
import type { LenderContext } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';
import { explanationWords, preferredLanguage } from '../pages/languages.js';
import { lenderPage } from '../pages/lenderPage.js';
import { pageHeaders } from '../pages/pageHeaders.js';
import { problemWords } from './problemWords.js';

/** The problems that a person meets who opens an address that was cut off, is wrong, or is of something erased. */
const shown: Readonly<Partial<Record<ProblemKind, 'unknown' | 'erased'>>> = {
  'malformed-request': 'unknown',
  'unknown-application': 'unknown',
  'unknown-agreement': 'unknown',
  'erased-application': 'erased',
};

/** A page in place of a problem, for a browser at the lender's own pages. Null: the problem is the answer. */
export function answerPerson({ lender }: LenderSettings, error: Error, c: LenderContext): Response | null {
  const visit = c.get('visit');
  const audience = visit.operation && routes[visit.operation].audience;
  const isPage = audience === 'shopper' || audience === 'operator-page';
  const what = error instanceof ProblemError && shown[error.kind];
  if (!isPage || !what || !c.req.header('accept')?.includes('text/html')) return null;
  const { kind } = error as ProblemError;
  visit.problem = kind;
  const asked = c.req.query('lang');
  const locale = LOCALES.find(each => each === asked) ?? preferredLanguage(c.req.header('accept-language'));
  const { contact, [what]: words } = problemWords[locale];
  const { secret, shop } = c.req.query();
  const page = lenderPage(
    {
      language: explanationWords[locale],
      lender: inLanguage(lender.name, locale),
      title: words[0],
      kept: { secret, shop },
    },
    html`<h1>${words[0]}</h1>
<p>${words[1]}</p>
${lender.contact ? html`<p><a href="${lender.contact}">${contact}</a></p>` : ''}`,
  );
  return c.body(page, problems[kind].status, {
    ...pageHeaders,
    'content-language': locale,
    vary: 'Accept, Accept-Language',
  });
}
