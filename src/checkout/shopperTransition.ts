import type { Choice } from '../protocol/messages/Choice.js';
import type { ShopperEvent } from './CheckoutEvent.js';
import type { CheckoutState } from './CheckoutState.js';

/** Two choices are one if the lender would see the same plan with the same down payment. */
export function sameChoice(a: Choice | null, b: Choice | null): boolean {
  return a?.planId === b?.planId && a?.downPaymentMinor === b?.downPaymentMinor;
}

/** A loan exists or may exist: neither another plan nor another price may make the page forget it. */
export function isBinding(state: CheckoutState): boolean {
  const step = state.phase === 'failed' && state.failure.outcomeUnknown ? state.during : state.phase;
  return step === 'committing' || step === 'committed';
}

/** The part of `transition` that needs no lender, apart because the first script of a shop page carries it. */
export function shopperTransition(state: CheckoutState, event: ShopperEvent): CheckoutState {
  const { phase, choice } = state;
  if (event.type === 'apply')
    return phase === 'choosing' && choice ? { phase: 'applying', key: event.key, choice } : state;
  if (isBinding(state) && !(event.type === 'repriced' && event.newPurchase)) return state;
  switch (event.type) {
    case 'choose':
      return sameChoice(choice, event.choice) ? state : { phase: 'choosing', choice: event.choice };
    case 'cancel':
      return 'key' in state ? { phase: 'choosing', choice, notice: 'cancelled' } : state;
    case 'repriced':
      return { phase: 'choosing', choice: event.choice, notice: event.notice };
  }
}
