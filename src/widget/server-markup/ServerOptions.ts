import type { LocaleTag } from '../../protocol/Locale.js';
import type { WidgetOptions } from '../element/options/WidgetOptions.js';

/** The options of `<fenqi-offers>` that can be written as text, and where its styles come from. */
export interface ServerOptions extends Omit<WidgetOptions, 'lender' | 'amountFrom' | 'onEvent'> {
  /** The language of the page, "de". Required, because a server cannot ask the browser. */
  readonly locale: LocaleTag;
  /** "sandbox", or the URL of a lender. Default: none, and no pre-approval button. */
  readonly lender?: string | null | undefined;
  /** Selector of the element that shows the price. Default: none. */
  readonly amountFrom?: string | null | undefined;
  /**
   * The day that the server counts from, "YYYY-MM-DD", while the page counts from the shopper's own. Unlike `day` it is not part of the
   * markup, so a cached page does not keep it. Default: the day of the server's clock.
   */
  readonly today?: string | null | undefined;
  /** The name of the form field that carries the choice, then the agreement. Default: no field. */
  readonly name?: string | null | undefined;
  /** Further attributes of the element: `{ id: 'offers', 'aria-label': 'Installments' }`. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** URL of `offers.css` in the published folder, for pages whose policy allows no inline styles. Default: the styles are part of the markup. */
  readonly styleSheet?: string | null | undefined;
  /** The hash of `offers.css` from `fenqi/manifest.json`, which the browser checks. Default: none. */
  readonly integrity?: string | null | undefined;
  /** The nonce of the page's content-security policy, for styles in the markup. Default: none. */
  readonly nonce?: string | null | undefined;
}
