import { assertNever } from '../../pricing/assertNever.js';
import type { Agreement } from '../../protocol/messages/Agreement.js';
import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import { canonicalText } from '../../protocol/messages/canonicalText.js';
import { figuresOf, reviewedOf } from '../../protocol/messages/figures.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { AGREEMENT_TYPE } from '../../protocol/messages/signatureTypes.js';
import { compareOffers } from '../../recompute/compareOffers.js';
import { firstDifference } from '../../recompute/firstDifference.js';
import type { Applicant } from '../decision/Applicant.js';
import { releaseLapsed } from '../funds/fundReservation.js';
import { holdsOrder } from '../loans/LoanRecord.js';
import { type Application, newId } from './Application.js';
import type { BooksTransaction } from './Books.js';
import { isNear, latestDay } from './days.js';
import { callsAt, decisionAt } from './decisionAt.js';
import { idempotently } from './idempotently.js';
import type { LenderDependencies } from './LenderDependencies.js';
import type { MerchantContext, Outcome } from './LendingService.js';
import { eventOf } from './MerchantEvent.js';
import { refuse, type ServiceRefusal } from './Refusal.js';
import { useToken } from './useToken.js';

/**
 * Turns an approval into a loan, once. The loan is exactly what was approved and reviewed, and two computations agree on its figures.
 *
 * @param who the person whom the commitment's token names; null without one
 */
export function commit(
  dependencies: LenderDependencies,
  merchantContext: MerchantContext,
  who: Applicant | null,
  { applicant: _, ...request }: CommitRequest,
  key: string,
): Promise<Outcome> {
  return idempotently(
    dependencies,
    { operation: 'commit', merchant: merchantContext.merchant, key, request },
    async transaction => {
      const application = await transaction.lock(request.reference);
      if (application?.merchant !== merchantContext.merchant) return refuse('unknown-application');
      if (!isSamePerson(application, who)) return refuse('other-applicant');
      const now = dependencies.now();
      // Whoever sends this need not be the page that applied.
      const decision = decisionAt(application, now);
      const { commit: step } = callsAt[decision.status];
      switch (step) {
        case 'refuse':
          return refuse('not-open', 'It has not been decided yet.');
        case 'release':
          await releaseLapsed(dependencies, transaction, application, now);
          return { decision };
        case 'tell':
          return isAgreed(application, request) ? { decision } : refuse('already-financed');
        case 'agree':
          return lend(dependencies, transaction, application, { who, key, request, now });
        default:
          return assertNever(step);
      }
    },
  );
}

/**
 * Who applied with a token has to show one again. It may have expired since: a token that was good for the application is good for
 * what it was approved for. One that had expired before shows only that somebody has kept it.
 */
const isSamePerson = ({ byToken, applicant, at }: Application, who: Applicant | null): boolean =>
  !byToken || (who?.id === applicant && (!who.token || who.token.until >= at));

interface Committing {
  readonly who: Applicant | null;
  readonly key: string;
  readonly request: NonNullable<Application['commitment']>['request'];
  readonly now: number;
}

async function lend(
  dependencies: LenderDependencies,
  transaction: BooksTransaction,
  application: Application,
  { who, key, request, now }: Committing,
): Promise<Outcome> {
  if (!isNear(request.day, now, latestDay(dependencies))) return refuse('unknown-day');
  if (!isWhatWasApproved(application, request)) return refuse('not-what-was-approved');
  if (await isFinanced(transaction, application)) return refuse('already-financed');
  const agreed = await agree(dependencies, application, request, now);
  if ('refusal' in agreed) return agreed;
  const { agreement, subsidyMinor } = agreed;
  if (who && !(await useToken(dependencies, transaction, who, 'commitment'))) return refuse('token-used-up');
  await transaction.use(application.reference);
  const onDelivery = dependencies.paysOnDelivery(application) && { onDelivery: true as const };
  const subsidy = subsidyMinor > 0 && { subsidyMinor };
  const commitment = { key, request, agreement, ...onDelivery, ...subsidy };
  const committed = { ...application, reserved: false, commitment };
  await transaction.change(committed);
  await transaction.publish(eventOf(committed, now, dependencies, { type: 'agreement', agreement }));
  return { decision: decisionAt(committed, now, dependencies) };
}

/** Whether a request repeats what was agreed to, so that the agreement is its answer too. Where nothing was agreed, there is nothing to compare. */
const isAgreed = ({ commitment }: Application, request: Committing['request']): boolean =>
  !commitment || canonicalText(commitment.request) === canonicalText(request);

/** Whether another application has the order. The books decide it again, because a commitment of that one may be under way. */
async function isFinanced(transaction: BooksTransaction, { merchant, request }: Application): Promise<boolean> {
  const { order } = request.purchase;
  const loan = order === undefined ? null : await transaction.orderLoan({ merchant, order });
  return loan !== null && holdsOrder(loan);
}

function isWhatWasApproved({ request }: Application, { purchase, choice, day }: Committing['request']): boolean {
  return canonicalText([purchase, choice, day]) === canonicalText([request.purchase, request.choice, request.day]);
}

/** The agreement of an approved application, signed if the lender signs, and what the merchant pays for it. Figures that differ by one minor unit are refused. */
async function agree(
  { recompute, sign, random, lender }: LenderDependencies,
  { reference, request, merchant, jurisdiction, verdict }: Application,
  { reviewed }: Committing['request'],
  now: number,
): Promise<Agreed | { readonly refusal: ServiceRefusal }> {
  const { purchase, choice, day, termsId } = request;
  const { amountMinor, currency } = purchase;
  const sheet = { id: termsId, jurisdiction, currency };
  const offer =
    verdict.kind === 'approved' ? priceChoice(purchase, { ...sheet, plans: [verdict.terms] }, day, choice) : null;
  if (verdict.kind !== 'approved' || offer?.financedMinor !== verdict.financedMinor)
    throw new Error('The approved terms no longer give the amount that was set aside for them.');
  const differs = firstDifference(reviewedOf(offer), reviewed);
  if (differs) return refuse('figures-differ', `The first difference is in ${differs.figure || 'all figures'}.`);
  const [second] = await recompute({ amountMinor, currency, terms: { ...sheet, plans: [offer.terms] }, day });
  const own = second && compareOffers(offer, second);
  if (!second || own)
    return refuse('figures-differ', `The lender’s own two computations differ in ${own?.figure ?? 'the plan'}.`);
  const agreement: Agreement = {
    id: newId('agr', random),
    reference,
    lender,
    // The signature covers the merchant, so that an agreement from one shop does not pay at another.
    merchant,
    jurisdiction,
    termsId,
    ...figuresOf(offer),
    committedAt: new Date(now).toISOString(),
    ...(purchase.order !== undefined && { order: purchase.order }),
  };
  const signed = sign ? { ...agreement, signature: await sign(agreement, AGREEMENT_TYPE) } : agreement;
  return { agreement: signed, subsidyMinor: offer.subsidyMinor };
}

interface Agreed {
  readonly agreement: Agreement;
  readonly subsidyMinor: number;
}
