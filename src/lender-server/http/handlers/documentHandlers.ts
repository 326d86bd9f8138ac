import { inLanguage } from '../../../protocol/inLanguage.js';
import type { Locale } from '../../../protocol/Locale.js';
import { contractPage, documentPage } from '../documents/documentPage.js';
import type { DocumentWords } from '../documents/words/DocumentWords.js';
import { documentEn } from '../documents/words/en.js';
import { documentZhCN } from '../documents/words/zh-CN.js';
import { explanationHeaders } from '../explanation/contentSecurityPolicy.js';
import { preferredLanguage } from '../explanation/languages.js';
import type { Handlers, LenderContext } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';
import { unknownApplication } from './applicationHandlers.js';

/** The lender's papers, at its own address. */
export function documentHandlers(settings: LenderSettings): Pick<Handlers, 'getDocument' | 'getContract'> {
  const { service, lender, merchants, publicUrl } = settings;
  const wordsFor = (c: LenderContext, lang: Locale | undefined): DocumentWords =>
    (lang ?? preferredLanguage(c.req.header('accept-language'))).startsWith('zh') ? documentZhCN : documentEn;
  const answer = (c: LenderContext, words: DocumentWords, page: string) =>
    c.body(page, 200, { ...explanationHeaders, 'content-language': words.lang, vary: 'Accept-Language' });
  return {
    getDocument({ c, path, query }) {
      const words = wordsFor(c, query.lang);
      return answer(c, words, documentPage({ words, lender: inLanguage(lender.name, words.lang) }, path.document));
    },

    async getContract({ c, visit, path, query }) {
      visit.subject = path.reference;
      const application = await service.application(path.reference);
      if (!application) throw unknownApplication();
      const words = wordsFor(c, query.lang);
      const shop = merchants.find(({ id }) => id === application.merchant)?.name ?? application.merchant;
      const keysUrl = `${publicUrl().replace(/\/$/, '')}/v1/keys`;
      const page = contractPage({ words, lender: inLanguage(lender.name, words.lang), application, shop, keysUrl });
      if (page === null) throw new ProblemError('not-open', 'A contract exists once the application is approved.');
      return answer(c, words, page);
    },
  };
}
