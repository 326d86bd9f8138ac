import type { LoanOutcome } from '../../../lending/loans/LoanService.js';
import type { Loan } from '../../../protocol/messages/Loan.js';
import { openApplication } from '../access/applicantPages.js';
import type { Handlers } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';
import { queryText } from '../pages/lenderPage.js';

type Served = Pick<
  Handlers,
  | 'getLoan'
  | 'getOrder'
  | 'voidAgreement'
  | 'refundAgreement'
  | 'disburseAgreement'
  | 'withdrawFromAgreement'
  | 'withdraw'
>;

/** Where loans stand, and what undoes them. */
export function loanHandlers(settings: LenderSettings): Served {
  const { loans } = settings;
  return {
    async getLoan({ c, visit, merchantContext, path }) {
      visit.subject = path.id;
      const loan = await loans.loan(merchantContext, path.id);
      if (!loan) throw new ProblemError('unknown-agreement', 'The merchant does not have this agreement.');
      return c.json(loan);
    },

    async getOrder({ c, visit, merchantContext, path }) {
      const loan = await loans.order(merchantContext, path.order);
      if (!loan) throw new ProblemError('unknown-order', 'Nobody has agreed to finance this order at the merchant.');
      visit.subject = loan.agreement.id;
      return c.json(loan);
    },

    async voidAgreement({ c, visit, merchantContext, token, path, key, body }) {
      visit.subject = path.id;
      const request = { agreementId: path.id, ...body };
      return c.json(loanIn(await loans.void(merchantContext, token, request, key)));
    },

    async refundAgreement({ c, visit, merchantContext, token, path, key, body }) {
      visit.subject = path.id;
      const request = { agreementId: path.id, ...body };
      return c.json(loanIn(await loans.refund(merchantContext, token, request, key)));
    },

    async disburseAgreement({ c, visit, merchantContext, token, path, key, body }) {
      visit.subject = path.id;
      const request = { agreementId: path.id, ...body };
      return c.json(loanIn(await loans.disburse(merchantContext, token, request, key)));
    },

    async withdrawFromAgreement({ c, visit, merchantContext, token, path, key, body }) {
      visit.subject = path.id;
      const request = { agreementId: path.id, ...body };
      return c.json(loanIn(await loans.withdraw(merchantContext, token, request, key)));
    },

    async withdraw({ c, visit, path, query }) {
      visit.subject = path.reference;
      await openApplication(settings, path.reference, query.secret);
      const outcome = await loans.withdrawAtLender(path.reference, 'The shopper withdrew at the lender.');
      if ('kind' in outcome) throw new ProblemError(outcome.kind, outcome.message);
      // Relative, because the lender's address may have a path.
      return c.redirect(`contract${queryText(query)}`, 303);
    },
  };
}

/** @throws ProblemError of the refusal's own kind */
function loanIn(outcome: LoanOutcome): Loan {
  if ('refusal' in outcome) throw new ProblemError(outcome.refusal.kind, outcome.refusal.message);
  return outcome.loan;
}
