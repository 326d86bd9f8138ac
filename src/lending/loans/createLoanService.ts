import type { LenderDependencies } from '../applications/LenderDependencies.js';
import { openWithdrawal, refundLoan, voidLoan, withdraw, withdrawAtLender } from './changeLoan.js';
import type { LoanService } from './LoanService.js';
import { loanOf } from './loanOf.js';

/** The life of agreements over the lender's books. */
export function createLoanService(dependencies: LenderDependencies): LoanService {
  const { books } = dependencies;
  return {
    async loan({ merchant }, id) {
      const application = await books.agreementApplication(id);
      const record = application?.merchant === merchant && (await books.loan(application.reference));
      return record ? loanOf(record) : null;
    },
    async order({ merchant }, order) {
      const record = await books.orderLoan({ merchant, order });
      return record && loanOf(record);
    },
    void: (...asked) => voidLoan(dependencies, ...asked),
    refund: (...asked) => refundLoan(dependencies, ...asked),
    withdraw: (...asked) => withdraw(dependencies, ...asked),
    withdrawAtLender: (...asked) => withdrawAtLender(dependencies, ...asked),
    async loanAtLender(reference) {
      const record = await books.loan(reference);
      return record && { loan: loanOf(record), withdrawal: openWithdrawal(record, dependencies.now()) };
    },
  };
}
