import type { OffersOptions } from '../../../checkout/Checkout.js';
import type { LenderAdapter } from '../../../lenders/LenderAdapter.js';
import { parseAmount } from '../../../pricing/money/parseAmount.js';
import type { TermSheet } from '../../../pricing/offers/TermSheet.js';
import type { Spoken } from '../../locales/languageLoader.js';
import { localeOf, type Speech } from '../../locales/localeOf.js';
import type { PriceTerms } from '../firstStage.js';
import { type MinorOption, OptionError } from './OptionError.js';
import { type Layout, OPTION_VALUES } from './optionValues.js';
import type { WidgetOptions } from './WidgetOptions.js';

/** The merchant's options, checked. */
export interface Settings extends Speech {
  readonly offers: OffersOptions;
  /** "sandbox", the URL of a lender, or an adapter. */
  readonly lender: LenderAdapter | string | null;
  readonly applicant: string | undefined;
  readonly layout: Layout;
  /** Plan id of an earlier choice. */
  readonly choice: string | undefined;
  /** Prices the merchant's own terms. */
  readonly price?: PriceTerms;
}

/** Settings with the short texts of their language. */
export type SpokenSettings = Spoken<Settings>;

/** The value if it is allowed, or the first allowed word if there is none. */
function oneOf<Word extends string>(
  name: MinorOption,
  value: string | null | undefined,
  allowed: readonly [Word, ...Word[]],
): Word {
  const word = value ? allowed.find(each => each === value) : allowed[0];
  if (!word) throw new OptionError(`${name}="${String(value)}": use ${allowed.join(', ')}`, name);
  return word;
}

/**
 * @param terms what `readTerms` made of the option `terms`
 * @param host the element of the widget; a server has none, and gives the locale
 * @throws PricingError, OptionError: one sentence that names the fix.
 */
export function readSettings(
  options: WidgetOptions,
  terms: TermSheet | undefined,
  host: Element | undefined,
): Settings {
  const { currency, applicant, order, day, lender } = options;
  const amount = `${options.amount ?? ''}`;
  if (!amount || !currency) {
    const [name, example] = amount ? ['currency', 'CNY'] : ['amount', '2999.00'];
    throw new OptionError(`${name} is missing: write ${name}="${example}"`);
  }
  // A first look only: the part that speaks HTTP checks the URL.
  if (typeof lender === 'string' && !lender.startsWith('http')) oneOf('lender', lender, ['sandbox', 'https://...']);
  // Only checked: the styles read these two from the attributes.
  oneOf('look', options.look, OPTION_VALUES.look);
  oneOf('theme', options.theme, OPTION_VALUES.theme);
  const amountMinor = parseAmount(amount, currency);
  return {
    offers: {
      amountMinor,
      currency,
      order: order || undefined,
      terms,
      day: day || undefined,
    },
    lender: lender || null,
    applicant: applicant || undefined,
    ...localeOf(options.locale, host),
    layout: oneOf('layout', options.layout, OPTION_VALUES.layout),
    choice: options.choice || undefined,
  };
}
