import type { FenqiOffersElement } from './defineOffersElement.js';
import type { WidgetOptions } from './options/WidgetOptions.js';
import type { EventDetails } from './WidgetEvents.js';

/** What `<fenqi-offers>` takes in a template of any framework. Frameworks read `onEvent` as a listener, so listen to `fenqi:event` instead. */
export interface OffersProps extends Omit<WidgetOptions, 'onEvent'> {
  /** The selector of the element that shows the price. An element itself is for the property. */
  readonly amountFrom?: string | null | undefined;
  /** The same as an attribute, which a server's markup needs. */
  readonly 'amount-from'?: string | null | undefined;
  /** The name of the form field that carries the choice, then the agreement. */
  readonly name?: string | null | undefined;
  /** The id of the form that it belongs to, if it is not inside that form. */
  readonly form?: string | undefined;
  /** Says that a server has drawn the offers: what `renderShadowRoot` returned is inside the element. */
  readonly drawn?: boolean | string | null | undefined;
}

/** An event as a listener on the element itself receives it. */
export type OffersEvent<Name extends keyof EventDetails> = CustomEvent<EventDetails[Name]> & {
  readonly target: FenqiOffersElement;
};

/** A listener for each name of each event, with the framework's prefix: `onfenqi-select`, `onfenqi:select`, `on:fenqi-select`. */
export type OffersListeners<Prefix extends string> = {
  readonly [Name in keyof EventDetails as `${Prefix}${Name}`]?: ((event: OffersEvent<Name>) => void) | undefined;
};
