import type { LenderAdapter } from '../../../lenders/LenderAdapter.js';
import type { TermSheet } from '../../../pricing/offers/TermSheet.js';
import type { MerchantEvent } from '../../analytics/MerchantEvent.js';
import type { Layout, Look, Theme } from './optionValues.js';

/** What a merchant says, as attributes, properties or `mount` options; checked by `readSettings`. */
export interface WidgetOptions {
  /** Decimal text in major units, "2999.00". A number is read as its decimal text. */
  readonly amount?: string | number | null | undefined;
  /** ISO 4217, "CNY". */
  readonly currency?: string | null | undefined;
  /** A term sheet, or its JSON. Default: the lender's, else `defaultTermSheet(currency)`. */
  readonly terms?: TermSheet | string | null | undefined;
  /** "sandbox", the URL of a lender ("https://lender.example?merchant=shop-1#Example%20Bank": a fragment is its name), or an adapter; without it there is no pre-approval button. */
  readonly lender?: string | LenderAdapter | null | undefined;
  /** Short-lived token from the merchant's server that tells the lender who the shopper is. */
  readonly applicant?: string | null | undefined;
  /** The merchant's own reference for the purchase. */
  readonly order?: string | null | undefined;
  /** A language of the widget, such as "zh-CN" or "de". Default: the nearest `lang` attribute, else the browser's language. */
  readonly locale?: string | null | undefined;
  /** "full" (default) or "compact", one line that opens. */
  readonly layout?: Layout | null | undefined;
  /** "plain" (default), "card" or "contrast". */
  readonly look?: Look | null | undefined;
  /** "auto" (default: the page's own `color-scheme`), "light" or "dark". */
  readonly theme?: Theme | null | undefined;
  /** First day of the plans, "YYYY-MM-DD". Default: today. */
  readonly day?: string | null | undefined;
  /** Plan id of a choice made before, as the shop's server got it with the form: put back once, ignored where it is no longer offered. */
  readonly choice?: string | null | undefined;
  /** The element that shows the price, or its selector: offers follow what it says. `amount` beside it serves until it has been read for the first time. */
  readonly amountFrom?: string | Element | null | undefined;
  /** Hears what a merchant measures, as the event `fenqi:event` does. A property only. */
  readonly onEvent?: ((event: MerchantEvent) => void) | null | undefined;
}
