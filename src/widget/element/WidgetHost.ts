import type { PricedPlan } from '../../pricing/offers/Offer.js';
import type { MerchantEvent } from '../analytics/MerchantEvent.js';
import type { Emit } from './WidgetEvents.js';

/** What a widget offers, and for which purchase. */
export interface Shown {
  readonly amountMinor: number;
  readonly currency: string;
  readonly order?: string | undefined;
  readonly plans: readonly PricedPlan[];
}

/** Where a widget is, and how it reports to the element or the page around it. */
export interface WidgetHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly container: HTMLElement;
  readonly ids: string;
  /** Takes the form value: '' → plan id → JSON of the agreement. */
  onValue(value: string): void;
  readonly emit: Emit;
  /** Says what is offered now: nothing while the options are bad, and after the end. */
  show(shown?: Shown): void;
  /** What `show` was given last. */
  shown?: Shown | undefined;
  /** Set by the part that measures, called after each `show`. */
  onShown?: () => void;
  /** The merchant's present hook. */
  onEvent?: ((event: MerchantEvent) => void) | null | undefined;
  /**
   * Tells the merchant of an error, in the console and as an event. An error without a kind is a part that did not load.
   *
   * @param toldAgain true if the same message is news once offers have been shown in between; otherwise the console has it once
   */
  fail(error: unknown, toldAgain?: boolean): void;
}
