import type { Decision } from '../protocol/messages/Decision.js';
import { figuresOf } from '../protocol/messages/figures.js';
import type { ActiveApplication, CheckoutContext } from './CheckoutContext.js';
import { changeStored } from './changeEntry.js';
import { priceDecision } from './priceDecision.js';

/** Without an `order` nothing tells an equal cart, soon after, from a reload: then it is another purchase. */
const COMMITTED_WITHOUT_ORDER_MS = 10 * 60_000;

/** The application came to nothing, and the next one for its choice gets a key of its own. */
export const isOver = ({ status }: { readonly status: string }): boolean =>
  status === 'expired' || status === 'cancelled';

/** What to show where the lender knows nothing of an application, or was not asked in time. */
export const gone = ({ stored }: ActiveApplication): Decision => ({
  status: 'expired',
  reference: stored.reference ?? '',
});

/** Writes down what a decision means for the future, then shows it. Decisions that come too late are not shown. */
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
  const { status, reference } = answer;
  if (isOver(answer)) changeStored(context, active, { stage: 'closed' });
  else if (status === 'committed')
    changeStored(context, active, {
      reference,
      stage: status,
      ...(purchase.order === undefined && {
        until: Math.min(stored.until, runtime.now() + COMMITTED_WITHOUT_ORDER_MS),
      }),
    });
  // An approval does not prove that a commitment sent before a reload will not arrive yet.
  else if (stored.reference === undefined || (stored.stage !== 'open' && status !== 'approved'))
    changeStored(context, active, { reference, ...(status !== 'approved' && { stage: 'open' }) });
  context.send({ type: 'answered', key: stored.key, answer });
}
