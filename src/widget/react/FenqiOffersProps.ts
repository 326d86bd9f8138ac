import type { HTMLAttributes } from 'react';
import type { FenqiOffersElement } from '../element/defineOffersElement.js';
import type { OffersEvent, OffersProps } from '../element/OffersProps.js';
import type { WidgetOptions } from '../element/options/WidgetOptions.js';

/** The events of the element, by the names of their props. */
export const EVENTS = {
  onReady: 'fenqi:ready',
  onSelect: 'fenqi:select',
  onDecision: 'fenqi:decision',
  onCommitted: 'fenqi:committed',
  onError: 'fenqi:error',
} as const;

export type EventHandlers = {
  readonly [Prop in keyof typeof EVENTS]?: ((event: OffersEvent<(typeof EVENTS)[Prop]>) => void) | undefined;
};
type Plain = Omit<
  HTMLAttributes<FenqiOffersElement>,
  keyof OffersProps | keyof EventHandlers | 'onEvent' | 'children' | 'dangerouslySetInnerHTML'
>;

/** The options and the name of the element, a handler for each event, and what every HTML element takes. */
export interface FenqiOffersProps extends OffersProps, Pick<WidgetOptions, 'onEvent'>, EventHandlers, Plain {
  /** What `renderShadowRoot` of `fenqi/ssr` returned for the same options on the server: the offers are there with the first paint. In the page an empty text is enough. Default: none. */
  readonly drawn?: string | null | undefined;
}
