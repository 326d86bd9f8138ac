import { inLanguage } from '../../../protocol/inLanguage.js';
import { openApplication } from '../access/applicantPages.js';
import { originAllowed } from '../access/merchantOf.js';
import { explanationPage, type Shop } from '../explanation/explanationPage.js';
import type { Handlers } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';
import { explanationWords, preferredLanguage } from '../pages/languages.js';
import { queryText } from '../pages/lenderPage.js';
import { pageHeaders } from '../pages/pageHeaders.js';

/** What the shopper sees at the lender's own address. */
export function explanationHandlers(settings: LenderSettings): Pick<Handlers, 'explain' | 'askForReview'> {
  const { service, lender, operators, now } = settings;
  return {
    async explain({ c, visit, path, query }) {
      visit.subject = path.reference;
      const application = await openApplication(settings, path.reference, query.secret);
      const words = explanationWords[query.lang ?? preferredLanguage(c.req.header('accept-language'))];
      const shop = shopOf(settings, application.merchant, query.shop ?? originOf(c.req.header('referer')));
      const page = explanationPage({
        application,
        lender: inLanguage(lender.name, words.lang),
        words,
        shop,
        secret: query.secret,
        staffed: operators.length > 0,
        contact: lender.contact,
        now: now(),
      });
      return c.body(page, 200, { ...pageHeaders, 'content-language': words.lang, vary: 'Accept-Language' });
    },

    async askForReview({ c, visit, path, query }) {
      visit.subject = path.reference;
      await openApplication(settings, path.reference, query.secret);
      if (!operators.length) throw new ProblemError('not-open', 'Nobody at this lender reviews applications.');
      const asked = await service.askForReview(path.reference);
      if ('kind' in asked) throw new ProblemError(asked.kind, asked.message);
      // Relative, because the lender's address may have a path.
      return c.redirect(`explanation${queryText(query)}`, 303);
    },
  };
}

const originOf = (url: string | undefined) => (url && URL.canParse(url) ? new URL(url).origin : undefined);

/** Where the page leads back to: the merchant's origin that the shopper came from, or else the first one that is a whole address. */
function shopOf({ merchants }: LenderSettings, id: string, from: string | undefined): Shop | null {
  const merchant = merchants.find(each => each.id === id);
  if (!merchant) return null;
  const { name, origins } = merchant;
  const origin = from && originAllowed(origins, from) ? from : origins.find(each => !each.endsWith(':*'));
  return origin ? { name, origin } : null;
}
