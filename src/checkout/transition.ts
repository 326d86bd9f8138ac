import type { CheckoutEvent, PricedDecision } from './CheckoutEvent.js';
import type { CheckoutState } from './CheckoutState.js';
import { sameChoice, shopperTransition } from './shopperTransition.js';

type Keyed = Extract<CheckoutState, { key: string }>;

/**
 * The whole behaviour of a checkout: pure, and total. An event that makes no sense in a state, or that belongs to
 * another application, gives back the same object, so that callers can tell by identity that nothing happened.
 */
export function transition(state: CheckoutState, event: CheckoutEvent): CheckoutState {
  const { phase, choice } = state;
  const own = 'key' in state && 'key' in event && state.key === event.key;
  switch (event.type) {
    case 'resumed':
      return phase === 'choosing' && (!choice || sameChoice(choice, event.choice))
        ? { phase: 'applying', key: event.key, choice: event.choice }
        : state;
    case 'rekeyed':
      return own && phase === 'applying' ? { ...state, key: event.to } : state;
    case 'answered':
      return own ? afterAnswer(state, event.answer) : state;
    case 'failed':
      // A step keeps all that it needs to be taken up again.
      return own && (phase === 'applying' || phase === 'pending' || phase === 'committing')
        ? ({ ...state, phase: 'failed', during: phase, failure: event.failure } as CheckoutState)
        : state;
    case 'lapsed':
      return own && (phase === 'approved' || phase === 'reviewing')
        ? { phase: 'expired', choice: state.choice }
        : state;
    case 'review':
      return phase === 'approved' ? { ...state, phase: 'reviewing' } : state;
    case 'back':
      return phase === 'reviewing' ? { ...state, phase: 'approved' } : state;
    case 'commit':
      return phase === 'reviewing' ? { ...state, phase: 'committing' } : state;
    case 'retry': {
      if (phase === 'expired') return { phase: 'applying', key: event.key, choice: state.choice };
      if (phase !== 'failed') return state;
      const { during, failure: _, ...step } = state;
      return { ...step, phase: during } as CheckoutState;
    }
    default:
      return shopperTransition(state, event);
  }
}

function afterAnswer(state: Keyed, answer: PricedDecision): CheckoutState {
  const { key, choice } = state;
  const { status: phase, ...details } = answer;
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
    case 'declined':
      return { phase, choice, ...details } as CheckoutState;
  }
  // An approval is never taken back to waiting, and its figures never change under the shopper's eyes.
  if ('offer' in state) return state;
  const next = { phase, key, choice, ...details } as CheckoutState;
  // A poll that brings nothing new is nothing.
  return JSON.stringify(next) === JSON.stringify(state) ? state : next;
}
