import type { ServiceRefusalKind } from '../../../lending/applications/Refusal.js';
import type { AtLenderOutcome } from '../../../lending/loans/LoanService.js';
import type { LoanPageNews } from '../../../protocol/api/loanRecords.js';
import { inLanguage } from '../../../protocol/inLanguage.js';
import { notLent, openApplication } from '../access/applicantPages.js';
import type { Handlers, LenderContext, Visit } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { loanPage } from '../loan/loanPage.js';
import { ProblemError } from '../ProblemError.js';
import { explanationWords, loanPageWords, preferredLanguage } from '../pages/languages.js';
import { queryText } from '../pages/lenderPage.js';
import { pageHeaders } from '../pages/pageHeaders.js';

interface Asked {
  readonly c: LenderContext;
  readonly visit: Visit;
  readonly path: { readonly reference: string };
  readonly query: { readonly secret: string; readonly lang?: string | undefined };
}

/** The shopper's own page of a loan, and what its forms do. */
export function loanPageHandlers(
  settings: LenderSettings,
): Pick<Handlers, 'showLoan' | 'payNow' | 'moveDate' | 'askForHelp'> {
  const { loans, merchants, now } = settings;
  /** Answers a form with the way back to the page, which says what has become of it. */
  const back = async ({ c, visit, path, query }: Asked, done: LoanPageNews, work: () => Promise<AtLenderOutcome>) => {
    visit.subject = path.reference;
    await openApplication(settings, path.reference, query.secret);
    const outcome = await work();
    const news = 'atLender' in outcome ? done : newsOf(outcome.refusal.kind);
    if (!news && 'refusal' in outcome) throw new ProblemError('unknown-agreement', outcome.refusal.message);
    // Relative, because the lender's address may have a path.
    return c.redirect(`../loan${queryText({ lang: query.lang, secret: query.secret, news: news ?? undefined })}`, 303);
  };
  return {
    async showLoan({ c, visit, path, query }) {
      visit.subject = path.reference;
      const application = await openApplication(settings, path.reference, query.secret);
      const atLender = await loans.loanAtLender(path.reference);
      if (!atLender) throw notLent();
      const lang = query.lang ?? preferredLanguage(c.req.header('accept-language'));
      const page = loanPage({
        words: loanPageWords[lang],
        language: explanationWords[lang],
        lender: inLanguage(settings.lender.name, lang),
        shop: merchants.find(({ id }) => id === application.merchant)?.name ?? application.merchant,
        application,
        atLender,
        collects: loans.collects,
        staffed: settings.operators.length > 0,
        secret: query.secret,
        news: query.news ?? null,
        now: now(),
      });
      return c.body(page, 200, { ...pageHeaders, 'content-language': lang, vary: 'Accept-Language' });
    },

    payNow: asked => {
      const { amountMinor, settles, version } = asked.body;
      const wish = { amountMinor: Number(amountMinor), settles: settles === 'yes', version: Number(version) };
      return back(asked, wish.settles ? 'settled' : 'paid', () => loans.payNow(asked.path.reference, wish));
    },
    moveDate: asked =>
      back(asked, 'moved', () => loans.moveDate(asked.path.reference, asked.body.to, Number(asked.body.version))),
    askForHelp: asked => back(asked, 'asked', () => loans.askForHelp(asked.path.reference, asked.body.wish)),
  };
}

/** What the page says where the lender refused. Null: there is no page. */
function newsOf(kind: ServiceRefusalKind): LoanPageNews | null {
  if (kind === 'unknown-agreement') return null;
  if (kind === 'payment-failed') return 'failed';
  if (kind === 'payment-pending') return 'pending';
  return kind === 'date-not-movable' ? 'refused' : 'changed';
}
