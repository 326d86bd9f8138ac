import type { IsoDate } from '../../pricing/offers/TermSheet.js';
import type { HelpWish } from '../../protocol/messages/closedLists.js';
import type { Loan } from '../../protocol/messages/Loan.js';
import type { MerchantContext } from '../applications/LendingService.js';
import type { ServiceRefusal } from '../applications/Refusal.js';
import type { LoanRequest, OpenWithdrawal } from './changeLoan.js';
import type { DeliveryRequest } from './delivery.js';
import type { IncomingPayment } from './enterPayment.js';
import type { LoanEvent } from './LoanEvent.js';
import type { BouncedPayment, SentMoney } from './payments.js';
import type { MoreTime, MovableDate } from './reschedule.js';
import type { Settlement } from './settlementOf.js';
import type { LoanStanding } from './standingOf.js';

/** The result of a change of a loan under an idempotency key, to the byte as `Outcome`. */
export type LoanOutcome = { readonly loan: Loan } | { readonly refusal: ServiceRefusal };

/** The token that the merchant's server has signed a request with. It changes one loan once. */
export interface RequestToken {
  /** Stands for the token, and tells nobody what it says. */
  readonly id: string;
  /** Until then it is good, in ms since 1970. */
  readonly until: number;
}

/** A loan as the shopper and the lender's own people see it. */
export interface LoanAtLender {
  /** With every amendment. */
  readonly loan: Loan;
  /** Null where the shopper may not withdraw, or no longer. */
  readonly withdrawal: OpenWithdrawal | null;
  readonly standing: LoanStanding;
  /** What settles it today. Null: nothing is left, or nothing is due before the delivery. */
  readonly settlement: Settlement | null;
  /** The next installment, where its date may be moved. */
  readonly movable: MovableDate | null;
  /** What the lender owes the shopper and has not sent yet. */
  readonly toReturnMinor: number;
  /** What it has sent for payments that bounced since. The shopper owes it beside the schedule. */
  readonly oversentMinor: number;
  /** What the shopper has asked for and nobody has answered. */
  readonly wish: HelpWish | null;
  /** The oldest first. */
  readonly payments: readonly LoanPayment[];
  /** How many amendments and events it has. A form says it, so that a second sending of it changes nothing. */
  readonly version: number;
}

/** A loan as its own page shows it. */
export interface LoanOfShopper extends LoanAtLender {
  /** The shopper has paid, and nobody knows yet whether it went through. */
  readonly isPaying: boolean;
  /** Besides the amendments, the oldest first. */
  readonly events: readonly LoanEvent[];
}

export interface LoanPayment {
  readonly payment: string;
  readonly amountMinor: number;
  readonly valueDate: IsoDate;
  /** The bank took it back. */
  readonly bounced: boolean;
}

export type AtLenderOutcome = { readonly atLender: LoanAtLender } | { readonly refusal: ServiceRefusal };

/** What the shopper pays on the lender's page. The amount is one that the page showed. */
export interface PaymentWish {
  readonly amountMinor: number;
  /** Whether it is today's figure for settling early. */
  readonly settles: boolean;
  readonly version: number;
}

/** What becomes of an agreement. It stands apart from `LendingService`, so that a page without it does not download it. */
export interface LoanService {
  /** The loan that an agreement is, as it stands now. */
  loan(merchantContext: MerchantContext, agreementId: string): Promise<Loan | null>;
  /** The newest loan of the merchant's order. */
  order(merchantContext: MerchantContext, order: string): Promise<Loan | null>;
  /** The merchant undoes an agreement before the goods leave, at no cost to the shopper. */
  void(merchantContext: MerchantContext, token: RequestToken, request: LoanRequest, key: string): Promise<LoanOutcome>;
  /** The merchant takes back `amountMinor` of the price. */
  refund(
    merchantContext: MerchantContext,
    token: RequestToken,
    request: LoanRequest & { readonly amountMinor: number },
    key: string,
  ): Promise<LoanOutcome>;
  /** The shopper has withdrawn at the merchant, within the days that the law gives. */
  withdraw(
    merchantContext: MerchantContext,
    token: RequestToken,
    request: LoanRequest,
    key: string,
  ): Promise<LoanOutcome>;
  /** The shopper withdraws at the lender. A second time changes nothing. */
  withdrawAtLender(reference: string, reason: string): Promise<Loan | ServiceRefusal>;
  /** The goods were delivered: the merchant is paid, and the due dates count from that day. A second time changes nothing. */
  disburse(
    merchantContext: MerchantContext,
    token: RequestToken,
    request: DeliveryRequest,
    key: string,
  ): Promise<LoanOutcome>;
  /** The loan that an application became, for the shopper. */
  loanAtLender(reference: string): Promise<LoanOfShopper | null>;
  /** The loan of an agreement, for the lender's own people. */
  account(agreementId: string): Promise<LoanAtLender | null>;
  /** Money came in from the shopper. The same payment a second time changes nothing. */
  pay(agreementId: string, incoming: IncomingPayment): Promise<AtLenderOutcome>;
  /** The bank took a payment back. A second time changes nothing. */
  bounce(agreementId: string, bounced: BouncedPayment): Promise<AtLenderOutcome>;
  /** Sends the shopper money that the lender owes them; with `payment` it was sent elsewhere. The same transfer counts once. */
  returnMoney(
    agreementId: string,
    sent: Omit<SentMoney, 'payment'> & { readonly payment?: string },
  ): Promise<AtLenderOutcome>;
  /** The lender no longer expects what is owed. A second time changes nothing. */
  writeOff(agreementId: string, reason: string): Promise<AtLenderOutcome>;
  /** A shopper who cannot pay as agreed gets more time, once for each key. */
  giveTime(agreementId: string, time: MoreTime & { readonly reason: string }, key: string): Promise<AtLenderOutcome>;
  /** Somebody has answered a shopper who asked for help, in another way than by more time. */
  answerHelp(agreementId: string, reason: string): Promise<AtLenderOutcome>;
  /** Books what became of money that the payment service was to move a minute ago or longer, and returns how much of it is over. */
  finishPayments(): Promise<number>;
  /** Undoes loans whose goods were never delivered, and returns their number. */
  lapseUndelivered(): Promise<number>;
  /** The loans whose shoppers wait for such an answer, the longest first. */
  helpAsked(): Promise<readonly LoanAtLender[]>;
  /** Whether the lender has a payment service, by which shoppers can pay on its page. */
  readonly collects: boolean;
  /** The shopper pays on the lender's page, by the lender's payment service. */
  payNow(reference: string, wish: PaymentWish): Promise<AtLenderOutcome>;
  /** The shopper moves the date of the next installment. */
  moveDate(reference: string, to: IsoDate, version: number): Promise<AtLenderOutcome>;
  /** The shopper asks for help. A second time changes only what is asked for. */
  askForHelp(reference: string, wish: HelpWish): Promise<AtLenderOutcome>;
}
