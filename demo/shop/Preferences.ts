import { isDemoShopper } from './demoShoppers.js';
import { isLanguage, type Language, shopLanguageFor } from './Language.js';
import { isLenderChoice, type LenderChoice } from './Lender.js';
import { type Currency, isCurrency } from './Money.js';

/** What the demo lets a visitor switch. Kept in cookies: nothing of it says who somebody is. */
export interface Preferences {
  readonly language: Language;
  readonly currency: Currency;
  /** Token of the test shopper; empty for a guest. */
  readonly shopper: string;
  readonly lender: LenderChoice;
}

/** Each from what is given, if the shop knows it, else from what stands behind it. */
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
