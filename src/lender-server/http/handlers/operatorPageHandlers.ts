import { actOf } from '../../../lending/applications/OperatorAct.js';
import { assertNever } from '../../../pricing/assertNever.js';
import type { Review, ReviewForm } from '../../../protocol/api/reviewRecords.js';
import { checkOwnForm } from '../access/checkOwnForm.js';
import { operatorWith, withRoles } from '../access/operators.js';
import type { Handlers, LenderContext } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { casePage } from '../operator/casePage.js';
import { listPage } from '../operator/listPage.js';
import type { OperatorEntry } from '../operator/operatorEntry.js';
import { endedCookie, sessionCookie, signedIn } from '../operator/session.js';
import { ProblemError } from '../ProblemError.js';
import { queryText } from '../pages/lenderPage.js';

type Served = Pick<Handlers, 'showReviews' | 'signIn' | 'signOut' | 'showReview' | 'reviewByForm'>;

/** The way into the console and out of it, and its pages of reviews. They work without scripts; a cookie says who it is. */
export function operatorPageHandlers(settings: LenderSettings, entry: OperatorEntry): Served {
  const { desk, acts, grants, operators, sessionSecrets, publicUrl, now } = settings;
  const secure = () => publicUrl().startsWith('https:');
  const ownForm = (c: LenderContext) => checkOwnForm(c, new URL(publicUrl()).origin);

  return {
    async signIn({ c, query: { lang }, body }) {
      ownForm(c);
      const named = operatorWith(operators, body.token.trim());
      const operator = named && (await withRoles(grants, named));
      const [secret] = await sessionSecrets();
      if (!operator || !secret) return entry.askToSignIn(c, 'signIn', true);
      const at = now();
      await acts.enter(actOf('sign-in', operator.name, at));
      c.header('set-cookie', sessionCookie(operator, secret, { since: at, now: at, secure: secure() }));
      // Relative, because the lender's address may have a path.
      return c.redirect(`../operator${queryText({ lang })}`, 303);
    },

    async signOut({ c, query: { lang } }) {
      ownForm(c);
      const session = signedIn(c, operators, await sessionSecrets(), now());
      if (session) await acts.enter(actOf('sign-out', session.operator.name, now()));
      c.header('set-cookie', endedCookie(secure()));
      return c.redirect(`../operator${queryText({ lang })}`, 303);
    },

    async showReviews({ c, operator, query: { after, done } }) {
      const shown = entry.shown(c, 'showReviews', operator);
      return entry.answer(c, listPage(shown, await desk.list(after), done), shown);
    },

    async showReview({ c, visit, operator, path }) {
      visit.subject = path.reference;
      const shown = entry.shown(c, 'showReview', operator);
      return entry.answer(c, casePage(shown, await desk.open(path.reference, operator.name)), shown);
    },

    async reviewByForm({ c, visit, operator, path, query: { lang }, body }) {
      visit.subject = path.reference;
      ownForm(c);
      const review = reviewIn(body);
      try {
        if (!review) throw new ProblemError('not-open', '');
        const done = await desk.decide(path.reference, review, operator.name);
        return c.redirect(`../reviews${queryText({ lang, done })}`, 303);
      } catch (error) {
        if (!(error instanceof ProblemError) || error.kind === 'unknown-application') throw error;
        const shown = entry.shown(c, 'reviewByForm', operator);
        const reviewed = await desk.open(path.reference, operator.name);
        const fault = review ? error.kind : 'reason-missing';
        return entry.answer(c, casePage(shown, reviewed, { fault, form: body }), shown, 409);
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
