import { parseAccept } from 'hono/utils/accept';
import { actOf } from '../../../lending/applications/OperatorAct.js';
import { assertNever } from '../../../pricing/assertNever.js';
import {
  type OperatorLocale,
  operatorLocales,
  type Review,
  type ReviewForm,
} from '../../../protocol/api/reviewRecords.js';
import { inLanguage } from '../../../protocol/inLanguage.js';
import { localeOfTag } from '../../../protocol/localeOfTag.js';
import { checkOwnForm } from '../access/checkOwnForm.js';
import { type Operator, operatorWith } from '../access/operators.js';
import type { Handlers, LenderContext } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { casePage } from '../operator/casePage.js';
import { listPage } from '../operator/listPage.js';
import { type OperatorPage, operatorHeaders } from '../operator/operatorPage.js';
import { endedCookie, sessionCookie, signedIn } from '../operator/session.js';
import { signInPage } from '../operator/signInPage.js';
import { operatorWords } from '../operator/words/operatorLanguages.js';
import { ProblemError } from '../ProblemError.js';
import { queryText } from '../pages/lenderPage.js';

type Served = Pick<Handlers, 'showReviews' | 'signIn' | 'signOut' | 'showReview' | 'reviewByForm'>;

/** The pages of the lender's people. They work without scripts; a cookie says who it is. */
export function operatorPageHandlers(settings: LenderSettings): Served {
  const { desk, acts, merchants, operators, sessionSecrets, publicUrl, now } = settings;
  const isSecure = () => publicUrl().startsWith('https:');

  const shownIn = (c: LenderContext, asked: OperatorLocale | undefined, operator: Operator | null): OperatorPage => {
    const lang = asked ?? preferred(c.req.header('accept-language'));
    return {
      words: operatorWords[lang],
      lender: inLanguage(settings.lender.name, lang),
      operator: operator?.name ?? null,
      shopOf: id => merchants.find(each => each.id === id)?.name ?? id,
      now: now(),
    };
  };
  const answer = (c: LenderContext, page: string, { words }: OperatorPage, status: 200 | 401 | 409 = 200) =>
    c.body(page, status, { ...operatorHeaders, 'content-language': words.lang, vary: 'Accept-Language, Cookie' });
  const whoIs = async (c: LenderContext) => signedIn(c, operators, await sessionSecrets(), now());
  const askToSignIn = (c: LenderContext, lang: OperatorLocale | undefined, isWrong: boolean, home: string) => {
    const shown = shownIn(c, lang, null);
    return answer(c, signInPage(shown, { isClosed: operators.length === 0, isWrong, home }), shown, 401);
  };
  const ownForm = (c: LenderContext) => checkOwnForm(c, new URL(publicUrl()).origin);

  return {
    async showReviews({ c, query: { lang, after, done } }) {
      const operator = await whoIs(c);
      if (!operator) return askToSignIn(c, lang, false, 'operator');
      const shown = shownIn(c, lang, operator);
      return answer(c, listPage(shown, await desk.list(after), done), shown);
    },

    async signIn({ c, query: { lang }, body }) {
      ownForm(c);
      const operator = operatorWith(operators, body.token.trim());
      const [secret] = await sessionSecrets();
      if (!operator || !secret) return askToSignIn(c, lang, true, '../operator');
      await acts.enter(actOf('sign-in', operator.name, now()));
      c.header('set-cookie', sessionCookie(operator, secret, now(), isSecure()));
      // Relative, because the lender's address may have a path.
      return c.redirect(`../operator${queryText({ lang })}`, 303);
    },

    async signOut({ c, query: { lang } }) {
      ownForm(c);
      const operator = await whoIs(c);
      if (operator) await acts.enter(actOf('sign-out', operator.name, now()));
      c.header('set-cookie', endedCookie(isSecure()));
      return c.redirect(`../operator${queryText({ lang })}`, 303);
    },

    async showReview({ c, visit, path, query: { lang } }) {
      visit.subject = path.reference;
      const operator = await whoIs(c);
      if (!operator) return askToSignIn(c, lang, false, '../../operator');
      const shown = shownIn(c, lang, operator);
      return answer(c, casePage(shown, await desk.open(path.reference, operator.name)), shown);
    },

    async reviewByForm({ c, visit, path, query: { lang }, body }) {
      visit.subject = path.reference;
      ownForm(c);
      const operator = await whoIs(c);
      if (!operator) return askToSignIn(c, lang, false, '../../operator');
      const review = reviewIn(body);
      try {
        if (!review) throw new ProblemError('not-open', '');
        const done = await desk.decide(path.reference, review, operator.name);
        return c.redirect(`../../operator${queryText({ lang, done })}`, 303);
      } catch (error) {
        if (!(error instanceof ProblemError) || error.kind === 'unknown-application') throw error;
        const shown = shownIn(c, lang, operator);
        const reviewed = await desk.open(path.reference, operator.name);
        const fault = review ? error.kind : 'reason-missing';
        return answer(c, casePage(shown, reviewed, { fault, form: body }), shown, 409);
      }
    },
  };
}

/** Null: the reason is missing. */
function reviewIn({ note: written, ...form }: ReviewForm): Review | null {
  const note = written.trim() === '' ? {} : { note: written.trim() };
  switch (form.verdict) {
    case 'approve':
      return form.reason === '' ? null : { verdict: form.verdict, reason: form.reason, ...note };
    case 'decline':
      return form.reason === '' ? null : { verdict: form.verdict, reason: form.reason, ...note };
    default:
      return assertNever(form);
  }
}

/** The browser's first language that the page is written in; otherwise English. */
function preferred(acceptLanguage = ''): OperatorLocale {
  for (const { type, q } of parseAccept(acceptLanguage)) {
    const language = localeOfTag(type, operatorLocales);
    const known = q > 0 && operatorLocales.find(each => each === language);
    if (known) return known;
  }
  return 'en';
}
