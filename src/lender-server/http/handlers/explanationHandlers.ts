import { answer } from '../answer.js';
import { explanationHeaders, explanationPage } from '../explanation/explanationPage.js';
import { preferredLanguage } from '../explanation/preferredLanguage.js';
import { explanationEn } from '../explanation/words/en.js';
import { explanationZhCN } from '../explanation/words/zh-CN.js';
import type { Handlers } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';
import type { LenderContext } from '../Visit.js';

/** What the shopper sees at the lender's own address. */
export function explanationHandlers(settings: LenderSettings): Pick<Handlers, 'explain' | 'askForReview'> {
  const { service, lender, now } = settings;
  const unknown = () => new ProblemError('unknown-application', 'The lender has no such application.');
  return {
    async explain({ c, visit, path, query }) {
      visit.subject = path.reference;
      const application = await service.application(path.reference);
      if (!application) throw unknown();
      const language = query.lang ?? preferredLanguage(c.req.header('accept-language'));
      const words = language === 'en' ? explanationEn : explanationZhCN;
      const page = explanationPage({ application, lender: lender.name, words, now: now() });
      return answer(visit, 200, page, { ...explanationHeaders, 'content-language': language, vary: 'Accept-Language' });
    },

    async askForReview({ c, visit, path, query }) {
      visit.subject = path.reference;
      checkOwnForm(c, new URL(settings.publicUrl()).origin);
      const asked = await service.askForReview(path.reference);
      if ('kind' in asked)
        throw asked.kind === 'unknown-application' ? unknown() : new ProblemError(asked.kind, asked.message);
      // Relative: the lender may stand under a path of its own.
      const location = `explanation${query.lang ? `?lang=${query.lang}` : ''}`;
      return answer(visit, 303, null, { location });
    },
  };
}

/**
 * Only the lender's own page may send the form. There is no cookie that another page could ride on, and a reference cannot be
 * guessed; but the merchant's page knows the reference, and asking for a person is the applicant's to do.
 */
function checkOwnForm(c: LenderContext, own: string): void {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  if (site === undefined ? origin === own : site === 'same-origin') return;
  throw new ProblemError('origin-not-allowed', 'Use the form on the page that explains the decision.');
}
