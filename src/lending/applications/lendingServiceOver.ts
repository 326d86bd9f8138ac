import { repay } from '../loans/repay.js';
import type { Application } from './Application.js';
import { apply } from './apply.js';
import { cancel } from './cancel.js';
import { commit } from './commit.js';
import { decisionAt } from './decisionAt.js';
import type { LenderDependencies } from './LenderDependencies.js';
import type { LendingService, MerchantContext } from './LendingService.js';
import { askForReview, review } from './review.js';
import { sweep } from './sweep.js';

/** A service over its dependencies. One merchant never sees what another's shopper applied for. */
export function lendingServiceOver(dependencies: LenderDependencies): LendingService {
  const { books } = dependencies;
  const own = ({ merchant }: MerchantContext, application: Application | null) =>
    application?.merchant === merchant ? application : null;
  return {
    terms: (...asked) => dependencies.sheetOf(...asked),
    apply: (...asked) => apply(dependencies, ...asked),
    commit: (...asked) => commit(dependencies, ...asked),
    cancel: (...asked) => cancel(dependencies, ...asked),
    async status(merchantContext, query) {
      const found =
        'reference' in query
          ? await books.application(query.reference)
          : await books.applicationByKey({ merchant: merchantContext.merchant, key: query.key });
      const application = own(merchantContext, found);
      return application && decisionAt(application, dependencies.now(), dependencies.explainUrl);
    },
    async agreement(merchantContext, id) {
      return own(merchantContext, await books.agreementApplication(id))?.commitment?.agreement ?? null;
    },
    application: reference => books.application(reference),
    askForReview: reference => askForReview(dependencies, reference),
    review: (reference, word) => review(dependencies, reference, word),
    repay: (agreementId, installment) => repay(dependencies, agreementId, installment),
    sweep: () => sweep(dependencies),
  };
}
