import type { LenderCheckout } from '../../checkout/Checkout.js';
import type { CheckoutPhase, CheckoutState } from '../../checkout/CheckoutState.js';
import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import type { WidgetHost } from '../element/WidgetHost.js';
import type { View } from '../format/View.js';
import type { LaterMessages } from '../locales/LaterMessages.js';
import type { Law } from './details/Law.js';
import type { Seldom } from './seldom/Seldom.js';

/** The state of the checkout in one phase. */
export type Phase<Name extends CheckoutPhase> = Extract<CheckoutState, { phase: Name }>;

/** The props that all components of the checkout share. */
export interface CheckoutModel {
  readonly view: View;
  readonly checkout: LenderCheckout;
  readonly lender: LenderAdapter;
  /** In the language of the view. */
  readonly lenderName: string;
  readonly texts: LaterMessages;
  /** The texts of the offer's law; undefined while they load. */
  readonly law: Law | undefined;
  /** Undefined until something of it is wanted. */
  readonly seldom: Seldom | undefined;
  /** The place in the page: its form, and where errors are told. */
  readonly host: Pick<WidgetHost, 'element' | 'fail'>;
}

/** Ignores the second click of a double click, which would press the next button in the same place. A key press counts as click 0. */
export const once = (act: (() => void) | undefined) => (event: MouseEvent) => {
  if (event.detail < 2) act?.();
};
