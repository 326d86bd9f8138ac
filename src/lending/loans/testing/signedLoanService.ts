import type { LenderDependencies } from '../../applications/LenderDependencies.js';
import { createLoanService } from '../createLoanService.js';
import type { LoanService, RequestToken } from '../LoanService.js';

type Rest<Call> = Call extends (of: infer Of, token: RequestToken, ...rest: infer Asked) => infer Outcome
  ? (of: Of, ...rest: Asked) => Outcome
  : never;

/** Changes that a merchant's server asks for, each signed with a token of its own. */
export interface SignedLoanService extends Omit<LoanService, 'void' | 'refund' | 'withdraw' | 'disburse'> {
  readonly void: Rest<LoanService['void']>;
  readonly refund: Rest<LoanService['refund']>;
  readonly withdraw: Rest<LoanService['withdraw']>;
  readonly disburse: Rest<LoanService['disburse']>;
}

export function signedLoanService(dependencies: LenderDependencies): SignedLoanService {
  const loans = createLoanService(dependencies);
  const fresh = (): RequestToken => ({ id: crypto.randomUUID(), until: dependencies.now() + 90_000 });
  return {
    ...loans,
    void: (of, ...asked) => loans.void(of, fresh(), ...asked),
    refund: (of, ...asked) => loans.refund(of, fresh(), ...asked),
    withdraw: (of, ...asked) => loans.withdraw(of, fresh(), ...asked),
    disburse: (of, ...asked) => loans.disburse(of, fresh(), ...asked),
  };
}
