import { inLanguage } from '../../../protocol/inLanguage.js';
import type { Locale } from '../../../protocol/Locale.js';
import { openApplication } from '../access/applicantPages.js';
import { contractPage, documentPage } from '../documents/documentPage.js';
import { withOwnTexts } from '../documents/ownTexts.js';
import type { Handlers, LenderContext } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';
import { documentWords, explanationWords, preferredLanguage } from '../pages/languages.js';
import { pageHeaders } from '../pages/pageHeaders.js';

/** The lender's papers, at its own address. */
export function documentHandlers(settings: LenderSettings): Pick<Handlers, 'getDocument' | 'getContract'> {
  const { loans, merchants, publicUrl, texts } = settings;
  const shownIn = (c: LenderContext, asked: Locale | undefined) => {
    const lang = asked ?? preferredLanguage(c.req.header('accept-language'));
    const lender = inLanguage(settings.lender.name, lang);
    return {
      words: withOwnTexts(documentWords[lang], texts[lang], lender),
      language: explanationWords[lang],
      lender,
      staffed: settings.operators.length > 0,
    };
  };
  const answer = (c: LenderContext, lang: Locale, page: string) =>
    c.body(page, 200, { ...pageHeaders, 'content-language': lang, vary: 'Accept-Language' });
  return {
    getDocument({ c, path, query }) {
      const shown = shownIn(c, query.lang);
      return answer(c, shown.language.lang, documentPage(shown, path.document));
    },

    async getContract({ c, visit, path, query }) {
      visit.subject = path.reference;
      const application = await openApplication(settings, path.reference, query.secret);
      const loan = application.commitment ? await loans.loanAtLender(path.reference) : null;
      const shown = shownIn(c, query.lang);
      const shop = merchants.find(({ id }) => id === application.merchant)?.name ?? application.merchant;
      const keysUrl = `${publicUrl().replace(/\/$/, '')}/v1/keys`;
      const page = contractPage({ ...shown, application, loan, shop, keysUrl, secret: query.secret });
      if (page === null) throw new ProblemError('not-open', 'A contract exists once the application is approved.');
      return answer(c, shown.language.lang, page);
    },
  };
}
