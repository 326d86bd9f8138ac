import { assertNever } from '../pricing/assertNever.js';
import type { CheckoutEvent, PricedDecision } from './CheckoutEvent.js';
import {
  type ActiveState,
  type CheckoutFailure,
  type CheckoutState,
  isBinding,
  type KeyedState,
  type Offered,
  planOf,
  type StateIn,
  sameChoice,
} from './CheckoutState.js';

/**
 * The whole behaviour of a checkout, as one pure and total function. An event that makes no sense in a state, or that
 * belongs to another application, returns the same object: callers tell by identity that nothing happened.
 */
export function transition(state: CheckoutState, event: CheckoutEvent): CheckoutState {
  const { phase, choice } = state;
  const own = 'key' in state && 'key' in event && state.key === event.key ? state : null;
  switch (event.type) {
    case 'apply':
      return phase === 'choosing' && choice ? { phase: 'applying', key: event.key, ...chosenIn(state), choice } : state;
    case 'choose': {
      if (isBinding(state) || sameChoice(choice, event.choice)) return state;
      const taken = phase === 'declined' && state.alternatives.find(each => sameChoice(each.choice, event.choice));
      return { phase: 'choosing', choice: event.choice, ...(taken && { offered: taken.offer }) };
    }
    case 'cancel':
      return isBinding(state) || !('key' in state) ? state : cancelled(state);
    case 'repriced':
      return isBinding(state) && !event.newPurchase
        ? state
        : { phase: 'choosing', choice: event.choice, notice: event.notice };
    case 'resumed':
      return event.isLoan || (phase === 'choosing' && (!choice || sameChoice(choice, event.choice)))
        ? { phase: 'applying', key: event.key, ...chosenIn(event), ...(event.isLoan && { doubtful: true }) }
        : state;
    case 'rekeyed':
      return own?.phase === 'applying' ? { ...own, key: event.to } : state;
    case 'answered':
      return own ? afterAnswer(own, event.answer) : state;
    case 'failed':
      return own ? afterFailure(own, event.failure) : state;
    case 'lapsed':
      return own?.phase === 'approved' || own?.phase === 'reviewing' ? expired(own) : state;
    case 'review':
      return phase === 'approved' ? { ...state, phase: 'reviewing' } : state;
    case 'back':
      return phase === 'reviewing' ? { ...state, phase: 'approved' } : state;
    case 'commit':
      return phase === 'reviewing' ? { ...state, phase: 'committing' } : state;
    case 'retry':
      if (phase === 'expired') return { ...state, phase: 'applying', key: event.key };
      return phase === 'failed' ? failedStep(state) : state;
    default:
      return assertNever(event);
  }
}

/** An alternative stays what was offered, and what an approval is compared with, through all steps of its application. */
const chosenIn = <Chosen>({ choice, offered }: Offered & { readonly choice: Chosen }) =>
  offered === undefined ? { choice } : { choice, offered };

const cancelled = (state: KeyedState): CheckoutState => ({
  phase: 'choosing',
  choice: planOf(state),
  notice: 'cancelled',
});

const expired = (state: KeyedState): CheckoutState => ({ phase: 'expired', ...chosenIn(state) });

function afterAnswer(state: KeyedState, answer: PricedDecision): CheckoutState {
  const { key, doubtful } = state;
  const chosen = chosenIn(state);
  if ('reference' in state && state.reference !== answer.reference) return state;
  switch (answer.status) {
    case 'pending':
    case 'action':
    case 'approved': {
      const { status, ...details } = answer;
      // An approval does not prove that a commitment sent earlier will never arrive.
      const sent = doubtful && (status === 'approved' ? { phase: 'committing' } : { doubtful });
      // Nor here.
      return unlessApproved(state, { phase: status, key, ...chosen, ...details, ...sent } as ActiveState);
    }
    case 'declined': {
      const { status: phase, ...details } = answer;
      return { phase, ...chosen, ...details };
    }
    case 'committed': {
      const { status: phase, reference: _, ...details } = answer;
      return { phase, ...chosen, ...details, ...('offer' in state && { offer: state.offer }) };
    }
    case 'expired':
      return expired(state);
    case 'cancelled':
      return cancelled(state);
    default:
      return assertNever(answer);
  }
}

/** An approval never goes back to waiting, and its figures never change under the shopper's eyes. */
function unlessApproved(state: KeyedState, next: KeyedState): CheckoutState {
  // A poll that brings nothing new leaves the same object.
  return 'offer' in state || JSON.stringify(next) === JSON.stringify(state) ? state : next;
}

/** The failed step keeps everything that it needs to be taken up again. */
function afterFailure(state: KeyedState, failure: CheckoutFailure): CheckoutState {
  switch (state.phase) {
    case 'applying':
      return { ...state, phase: 'failed', during: state.phase, failure };
    case 'pending':
      return { ...state, phase: 'failed', during: state.phase, failure };
    case 'committing':
      return { ...state, phase: 'failed', during: state.phase, failure };
    // While the shopper acts, reads or reviews, a failed question to the lender changes nothing.
    case 'action':
    case 'approved':
    case 'reviewing':
    case 'failed':
      return state;
    default:
      return assertNever(state);
  }
}

/** The step that failed, as it was before. The compiler does not see that what is left belongs to the phase. */
function failedStep(state: StateIn<'failed'>): CheckoutState {
  const { during: phase, failure: _, ...step } = state;
  return { ...step, phase } as ActiveState;
}
