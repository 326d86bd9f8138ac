import type { Agreement } from '../../protocol/messages/Agreement.js';
import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import { figuresOf, reviewedOf } from '../../protocol/messages/figures.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { compareOffers } from '../../recompute/compareOffers.js';
import { firstDifference } from '../../recompute/firstDifference.js';
import { releaseReservation } from '../funds/releaseReservation.js';
import { type Application, newId } from './Application.js';
import { canonicalText } from './canonicalText.js';
import { isNear, latestDay } from './days.js';
import { decisionAt } from './decisionAt.js';
import { idempotently } from './idempotently.js';
import type { LenderDependencies } from './LenderDependencies.js';
import type { MerchantContext, Outcome, ServiceRefusal } from './LendingService.js';
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
      if (decision.status === 'expired') await releaseReservation(transaction, application);
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

/** The agreement of an approved application, signed where the lender signs; refuses figures that differ by one minor unit. */
export async function agree(
  { recompute, sign, random, lender }: LenderDependencies,
  { reference, request, merchant, jurisdiction, verdict }: Application,
  { reviewed }: CommitRequest,
  now: number,
): Promise<Agreement | { readonly refusal: ServiceRefusal }> {
  const { purchase, choice, day, termsId } = request;
  const { amountMinor, currency } = purchase;
  const sheet = { id: termsId, jurisdiction, currency };
  const offer =
    verdict.kind === 'approved' ? priceChoice(purchase, { ...sheet, plans: [verdict.terms] }, day, choice) : null;
  if (verdict.kind !== 'approved' || offer?.financedMinor !== verdict.financedMinor)
    throw new Error('The approved terms no longer give what was set aside for them.');
  const differs = firstDifference(reviewedOf(offer), reviewed);
  if (differs) return refuse('figures-differ', `The first that differs is ${differs.figure || 'all'}.`);
  const [second] = await recompute({ amountMinor, currency, terms: { ...sheet, plans: [offer.terms] }, day });
  const own = second && compareOffers(offer, second);
  if (!second || own)
    return refuse('figures-differ', `The lender’s own two computations differ in ${own?.figure ?? 'the plan'}.`);
  const agreement: Agreement = {
    id: newId('agr', random),
    reference,
    lender,
    // Signed with the rest: what was agreed at one merchant pays for nothing at another.
    merchant,
    jurisdiction,
    termsId,
    ...figuresOf(offer),
    committedAt: new Date(now).toISOString(),
    ...(purchase.order !== undefined && { order: purchase.order }),
  };
  return sign ? { ...agreement, signature: await sign(agreement) } : agreement;
}
