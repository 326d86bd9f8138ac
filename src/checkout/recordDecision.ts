import type { Decision, DecisionStatus } from '../protocol/messages/Decision.js';
import { figuresOf } from '../protocol/messages/figures.js';
import { type ApplicationStage, changeStored } from './applicationStore.js';
import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import { priceDecision } from './priceDecision.js';

/** Without an `order`, only time tells an equal cart from a reload: after this long it is another purchase. */
const COMMITTED_WITHOUT_ORDER_MS = 10 * 60_000;

/** How far each decision brings a stored application; null leaves its stage alone. `transition` has the phase on screen. */
const stageAfter: Readonly<Record<DecisionStatus, ApplicationStage | null>> = {
  pending: 'open',
  action: 'open',
  // An approval does not prove that a commitment sent before a reload will never arrive.
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
  const answer = priceDecision(decision, active, model.quote.peek().sheet, reviewed);
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
