import type { OffersEvent, OffersProps } from '../../widget/element/OffersProps.js';
import type { EventDetails } from '../../widget/element/WidgetEvents.js';

/** The type of `#offers` on `<fenqi-offers>` in a template. */
export type { FenqiOffersElement } from '../../widget/element/defineOffersElement.js';

/** The type of each input of a directive for `<fenqi-offers>`: `input<FenqiOffersInputs['amount']>()`. Angular reads no other types. */
export type FenqiOffersInputs = OffersProps;

/** The detail of each event, by both of its names. A template takes the one without a colon: `(fenqi-select)`. */
export type FenqiOffersEvents = EventDetails;

/** The type of `$event` in an output: `FenqiOffersEvent<'fenqi-select'>`. */
export type FenqiOffersEvent<Name extends keyof FenqiOffersEvents> = OffersEvent<Name>;
