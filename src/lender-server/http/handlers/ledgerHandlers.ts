import { inLanguage } from '../../../protocol/inLanguage.js';
import { notLent, openApplication } from '../access/applicantPages.js';
import type { Handlers } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';
import {
  documentWords,
  explanationWords,
  loanPageWords,
  preferredLanguage,
  receiptPageWords,
} from '../pages/languages.js';
import { localWriting } from '../pages/localFormats.js';
import { pageHeaders, scriptPolicy } from '../pages/pageHeaders.js';
import { happeningsOf } from '../receipts/happenings.js';
import { receiptPage } from '../receipts/receiptPage.js';
import { receiptScript } from '../receipts/receiptScript.js';

/** The lender's ledger, and the proofs that it only grows. */
export function ledgerHandlers(
  settings: LenderSettings,
): Pick<Handlers, 'getTreeHead' | 'getConsistency' | 'getReceipts' | 'showReceipts'> {
  const { ledger, loans } = settings;
  return {
    async getTreeHead({ c }) {
      const head = await ledger.head();
      if (!head) throw new ProblemError('ledger-empty', 'The lender has not lent yet. Ask again later.');
      return c.json(head, 200, { 'cache-control': 'public, max-age=5' });
    },

    async getConsistency({ c, query }) {
      const [first, second] = [Number(query.first), Number(query.second)];
      const proof = first > 0 ? await ledger.consistency(first, second) : null;
      if (!proof)
        throw new ProblemError(
          'no-such-proof',
          'Ask with the sizes of two tree heads: at least 1, the smaller one first, and none larger than the newest.',
        );
      // The ledger of a size never changes.
      return c.json(proof, 200, { 'cache-control': 'public, max-age=86400' });
    },

    async getReceipts({ c, visit, path, query }) {
      visit.subject = path.reference;
      const { commitment } = await openApplication(settings, path.reference, query.secret);
      if (!commitment) throw notLent();
      return c.json({ receipts: await ledger.receipts(commitment.agreement.id) }, 200, { 'cache-control': 'no-store' });
    },

    async showReceipts({ c, visit, path, query }) {
      visit.subject = path.reference;
      const { request } = await openApplication(settings, path.reference, query.secret);
      const found = await loans.loanAtLender(path.reference);
      if (!found) throw notLent();
      const { agreement } = found.loan;
      const receipts = await ledger.receipts(agreement.id);
      const lang = query.lang ?? preferredLanguage(c.req.header('accept-language'));
      const language = explanationWords[lang];
      const script = receiptScript();
      const page = receiptPage({
        words: receiptPageWords[lang],
        loanWords: loanPageWords[lang],
        amended: documentWords[lang].loan.amended,
        language,
        local: localWriting(language, request.locale),
        lender: inLanguage(settings.lender.name, lang),
        currency: agreement.currency,
        happenings: happeningsOf(found, receipts),
        secret: query.secret,
        script: script?.text ?? null,
      });
      return c.body(page, 200, {
        ...pageHeaders,
        ...(script && { 'content-security-policy': scriptPolicy(script.hash) }),
        'content-language': lang,
        vary: 'Accept-Language',
      });
    },
  };
}
