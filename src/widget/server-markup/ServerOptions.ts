import type { WidgetOptions } from '../element/options/WidgetOptions.js';

/** What a server says of a widget: the options of `<fenqi-offers>` that can be written as text, and how its styles come. */
export interface ServerOptions extends Omit<WidgetOptions, 'lender' | 'amountFrom' | 'onEvent'> {
  /** The language of the page, "de": a server cannot ask the browser. */
  readonly locale: string;
  /** "sandbox", or the URL of a lender. */
  readonly lender?: string | null | undefined;
  /** Selector of the element that shows the price. */
  readonly amountFrom?: string | null | undefined;
  /** The form field that carries the choice, then the agreement. */
  readonly name?: string | null | undefined;
  /** Further attributes of the element: `{ id: 'offers', 'aria-label': 'Installments' }`. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** URL of `offers.css` of the published folder, for pages whose policy allows no inline style. Without it the styles come with the markup. */
  readonly styleSheet?: string | null | undefined;
  /** The hash of `offers.css` in `fenqi/manifest.json`, to hold it to. */
  readonly integrity?: string | null | undefined;
  /** Of the page's content-security policy, for the styles that come with the markup. */
  readonly nonce?: string | null | undefined;
}
