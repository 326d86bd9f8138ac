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
 * The detail of each event. The events bubble and cross shadow roots. None carries personal data or a reason of a decline.
 *
 * @example
 * document.querySelector('fenqi-offers').addEventListener('fenqi:committed', ({ detail }) => {
 *   detail.agreement; // Send it to your server, which verifies it.
 * });
 */
export interface WidgetEvents {
  /** The shopper chose a plan, or took the choice back (null). */
  'fenqi:select': { readonly choice: Choice | null; readonly offer: Offer | null };
  /** The lender answered, or the application was cancelled. */
  'fenqi:decision': { readonly status: DecisionStatus; readonly choice: Choice | null };
  /** There is an agreement. The form value is its JSON now. */
  'fenqi:committed': { readonly agreement: Agreement };
  /** What a merchant measures: the same as the hook `onEvent` hears. */
  'fenqi:event': MerchantEvent;
  /** A bad option, a part that did not load, or a failure of the lender. `message` is one sentence that names the fix. */
  'fenqi:error': { readonly kind: WidgetErrorKind; readonly message: string };
}

declare global {
  /** For listeners on elements, documents and windows. */
  interface GlobalEventHandlersEventMap {
    'fenqi:select': CustomEvent<WidgetEvents['fenqi:select']>;
    'fenqi:decision': CustomEvent<WidgetEvents['fenqi:decision']>;
    'fenqi:committed': CustomEvent<WidgetEvents['fenqi:committed']>;
    'fenqi:event': CustomEvent<WidgetEvents['fenqi:event']>;
    'fenqi:error': CustomEvent<WidgetEvents['fenqi:error']>;
  }
}

export type Emit = <Name extends keyof WidgetEvents>(name: Name, detail: WidgetEvents[Name]) => void;
