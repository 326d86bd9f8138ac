import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import { giveBack } from '../funds/releaseReservation.js';
import { latestDay } from '../loans/latestDay.js';
import type { Application } from './Application.js';
import { agree } from './agree.js';
import { canonicalText } from './canonicalText.js';
import { isNear } from './days.js';
import { decisionAt } from './decisionAt.js';
import { idempotently } from './idempotently.js';
import type { LenderDependencies } from './LenderDependencies.js';
import type { MerchantContext, Outcome } from './LendingService.js';
import { refuse } from './Refusal.js';

/** Makes an approval a loan: once, of exactly what was approved and reviewed, in figures that two computations agree on. */
export function commit(
  dependencies: LenderDependencies,
  merchantContext: MerchantContext,
  request: CommitRequest,
  key: string,
): Promise<Outcome> {
  return idempotently(
    dependencies,
    { operation: 'commit', merchant: merchantContext.merchant, key, request },
    async transaction => {
      const application = await transaction.lock(request.reference);
      if (application?.merchant !== merchantContext.merchant) return refuse('unknown-application');
      const now = dependencies.now();
      const decision = decisionAt(application, now, dependencies.explainUrl);
      if (decision.status === 'pending') return refuse('not-open', 'It has not been decided yet.');
      if (decision.status === 'expired') await giveBack(transaction, application);
      if (decision.status !== 'approved') return { decision };
      if (!isNear(request.day, now, latestDay(dependencies))) return refuse('unknown-day');
      if (!isWhatWasApproved(application, request)) return refuse('not-what-was-approved');
      const agreed = await agree(dependencies, application, request, now);
      if ('refusal' in agreed) return agreed;
      await transaction.use(application.reference);
      const committed = { ...application, reserved: false, commitment: { key, request, agreement: agreed } };
      await transaction.change(committed);
      return { decision: decisionAt(committed, now) };
    },
  );
}

function isWhatWasApproved({ request }: Application, { purchase, choice, day }: CommitRequest): boolean {
  const { purchase: approvedPurchase, choice: approvedChoice, day: approvedDay } = request;
  return canonicalText([purchase, choice, day]) === canonicalText([approvedPurchase, approvedChoice, approvedDay]);
}
