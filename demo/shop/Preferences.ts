import { isLanguage, type Language, preferredLanguage } from './Language.js';
import { isLender, type Lender } from './Lender.js';
import { type Currency, isCurrency } from './Money.js';
import { isShopper } from './Shopper.js';

/** What the demo lets a visitor switch. Kept in cookies: nothing of it says who somebody is. */
export interface Preferences {
  readonly language: Language;
  readonly currency: Currency;
  /** Token of the test shopper; empty for a guest. */
  readonly shopper: string;
  readonly lender: Lender;
}

/** Each from what is given, if the shop knows it, else from what stands behind it. */
export function readPreferences(
  given: Readonly<Record<string, unknown>>,
  fallback: Preferences | { readonly acceptLanguage: string | undefined; readonly lender: Lender },
): Preferences {
  const base =
    'language' in fallback
      ? fallback
      : {
          language: preferredLanguage(fallback.acceptLanguage),
          currency: 'CNY' as const,
          shopper: '',
          lender: fallback.lender,
        };
  const { language, currency, shopper, lender } = given;
  return {
    language: isLanguage(language) ? language : base.language,
    currency: isCurrency(currency) ? currency : base.currency,
    shopper: isShopper(shopper) ? shopper : base.shopper,
    lender: isLender(lender) ? lender : base.lender,
  };
}
