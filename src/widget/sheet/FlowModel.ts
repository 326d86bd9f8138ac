import type { Checkout } from '../../checkout/Checkout.js';
import type { CheckoutPhase, CheckoutState } from '../../checkout/CheckoutState.js';
import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import type { View } from '../format/View.js';
import type { LaterMessages } from '../locales/LaterMessages.js';

/** What the checkout knows while it is in this phase. */
export type Phase<Name extends CheckoutPhase> = Extract<CheckoutState, { phase: Name }>;

/** What the components of the flow are given. */
export interface FlowModel {
  readonly view: View;
  readonly checkout: Checkout;
  readonly lender: LenderAdapter;
  readonly texts: LaterMessages;
  /** The ref of the review: the same function in every render. Closing gives the focus back to where it was before. */
  dialog(element: HTMLDialogElement | null): (() => void) | undefined;
}

/** The second click of a double click must not press what has taken the button's place. A key press counts as click 0. */
export const once = (act: (() => void) | undefined) => (event: MouseEvent) => {
  if (event.detail < 2) act?.();
};
