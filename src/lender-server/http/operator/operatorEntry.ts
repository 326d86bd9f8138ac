import { parseAccept } from 'hono/utils/accept';
import { type OperatorLocale, operatorLocales } from '../../../protocol/api/reviewRecords.js';
import { routes } from '../../../protocol/api/routes.js';
import { inLanguage } from '../../../protocol/inLanguage.js';
import { localeOfTag } from '../../../protocol/localeOfTag.js';
import { pageOf } from '../../console/consolePages.js';
import { forbiddenPage } from '../../console/pages/forbiddenPage.js';
import { consoleWords } from '../../console/words/consoleLanguages.js';
import { type KnownOperator, withRoles } from '../access/operators.js';
import { mayDo, type OperatorOperation, rights } from '../access/rights.js';
import type { LenderContext } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { type OperatorPage, operatorHeaders } from './operatorPage.js';
import { isToProlong, sessionCookie, signedIn } from './session.js';
import { signInPage } from './signInPage.js';
import { operatorWords } from './words/operatorLanguages.js';

/** The way into every page of the console. */
export interface OperatorEntry {
  /** @returns who looks, null where nobody has to be known, or what is answered in place of the page */
  admit(c: LenderContext, operation: OperatorOperation): Promise<KnownOperator | null | Response>;
  shown(c: LenderContext, operation: OperatorOperation, operator: KnownOperator | null): OperatorPage;
  answer(c: LenderContext, page: string, shown: OperatorPage, status?: 200 | 401 | 403 | 409): Response;
  askToSignIn(c: LenderContext, operation: OperatorOperation, isWrong: boolean): Response;
}

export function operatorEntry(settings: LenderSettings): OperatorEntry {
  const { merchants, operators, sessionSecrets, publicUrl, now } = settings;
  const entry: OperatorEntry = {
    async admit(c, operation) {
      if (rights[operation] === 'signed-out') return null;
      const secrets = await sessionSecrets();
      const session = signedIn(c, operators, secrets, now());
      const operator = session && (await withRoles(settings.grants, session.operator));
      if (!operator) return entry.askToSignIn(c, operation, false);
      if (!mayDo(operator.roles, operation)) {
        const shown = entry.shown(c, operation, operator);
        return entry.answer(c, forbiddenPage(shown, operation), shown, 403);
      }
      // What the page asks for by itself is not a look at it.
      if (operation !== 'showLiveFigures' && isToProlong(session, now()))
        c.header(
          'set-cookie',
          sessionCookie(operator, secrets[0]!, {
            since: session.since,
            now: now(),
            secure: publicUrl().startsWith('https:'),
          }),
        );
      return operator;
    },

    shown(c, operation, operator) {
      const { lang: asked, ...kept } = c.req.query();
      const lang = operatorLocales.find(each => each === asked) ?? preferred(c.req.header('accept-language'));
      return {
        words: operatorWords[lang],
        console: consoleWords[lang],
        lender: inLanguage(settings.lender.name, lang),
        operator: operator && { name: operator.name, roles: operator.roles },
        shopOf: id => merchants.find(each => each.id === id)?.name ?? id,
        now: now(),
        home: homeFrom(operation),
        page: pageOf(operation),
        kept,
      };
    },

    answer: (c, page, { words }, status = 200) =>
      c.body(page, status, { ...operatorHeaders, 'content-language': words.lang, vary: 'Accept-Language, Cookie' }),

    askToSignIn(c, operation, isWrong) {
      const shown = entry.shown(c, operation, null);
      return entry.answer(c, signInPage(shown, { isClosed: operators.length === 0, isWrong }), shown, 401);
    },
  };
  return entry;
}

/** The address of the console's first page, seen from another one. */
function homeFrom(operation: OperatorOperation): string {
  const below = routes[operation].path.replace('/v1/operator', '').split('/').length - 1;
  return `${'../'.repeat(below)}operator`;
}

/** The browser's first language that the console is written in; otherwise English. */
function preferred(acceptLanguage = ''): OperatorLocale {
  for (const { type, q } of parseAccept(acceptLanguage)) {
    const language = localeOfTag(type, operatorLocales);
    const known = q > 0 && operatorLocales.find(each => each === language);
    if (known) return known;
  }
  return 'en';
}
