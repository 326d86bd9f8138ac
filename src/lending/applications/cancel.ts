import { releaseReservation } from '../funds/releaseReservation.js';
import { decisionAt } from './decisionAt.js';
import { idempotently } from './idempotently.js';
import type { LenderDependencies } from './LenderDependencies.js';
import type { MerchantContext, Outcome } from './LendingService.js';
import { refuse } from './Refusal.js';

/** Calls off what is still open. What is over already, or agreed, stays what it is and is told. */
export function cancel(
  dependencies: LenderDependencies,
  merchantContext: MerchantContext,
  reference: string,
  key: string,
): Promise<Outcome> {
  return idempotently(
    dependencies,
    { operation: 'cancel', merchant: merchantContext.merchant, key, request: reference },
    async transaction => {
      const application = await transaction.lock(reference);
      if (application?.merchant !== merchantContext.merchant) return refuse('unknown-application');
      const now = dependencies.now();
      const decision = decisionAt(application, now, dependencies.explainUrl);
      if (decision.status === 'expired') await releaseReservation(transaction, application);
      if (decision.status !== 'approved' && decision.status !== 'pending') return { decision };
      return { decision: decisionAt(await releaseReservation(transaction, application, { cancelledAt: now }), now) };
    },
  );
}
