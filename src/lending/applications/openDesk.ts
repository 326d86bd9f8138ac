import { repay } from '../loans/repay.js';
import type { Application } from './Application.js';
import { cancel } from './cancel.js';
import { commit } from './commit.js';
import type { Counter, Desk } from './Desk.js';
import type { Office } from './Office.js';
import { preapprove } from './preapprove.js';
import { askForReview, review } from './review.js';
import { standing } from './standing.js';
import { sweep } from './sweep.js';

/** A desk over its office. One merchant never sees what another's shopper applied for. */
export function openDesk(office: Office): Desk {
  const { books } = office;
  const own = ({ merchant }: Counter, application: Application | null) =>
    application?.merchant === merchant ? application : null;
  return {
    terms: (...asked) => office.sheetOf(...asked),
    preapprove: (...asked) => preapprove(office, ...asked),
    commit: (...asked) => commit(office, ...asked),
    cancel: (...asked) => cancel(office, ...asked),
    async status(counter, query) {
      const found =
        'reference' in query
          ? await books.application(query.reference)
          : await books.applicationByKey({ merchant: counter.merchant, key: query.key });
      const application = own(counter, found);
      return application && standing(application, office.now(), office.explainUrl);
    },
    async agreement(counter, id) {
      return own(counter, await books.agreementApplication(id))?.commitment?.agreement ?? null;
    },
    application: reference => books.application(reference),
    askForReview: reference => askForReview(office, reference),
    review: (reference, word) => review(office, reference, word),
    repay: (agreementId, installment) => repay(office, agreementId, installment),
    sweep: () => sweep(office),
  };
}
