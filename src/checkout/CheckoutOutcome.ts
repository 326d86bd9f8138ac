import { assertNever } from '../pricing/assertNever.js';
import type { CheckoutError } from './CheckoutError.js';
import { type CheckoutPhase, type CheckoutState, type StateIn, sameChoice } from './CheckoutState.js';

/** The phases that an action may lead to. In `applying` and `committing` it still waits for the lender. */
type ReachedPhase = Exclude<CheckoutPhase, 'choosing' | 'applying' | 'committing'>;

/**
 * What came of an action, told apart by `status`. `state` is the state of the checkout at that moment.
 * - The name of a phase: the action led there. A decline is such an outcome, and so is a failure.
 * - `cancelled`: the application was called off, here, in another tab or by the lender.
 * - `superseded`: another choice, purchase, person or lender took the place of what the action was about. A commitment may
 *   still become a loan at the lender.
 * - `disposed`: the checkout ended first, or had ended. The application can be resumed.
 * - `ignored`: nothing was done, and `error` says why.
 *
 * @example
 * const outcome = await checkout.apply();
 * if (outcome.status === 'approved') show(outcome.state.offer);
 * if (outcome.status === 'declined') show(outcome.state.reasons);
 */
export type CheckoutOutcome =
  | { [Phase in ReachedPhase]: { readonly status: Phase; readonly state: StateIn<Phase> } }[ReachedPhase]
  | { readonly status: 'cancelled' | 'superseded' | 'disposed'; readonly state: CheckoutState }
  | { readonly status: 'ignored'; readonly state: CheckoutState; readonly error: CheckoutError };

/**
 * The outcome of an action as far as a later state tells it.
 *
 * @param begun the state that the action itself led to
 * @returns null while the lender is still being asked
 */
export function outcomeIn(begun: CheckoutState, state: CheckoutState): CheckoutOutcome | null {
  const { phase } = state;
  if (phase === 'choosing') return { status: state.notice === 'cancelled' ? 'cancelled' : 'superseded', state };
  if (!sameChoice(begun.choice, state.choice)) return { status: 'superseded', state };
  switch (phase) {
    case 'applying':
    case 'committing':
      return null;
    case 'pending':
      return { status: phase, state };
    case 'action':
      return { status: phase, state };
    case 'approved':
      return { status: phase, state };
    case 'reviewing':
      return { status: phase, state };
    case 'committed':
      return { status: phase, state };
    case 'declined':
      return { status: phase, state };
    case 'expired':
      return { status: phase, state };
    case 'failed':
      return { status: phase, state };
    default:
      return assertNever(state);
  }
}
