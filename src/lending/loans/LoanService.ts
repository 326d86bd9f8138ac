import type { Loan } from '../../protocol/messages/Loan.js';
import type { MerchantContext } from '../applications/LendingService.js';
import type { ServiceRefusal } from '../applications/Refusal.js';
import type { LoanRequest, OpenWithdrawal } from './changeLoan.js';

/** The result of a change of a loan under an idempotency key, to the byte as `Outcome`. */
export type LoanOutcome = { readonly loan: Loan } | { readonly refusal: ServiceRefusal };

/** The token that the merchant's server has signed a request with. It changes one loan once. */
export interface RequestToken {
  /** Stands for the token, and tells nobody what it says. */
  readonly id: string;
  /** Until then it is good, in ms since 1970. */
  readonly until: number;
}

export interface LoanAtLender {
  readonly loan: Loan;
  /** Null where the shopper may not withdraw, or no longer. */
  readonly withdrawal: OpenWithdrawal | null;
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
  /** The loan that an application became, for the contract page. */
  loanAtLender(reference: string): Promise<LoanAtLender | null>;
}
