import type { Application } from '../../../lending/applications/Application.js';
import { inLanguage } from '../../../protocol/inLanguage.js';
import type { Locale } from '../../../protocol/Locale.js';
import { openApplication } from '../access/applicantPages.js';
import { originAllowed } from '../access/merchantOf.js';
import { explanationPage, type Shop } from '../explanation/explanationPage.js';
import type { Handlers, LenderContext } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { explanationWords, preferredLanguage } from '../pages/languages.js';
import { queryText } from '../pages/lenderPage.js';
import { pageHeaders } from '../pages/pageHeaders.js';

/** What the shopper sees at the lender's own address. */
export function explanationHandlers(settings: LenderSettings): Pick<Handlers, 'explain' | 'askForReview'> {
  const { service, lender, operators, reviewMs, now } = settings;
  const answer = (
    c: LenderContext,
    application: Application,
    {
      lang,
      shop: asked,
      secret,
    }: { readonly lang?: Locale | undefined; readonly shop?: string | undefined; readonly secret: string },
    status: 200 | 409 = 200,
  ) => {
    const words = explanationWords[lang ?? preferredLanguage(c.req.header('accept-language'))];
    const page = explanationPage({
      application,
      lender: inLanguage(lender.name, words.lang),
      words,
      shop: shopOf(settings, application.merchant, asked ?? originOf(c.req.header('referer'))),
      secret,
      staffed: operators.length > 0,
      contact: lender.contact,
      reviewMs,
      now: now(),
    });
    return c.body(page, status, { ...pageHeaders, 'content-language': words.lang, vary: 'Accept-Language' });
  };
  return {
    async explain({ c, visit, path, query }) {
      visit.subject = path.reference;
      return answer(c, await openApplication(settings, path.reference, query.secret), query);
    },

    async askForReview({ c, visit, path, query }) {
      visit.subject = path.reference;
      const application = await openApplication(settings, path.reference, query.secret);
      const asked = operators.length ? await service.askForReview(path.reference) : null;
      if (asked && !('kind' in asked))
        // Relative, because the lender's address may have a path.
        return c.redirect(`explanation${queryText(query)}`, 303);
      // The form is from before. The page says where the application stands now, and how to reach a person.
      return answer(c, application, query, 409);
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
