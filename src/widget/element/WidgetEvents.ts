import type { Offer } from '../../pricing/offers/Offer.js';
import type { Agreement } from '../../protocol/messages/Agreement.js';
import type { Choice } from '../../protocol/messages/Choice.js';
import type { DecisionStatus } from '../../protocol/messages/Decision.js';
import type { MerchantEvent } from '../analytics/MerchantEvent.js';

/** Detail of each event. They bubble and cross shadow roots; none carries personal data or a reason of a decline. */
export interface WidgetEvents {
  /** The shopper chose a plan, or took the choice back. */
  'fenqi:select': { readonly choice: Choice | null; readonly offer: Offer | null };
  /** The lender answered, or an application was called off. */
  'fenqi:decision': { readonly status: DecisionStatus; readonly choice: Choice | null };
  /** There is an agreement; the form value is its JSON now. */
  'fenqi:committed': { readonly agreement: Agreement };
  /** What a merchant measures, as the hook `onEvent` hears it. */
  'fenqi:event': MerchantEvent;
  /** An option that cannot be used, a part that did not load, or a failure of the lender. */
  'fenqi:error': { readonly kind: string; readonly message: string };
}

declare global {
  /** Wherever the events bubble to: elements, documents, windows. */
  interface GlobalEventHandlersEventMap {
    'fenqi:select': CustomEvent<WidgetEvents['fenqi:select']>;
    'fenqi:decision': CustomEvent<WidgetEvents['fenqi:decision']>;
    'fenqi:committed': CustomEvent<WidgetEvents['fenqi:committed']>;
    'fenqi:event': CustomEvent<WidgetEvents['fenqi:event']>;
    'fenqi:error': CustomEvent<WidgetEvents['fenqi:error']>;
  }
}

export type Emit = <Name extends keyof WidgetEvents>(name: Name, detail: WidgetEvents[Name]) => void;
