import type { Offer } from '../../pricing/offers/Offer.js';
import type { Purchase } from '../../protocol/messages/Purchase.js';
import { OPTION_VALUES } from '../element/options/optionValues.js';
import type { WidgetHost } from '../element/WidgetHost.js';
import type { AdvertisedPlan, MerchantEvent } from './MerchantEvent.js';
import { mark } from './timeline.js';

type OwnFacts<Event> = Event extends MerchantEvent
  ? Omit<Event, 'widget' | 'amountMinor' | 'currency' | 'layout' | 'look' | 'locale' | 'timeMs'>
  : never;

const waiting: (() => void)[] = [];
const deliver = () => {
  // A unit test may have taken its page away meanwhile.
  for (const tell of waiting.splice(0)) if (globalThis.document) tell();
};

/** After the next paint, or earlier if there may be none. */
const afterPaint = () => {
  requestAnimationFrame(() => setTimeout(deliver));
  setTimeout(deliver, 200);
  addEventListener('pagehide', deliver, { once: true });
};

/**
 * Tells the merchant, as an event and through the hook. It waits until the answer to the shopper is painted, but not longer than the
 * page lives. So a slow hook delays nothing, and a hook that throws breaks nothing.
 *
 * @param at when it happened, on the clock of `performance.now()`
 */
export function report(
  host: WidgetHost,
  at: number,
  { amountMinor, currency }: Purchase,
  facts: OwnFacts<MerchantEvent>,
): void {
  const { element, ids: widget, container } = host;
  const event: MerchantEvent = {
    ...facts,
    widget,
    amountMinor,
    currency,
    layout: OPTION_VALUES.layout.find(each => each === element.getAttribute('layout')) ?? 'full',
    look: OPTION_VALUES.look.find(each => each === element.getAttribute('look')) ?? 'plain',
    locale: container.lang,
    timeMs: Math.round(at),
  };
  mark(`fenqi:${event.type}`, at, widget);
  const tell = () => {
    // A page that removes the widget after the agreement still hears of it.
    host.emit('fenqi:event', event, element.isConnected ? element : element.ownerDocument);
    try {
      host.onEvent?.(event);
    } catch (error) {
      reportError(error);
    }
  };
  if (waiting.push(tell) > 1) return;
  // No answer to the shopper waits to be painted.
  if (facts.type === 'impression') deliver();
  else afterPaint();
}

/** @param offer made by the terms that everyone sees */
export const advertised = ({ planId, terms, apr, financeChargeMinor }: Offer): AdvertisedPlan => ({
  planId,
  count: terms.count,
  method: terms.method,
  apr: apr.display,
  interestFree: financeChargeMinor === 0,
});
