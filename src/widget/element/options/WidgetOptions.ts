import type { LenderAdapter } from '../../../lenders/LenderAdapter.js';
import type { TermSheet } from '../../../pricing/offers/TermSheet.js';
import type { LocaleTag } from '../../../protocol/Locale.js';
import type { MerchantEvent } from '../../analytics/MerchantEvent.js';
import type { TextOverrides } from '../../locales/TextOverrides.js';
import type { Layout, Look, Theme } from './optionValues.js';

/**
 * The options of a widget, as attributes, as properties of the element, or for `mount`. Empty text, null and undefined mean the default.
 * A bad option is told in the console and as `fenqi:error`. A bad `lender`, `locale`, `layout`, `look` or `theme` has its default instead.
 * Any other empties the widget, because a price could be wrong.
 *
 * @example
 * <fenqi-offers amount="2999.00" currency="CNY" lender="https://lender.example?merchant=shop-1" layout="line"></fenqi-offers>
 * mount(document.querySelector('#installments'), { amount: '2999.00', currency: 'CNY', lender: 'sandbox' });
 */
export interface WidgetOptions {
  /** The purchase price as decimal text in major units, "2999.00". A number is read as its decimal text. Required, unless `amountFrom` is set. */
  readonly amount?: string | number | null | undefined;
  /** ISO 4217 code, "CNY". Required, unless the text at `amountFrom` names it beyond doubt. */
  readonly currency?: string | null | undefined;
  /** A term sheet, or its JSON. Default: the lender's terms, or else `defaultTermSheet(currency)`. */
  readonly terms?: TermSheet | string | null | undefined;
  /** "sandbox", the URL of a lender ("https://lender.example?merchant=shop-1#Example%20Bank", where the fragment is its name), or an adapter. Default: none, and no pre-approval button. */
  readonly lender?: string | LenderAdapter | null | undefined;
  /** Short-lived token from the merchant's server that tells the lender who the shopper is. Default: none. */
  readonly applicant?: string | null | undefined;
  /** The merchant's own reference for the purchase. Default: none. */
  readonly order?: string | null | undefined;
  /** A language of the widget as a BCP 47 tag, such as "zh-CN" or "de-AT". Dates and amounts are written as in its region. Default: the nearest `lang` attribute, or else the browser's language, or else English. */
  readonly locale?: LocaleTag | null | undefined;
  /** "full" for all plans, or "line" for the best of them in one line. Default: "full". */
  readonly layout?: Layout | null | undefined;
  /** "plain", "card" or "contrast". Default: "plain". */
  readonly look?: Look | null | undefined;
  /** "auto" for the page's own `color-scheme`, "light" or "dark". Default: "auto". */
  readonly theme?: Theme | null | undefined;
  /** First day of the plans, "YYYY-MM-DD". Default: today. */
  readonly day?: string | null | undefined;
  /** Plan id of an earlier choice, as the shop's server got it with the form. It is put back once, and ignored if the plan is no longer offered. Default: none. */
  readonly choice?: string | null | undefined;
  /** The element that shows the price, or its selector: the offers follow that price. Until it is read for the first time, `amount` is used. Default: none. */
  readonly amountFrom?: string | Element | null | undefined;
  /** The merchant's own words by language, or their JSON: `{ en: { offers: { legend: 'Spread the cost' } } }`. Default: the widget's. */
  readonly texts?: TextOverrides | string | null | undefined;
  /** A hook for what a merchant measures, called with each `fenqi:event`. A property only. Default: none. */
  readonly onEvent?: ((event: MerchantEvent) => void) | null | undefined;
}
