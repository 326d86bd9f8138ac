import type { CheckoutFailure } from '../../checkout/CheckoutState.js';
import type { LenderErrorKind } from '../../lenders/LenderError.js';
import type { Offer } from '../../pricing/offers/Offer.js';
import type { PricingErrorKind } from '../../pricing/PricingError.js';
import type { Agreement } from '../../protocol/messages/Agreement.js';
import type { Choice } from '../../protocol/messages/Choice.js';
import type { DecisionStatus } from '../../protocol/messages/Decision.js';
import type { MerchantEvent } from '../analytics/MerchantEvent.js';
import type { OptionError } from './options/OptionError.js';

/** What went wrong: an option, pricing, a call of the lender, or a part of the widget that did not load (`part-missing`). */
export type WidgetErrorKind = OptionError['kind'] | PricingErrorKind | LenderErrorKind | 'part-missing';

/**
 * The detail of each event. Every event is dispatched under two names, one right after the other: `fenqi:select`, and then
 * `fenqi-select` for frameworks whose templates take no colon. Listen to one of the two. The events bubble, cross shadow roots
 * and cannot be cancelled. None carries personal data or a reason of a decline.
 *
 * @example
 * document.querySelector('fenqi-offers').addEventListener('fenqi:committed', ({ detail }) => {
 *   detail.agreement; // Send it to your server, which verifies it.
 * });
 */
export interface WidgetEvents {
  /** The offers are painted. Told again when other offers are: for another price, the lender's own terms, or after bad options. `offers` is empty if no plan fits the price. */
  'fenqi:ready': Ready;
  /** The shopper chose a plan, or took the choice back (null). */
  'fenqi:select': { readonly choice: Choice | null; readonly offer: Offer | null };
  /** The lender answered, or the application was cancelled. */
  'fenqi:decision': { readonly status: DecisionStatus; readonly choice: Choice | null };
  /** There is an agreement. The form value is its JSON now. */
  'fenqi:committed': { readonly agreement: Agreement };
  /** What a merchant measures: the same as the hook `onEvent` hears. */
  'fenqi:event': MerchantEvent;
  /** A bad option, a part that did not load, or a failure of the lender. `message` is one sentence that names the fix. */
  'fenqi:error': Failure;
}

/** The detail of `fenqi:ready`: the purchase price in minor units, and what each offered plan costs in all. */
interface Ready {
  readonly amountMinor: number;
  readonly currency: string;
  readonly offers: readonly Pick<Offer, 'planId' | 'totalMinor'>[];
}

/** The detail of `fenqi:error`. What only a lender can say is undefined where it has not said it. */
interface Failure extends Pick<CheckoutFailure, 'message' | 'requestId' | 'retryAfterMs' | 'outcomeUnknown'> {
  readonly kind: WidgetErrorKind;
}

/** The second name of an event: `fenqi-select` of `fenqi:select`. */
type HyphenName<Name extends string> = Name extends `fenqi:${infer Rest}` ? `fenqi-${Rest}` : never;

/** The detail of each event by both of its names. */
export type EventDetails = WidgetEvents & {
  readonly [Name in keyof WidgetEvents as HyphenName<Name>]: WidgetEvents[Name];
};

type EventMap = { readonly [Name in keyof EventDetails]: CustomEvent<EventDetails[Name]> };

declare global {
  /** For listeners on elements, documents and windows. */
  interface GlobalEventHandlersEventMap extends EventMap {}
}

/** @param from another target than the widget's own element */
export type Emit = <Name extends keyof WidgetEvents>(
  name: Name,
  detail: WidgetEvents[Name],
  from?: EventTarget,
) => void;

/** Dispatches each event of a widget under both of its names. */
export const emitFrom =
  (element: EventTarget): Emit =>
  (name, detail, from = element) => {
    for (const each of [name, name.replace(':', '-')])
      from.dispatchEvent(new CustomEvent(each, { detail, bubbles: true, composed: true }));
  };
