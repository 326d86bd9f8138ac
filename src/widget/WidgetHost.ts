import type { Emit } from './WidgetEvents.js';

/** Where a widget is, and how it reports to whoever hosts it. */
export interface WidgetHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly container: HTMLElement;
  readonly ids: string;
  /** '' → plan id → JSON of the agreement. */
  onValue(value: string): void;
  readonly emit: Emit;
  /** Tells the merchant: in the console, and as an event. An error of no kind is a part that did not load. */
  fail(error: unknown): void;
}
