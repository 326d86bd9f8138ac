import { isDemoShopper } from './demoShoppers.js';
import { isLanguage, type Language, shopLanguageFor } from './Language.js';
import { isLenderChoice, type LenderChoice } from './Lender.js';
import { type Currency, isCurrency } from './Money.js';

/** What a visitor of the demo can switch. Cookies keep it, because none of it identifies a person. */
export interface Preferences {
  readonly language: Language;
  readonly currency: Currency;
  /** The test shopper's token. Empty for a guest. */
  readonly shopper: string;
  readonly lender: LenderChoice;
}

/** Reads each preference from the given values if the shop knows the value, and otherwise from the fallback. */
export function readPreferences(
  given: Readonly<Record<string, unknown>>,
  fallback: Preferences | { readonly acceptLanguage: string | undefined; readonly lender: LenderChoice },
): Preferences {
  const base =
    'language' in fallback
      ? fallback
      : {
          language: shopLanguageFor(fallback.acceptLanguage),
          currency: 'CNY' as const,
          shopper: '',
          lender: fallback.lender,
        };
  const { language, currency, shopper, lender } = given;
  return {
    language: isLanguage(language) ? language : base.language,
    currency: isCurrency(currency) ? currency : base.currency,
    shopper: isDemoShopper(shopper) ? shopper : base.shopper,
    lender: isLenderChoice(lender) ? lender : base.lender,
  };
}
