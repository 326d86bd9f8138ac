import { currencyExponent } from './currencyExponent.js';
import type { PlanTerms, TermSheet } from './TermSheet.js';

/** Law by currency; others `INTL`. */
const LAWS: Readonly<Record<string, TermSheet['jurisdiction']>> = { CNY: 'CN', USD: 'US', EUR: 'EU', GBP: 'UK' };

/** Currencies of which one unit buys little, with the power of ten by which the limits grow. */
const POWERS =
  'IDR4 IRR4 LBP4 VND4 COP3 KRW3 NGN3 UZS3 ARS2 CLP2 HUF2 JPY2 KZT2 LKR2 PKR2 RSD2 CNY1 CZK1 EGP1 HKD1 INR1 MXN1 NOK1 PHP1 RUB1 SEK1 THB1 TRY1 TWD1 UAH1 ZAR1';

const plan = (unit: number, count: number, method: 'annuity' | 'interest-free', annualRate?: string): PlanTerms =>
  ({
    id: `${count}-${method}`,
    method,
    count,
    ...(annualRate && { annualRate }),
    minAmountMinor: 10 * count * unit,
    maxAmountMinor: (5000 * count * unit) / 3,
  }) as PlanTerms;

/**
 * Terms for a page that has no lender yet: 3 interest-free, 6 at 5.9 %, 12 at 7.9 %, monthly. Limits grow with the count: from 30,
 * 60 and 120 units to 5,000, 10,000 and 20,000 units of a currency such as EUR.
 *
 * @throws PricingError `unknown-currency`
 */
export const defaultTermSheet = (currency: string): TermSheet => {
  const unit = 10 ** (currencyExponent(currency) + (+POWERS[POWERS.indexOf(currency) + 3]! || 0));
  return {
    id: `default-1-${currency}`,
    jurisdiction: LAWS[currency] ?? 'INTL',
    currency,
    plans: [plan(unit, 3, 'interest-free'), plan(unit, 6, 'annuity', '0.059'), plan(unit, 12, 'annuity', '0.079')],
  };
};
