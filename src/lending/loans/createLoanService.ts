import type { LenderDependencies } from '../applications/LenderDependencies.js';
import { refuse } from '../applications/Refusal.js';
import { atLender } from './atLender.js';
import { refundLoan, voidLoan, withdraw, withdrawAtLender } from './changeLoan.js';
import { disburse, lapseUndelivered } from './delivery.js';
import { enterEvent } from './enterPayment.js';
import { giveTime } from './giveTime.js';
import type { AtLenderOutcome, LoanService } from './LoanService.js';
import { loanOf } from './loanOf.js';
import { findLoan, type RecordOutcome, withAgreement } from './lockLoan.js';
import { finishPayments } from './moveMoney.js';
import { bouncePayment, takePayment, writeOff } from './payments.js';
import { returnMoney } from './returnMoney.js';
import { askForHelp, moveDate, payNow } from './shopperCalls.js';

/** The life of agreements over the lender's books. */
export function createLoanService(dependencies: LenderDependencies): LoanService {
  const { books, now } = dependencies;
  const shown = async (outcome: Promise<RecordOutcome>): Promise<AtLenderOutcome> => {
    const done = await outcome;
    return 'record' in done ? { atLender: atLender(done.record, now()) } : done;
  };
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
    disburse: (...asked) => disburse(dependencies, ...asked),
    async loanAtLender(reference) {
      const [record, intent] = await Promise.all([books.loan(reference), books.paymentIntent(reference)]);
      return record && { ...atLender(record, now()), isPaying: intent?.direction === 'collect', events: record.events };
    },
    async account(agreementId) {
      const record = await findLoan(books, agreementId);
      return record && atLender(record, now());
    },
    pay: (id, incoming) =>
      shown(withAgreement(dependencies, id, (...loan) => takePayment(dependencies, ...loan, incoming))),
    bounce: (id, bounced) =>
      shown(withAgreement(dependencies, id, (...loan) => bouncePayment(dependencies, ...loan, bounced))),
    returnMoney: (...asked) => shown(returnMoney(dependencies, ...asked)),
    writeOff: (id, reason) =>
      shown(withAgreement(dependencies, id, (...loan) => writeOff(dependencies, ...loan, reason))),
    giveTime: (...asked) => giveTime(dependencies, ...asked),
    answerHelp: (id, reason) =>
      shown(
        withAgreement(dependencies, id, async (transaction, record) => {
          if (!atLender(record, now()).wish) return refuse('not-open', 'The shopper does not wait for an answer.');
          return { record: await enterEvent(dependencies, transaction, record, { kind: 'help-answered', reason }) };
        }),
      ),
    finishPayments: () => finishPayments(dependencies),
    lapseUndelivered: () => lapseUndelivered(dependencies),
    helpAsked: async () => (await books.helpAsked(MOST_WISHES)).map(record => atLender(record, now())),
    collects: dependencies.payments !== null,
    payNow: (...asked) => shown(payNow(dependencies, ...asked)),
    moveDate: (...asked) => shown(moveDate(dependencies, ...asked)),
    askForHelp: (...asked) => shown(askForHelp(dependencies, ...asked)),
  };
}

const MOST_WISHES = 100;
