import type { CheckoutPhase } from '../../../checkout/CheckoutState.js';
import type { SeldomMessages } from '../../locales/SeldomMessages.js';

/** What most shoppers never see, once it is here. */
export interface Seldom {
  readonly text: SeldomMessages;
  readonly part: typeof import('./seldomPart.js');
}

const PHASES: { readonly [Name in CheckoutPhase]?: true } = {
  action: true,
  declined: true,
  expired: true,
  failed: true,
};

/** Whether an answer has words that load with it. */
export const isSeldom = (phase: CheckoutPhase): boolean => phase in PHASES;
