import { assertNever } from '../../pricing/assertNever.js';
import { releaseLapsed, releaseReservation } from '../funds/fundReservation.js';
import { callsAt, decisionAt } from './decisionAt.js';
import { idempotently } from './idempotently.js';
import type { LenderDependencies } from './LenderDependencies.js';
import type { MerchantContext, Outcome } from './LendingService.js';
import { refuse } from './Refusal.js';

/** Cancels an application that is still open. One that is over or committed stays as it is, and its decision is returned. */
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
      const decision = decisionAt(application, now);
      const { cancel: step } = callsAt[decision.status];
      switch (step) {
        case 'tell':
          return { decision };
        case 'release':
          await releaseLapsed(dependencies, transaction, application, now);
          return { decision };
        case 'cancel':
          return {
            decision: decisionAt(await releaseReservation(transaction, application, { cancelledAt: now }), now),
          };
        default:
          return assertNever(step);
      }
    },
  );
}
