import { malformed } from '../lenders/decodeDecision.js';
import { tryOrUndefined } from '../lenders/tryOrUndefined.js';
import { assertNever } from '../pricing/assertNever.js';
import type { Offer } from '../pricing/offers/Offer.js';
import type { TermSheet } from '../pricing/offers/TermSheet.js';
import type { Choice } from '../protocol/messages/Choice.js';
import type { Decision, DecisionStatus } from '../protocol/messages/Decision.js';
import { differingFigure, type Figures, figuresOf } from '../protocol/messages/figures.js';
import type { Purchase } from '../protocol/messages/Purchase.js';
import { priceChoice } from '../protocol/messages/priceChoice.js';
import { type ApplicationStage, changeStored, type StoredApplication } from './applicationStore.js';
import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import type { PricedDecision } from './CheckoutEvent.js';
import { sameChoice } from './CheckoutState.js';
import { printOf } from './identifiers.js';

/** Without an `order`, only time tells an equal cart from a reload: after this long it is another purchase. */
const COMMITTED_WITHOUT_ORDER_MS = 10 * 60_000;

/** How far each decision brings a stored application; null leaves its stage alone. `transition` has the phase on screen. */
const stageAfter: Readonly<Record<DecisionStatus, ApplicationStage | null>> = {
  // None of these three proves that a commitment sent before a reload will never arrive.
  pending: null,
  action: null,
  approved: null,
  declined: 'open',
  expired: 'closed',
  cancelled: 'closed',
  committed: 'committed',
};

/** True if the application came to nothing. The next one for its choice gets its own key. */
export const isOver = ({ status }: Pick<Decision, 'status'>): boolean => stageAfter[status] === 'closed';

/** What to show where the lender does not know the application, or was not asked in time. */
export const unknownToLender = ({ stored }: ActiveApplication): Decision => ({
  status: 'expired',
  reference: stored.reference ?? '',
});

/**
 * Writes down what a decision means for later, then shows it. A decision that comes too late is neither stored nor shown.
 *
 * @throws LenderError `malformed`
 */
export function recordDecision(
  context: CheckoutContext,
  active: ActiveApplication,
  signal: AbortSignal,
  decision: Decision,
): void {
  if (signal.aborted) return;
  const { model, runtime } = context;
  const { stored, purchase } = active;
  const state = model.state.peek();
  const reviewed = 'shown' in state ? figuresOf(state.offer) : null;
  const answer = priceDecision(decision, active, model.quote.peek().sheet, reviewed, state.offered);
  const { reference, status } = answer;
  const stage = stageAfter[status];
  const isNews = stored.reference === undefined || (stage !== null && stored.stage !== stage);
  if (stage === 'closed') changeStored(context, active, { stage });
  else if (stage === 'committed') {
    const until = Math.min(stored.until, runtime.now() + COMMITTED_WITHOUT_ORDER_MS);
    changeStored(context, active, { reference, stage, ...(purchase.order === undefined && { until }) });
  } else if (isNews) changeStored(context, active, { reference, ...(stage && { stage }) });
  context.send({ type: 'answered', key: stored.key, answer });
}

/**
 * Checks that a decision is about this application, and prices what it offers with the core that priced the page.
 *
 * @param reviewed exactly what the shopper reviewed; null where this page has not shown it
 * @param offered the alternative that the shopper took
 * @throws LenderError `malformed`
 */
function priceDecision(
  decision: Decision,
  { purchase, stored }: Pick<ActiveApplication, 'purchase' | 'stored'>,
  sheet: TermSheet,
  reviewed: Figures | null,
  offered: Offer | null | undefined,
): PricedDecision {
  const { status } = decision;
  /** Undefined or null where it cannot be priced, whatever the reason. */
  const price = (choice: Choice, plans = sheet.plans) =>
    tryOrUndefined(() => priceChoice(purchase, { ...sheet, plans }, stored.day, choice));
  if (stored.reference !== undefined && decision.reference !== stored.reference)
    throw malformed(status, 'another application (reference)');
  switch (decision.status) {
    case 'approved': {
      const { terms, choice, ...approval } = decision;
      if (!sameChoice(choice, stored.choice) || terms.id !== choice.planId)
        throw malformed(status, 'another plan (choice, terms.id)');
      const offer = price(choice, [terms]);
      if (!offer) throw malformed(status, 'its terms do not fit');
      // After a reload the alternative itself is not known, but whether this is it.
      const isOffered = stored.offered === printOf(figuresOf(offer));
      return { ...approval, offer, shown: offered ?? ((!isOffered && price(choice)) || offer) };
    }
    case 'declined': {
      const alternatives = decision.alternatives.flatMap(({ terms, ...choice }) => {
        // Only what the term sheet has too can be chosen.
        const offer = price(choice) && price(choice, terms && [terms]);
        return offer ? [{ choice, offer }] : [];
      });
      return { ...decision, alternatives };
    }
    case 'committed': {
      const difference = firstDifference(decision, purchase, stored, reviewed);
      if (difference) throw malformed(status, `not as reviewed (${difference})`);
      return decision;
    }
    case 'pending':
    case 'action':
    case 'expired':
    case 'cancelled':
      return decision;
    default:
      return assertNever(decision);
  }
}

/** In what an agreement first differs from what was reviewed. After a reload only a fingerprint of the figures is known. */
function firstDifference(
  { agreement, reference }: Extract<Decision, { status: 'committed' }>,
  purchase: Purchase,
  stored: StoredApplication,
  reviewed: Figures | null,
): string | null {
  const { amountMinor, currency, order } = purchase;
  if (agreement.reference !== reference) return 'reference';
  if (agreement.order !== undefined && agreement.order !== order) return 'order';
  const known = { ...reviewed, amountMinor, currency, planId: stored.choice.planId };
  const print = reviewed ? undefined : stored.reviewed;
  return differingFigure(agreement, known) ?? (print === undefined || print === printOf(agreement) ? null : 'figures');
}
