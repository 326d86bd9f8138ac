import type { Agreement } from '../../protocol/messages/Agreement.js';
import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import { figuresOf, reviewedOf } from '../../protocol/messages/figures.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';
import { compareOffers } from '../../recompute/compareOffers.js';
import { firstDifference } from '../../recompute/firstDifference.js';
import type { Application } from './Application.js';
import type { LenderDependencies } from './LenderDependencies.js';
import type { Refusal } from './LendingService.js';
import { newId } from './newId.js';
import { refuse } from './Refusal.js';

/** The agreement of an approved application, signed where the lender signs; refuses figures that differ by one minor unit. */
export async function agree(
  { recompute, sign, random, lender }: LenderDependencies,
  { reference, request, merchant, jurisdiction, verdict }: Application,
  { reviewed }: CommitRequest,
  now: number,
): Promise<Agreement | { readonly refusal: Refusal }> {
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
