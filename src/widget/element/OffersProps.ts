import type { FenqiOffersElement } from './defineOffersElement.js';
import type { WidgetOptions } from './options/WidgetOptions.js';
import type { WidgetEvents } from './WidgetEvents.js';

/** What `<fenqi-offers>` takes in a template, whatever the framework. All read `onEvent` as a listener to an event: listen to `fenqi:event`. */
export interface OffersProps extends Omit<WidgetOptions, 'onEvent'> {
  /** The selector; an element is for the property. */
  readonly amountFrom?: string | null | undefined;
  /** The same as the attribute, which a server's markup needs. */
  readonly 'amount-from'?: string | null | undefined;
  /** The form field that carries the choice, then the agreement. */
  readonly name?: string | null | undefined;
  /** The id of a form that the element does not stand in. */
  readonly form?: string | undefined;
}

/** An event as a listener on the element itself meets it. */
export type OffersEvent<Name extends keyof WidgetEvents> = CustomEvent<WidgetEvents[Name]> & {
  readonly target: FenqiOffersElement;
};

/** A listener for each event, named as the framework names them: `onfenqi:select`, `on:fenqi:select`. */
export type OffersListeners<Prefix extends string> = {
  readonly [Name in keyof WidgetEvents as `${Prefix}${Name}`]?: ((event: OffersEvent<Name>) => void) | undefined;
};
