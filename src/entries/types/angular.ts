import type { OffersEvent, OffersProps } from '../../widget/element/OffersProps.js';
import type { WidgetEvents } from '../../widget/element/WidgetEvents.js';

/** What `#offers` on `<fenqi-offers>` is in a template. */
export type { FenqiOffersElement } from '../../widget/element/defineOffersElement.js';

/** Of each input of a directive for `<fenqi-offers>`: `input<FenqiOffersInputs['amount']>()`. Angular reads types of nothing else. */
export type FenqiOffersInputs = OffersProps;

/** The detail of each event by its name. */
export type FenqiOffersEvents = WidgetEvents;

/** `$event` of an output: `FenqiOffersEvent<'fenqi:select'>`. */
export type FenqiOffersEvent<Name extends keyof FenqiOffersEvents> = OffersEvent<Name>;
