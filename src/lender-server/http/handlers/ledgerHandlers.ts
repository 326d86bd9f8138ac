import { notLent, openApplication } from '../access/applicantPages.js';
import type { Handlers } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';

/** The lender's ledger, and the proofs that it only grows. */
export function ledgerHandlers(
  settings: LenderSettings,
): Pick<Handlers, 'getTreeHead' | 'getConsistency' | 'getReceipts'> {
  const { ledger } = settings;
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
  };
}
