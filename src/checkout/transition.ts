import type { Answer, CheckoutEvent } from './CheckoutEvent.js';
import type { CheckoutState } from './CheckoutState.js';
import { sameChoice, shopperTransition } from './shopperTransition.js';

/**
 * The whole behaviour of a checkout: pure, and total. An event that makes no sense in a state, or that belongs to
 * another application, gives back the same object, so that callers can tell by identity that nothing happened.
 */
export function transition(state: CheckoutState, event: CheckoutEvent): CheckoutState {
  const { phase } = state;
  switch (event.type) {
    case 'resumed':
      return phase === 'choosing' && (!state.choice || sameChoice(state.choice, event.choice))
        ? { phase: 'applying', key: event.key, choice: event.choice }
        : state;
    case 'rekeyed':
      return phase === 'applying' && state.key === event.key ? { ...state, key: event.to } : state;
    case 'answered':
      return 'key' in state && state.key === event.key ? afterAnswer(state, event.answer) : state;
    case 'failed':
      return 'key' in state && state.key === event.key ? afterFailure(state, event.failure) : state;
    case 'lapsed':
      return (phase === 'approved' || phase === 'reviewing') && state.key === event.key
        ? { phase: 'expired', choice: state.choice }
        : state;
    case 'review':
      return phase === 'approved' ? { ...state, phase: 'reviewing' } : state;
    case 'back':
      return phase === 'reviewing' ? { ...state, phase: 'approved' } : state;
    case 'commit':
      return phase === 'reviewing' ? { ...state, phase: 'committing' } : state;
    case 'retry':
      if (phase === 'expired') return { phase: 'applying', key: event.key, choice: state.choice };
      return phase === 'failed' ? again(state) : state;
    default:
      return shopperTransition(state, event);
  }
}

type Keyed = Extract<CheckoutState, { key: string }>;
type Failed = Extract<CheckoutState, { phase: 'failed' }>;

function afterFailure(state: Keyed, failure: Failed['failure']): CheckoutState {
  switch (state.phase) {
    case 'applying':
      return { ...state, phase: 'failed', during: 'applying', failure };
    case 'pending':
      return { ...state, phase: 'failed', during: 'pending', failure };
    case 'committing':
      return { ...state, phase: 'failed', during: 'committing', failure };
    default:
      return state;
  }
}

/** The failed step once more, under the same key and without the failure. */
function again(state: Failed): CheckoutState {
  switch (state.during) {
    case 'applying': {
      const { during, failure: _, ...step } = state;
      return { ...step, phase: during };
    }
    case 'pending': {
      const { during, failure: _, ...step } = state;
      return { ...step, phase: during };
    }
    case 'committing': {
      const { during, failure: _, ...step } = state;
      return { ...step, phase: during };
    }
  }
}

function afterAnswer(state: Keyed, answer: Answer): CheckoutState {
  const { key, choice } = state;
  if ('reference' in state && state.reference !== answer.reference) return state;
  switch (answer.status) {
    case 'committed':
      return {
        phase: 'committed',
        choice,
        agreement: answer.agreement,
        ...('offer' in state && { offer: state.offer }),
      };
    case 'expired':
      return { phase: 'expired', choice };
    case 'cancelled':
      return { phase: 'choosing', choice, notice: 'cancelled' };
    case 'declined': {
      const { status: phase, ...decline } = answer;
      return { phase, choice, ...decline };
    }
  }
  // An approval is never taken back to waiting, and its figures never change under the shopper's eyes.
  if ('offer' in state) return state;
  switch (answer.status) {
    case 'approved': {
      const { status: phase, ...approval } = answer;
      return { phase, key, choice, ...approval };
    }
    case 'action': {
      const { status: phase, ...asked } = answer;
      return state.phase === phase && state.action.nonce === asked.action.nonce
        ? state
        : { phase, key, choice, ...asked };
    }
    case 'pending': {
      const { status: phase, ...waiting } = answer;
      const nothingNew =
        state.phase === phase && state.pollAfterMs === waiting.pollAfterMs && state.expectedBy === waiting.expectedBy;
      return nothingNew ? state : { phase, key, choice, ...waiting };
    }
  }
}
