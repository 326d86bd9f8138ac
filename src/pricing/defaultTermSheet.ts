import { currencyExponent } from './currencyExponent.js';
import type { Jurisdiction, TermSheet } from './TermSheet.js';

/** Law by currency; others `INTL`. */
const LAWS: Readonly<Record<string, Jurisdiction>> = { CNY: 'CN', USD: 'US', EUR: 'EU', GBP: 'UK' };

/** Currencies of which one unit buys little: the limits grow by this power of ten. */
const MAGNITUDE: readonly [codes: string, power: number][] = [
  ['IDR IRR LAK LBP VND', 4],
  ['COP GNF KHR KRW MGA MMK MNT NGN PYG RWF TZS UGX UZS XAF XOF', 3],
  ['AMD ARS BIF CLP CRC DJF HUF IQD ISK JPY KZT LKR NPR PKR RSD XPF YER', 2],
  ['AFN ALL BDT CNY CZK DKK EGP HKD INR MAD MXN NOK PHP RUB SEK THB TRY TWD UAH UYU ZAR', 1],
];

/**
 * Terms for a page that has no lender yet: 3 interest-free, 6 at 5.9 %, 12 at 7.9 %, monthly. Limits grow with the count: from 30,
 * 60 and 120 units to 5,000, 10,000 and 20,000 units of a currency such as EUR.
 *
 * @throws PricingError `unknown-currency`
 */
export const defaultTermSheet = (currency: string): TermSheet => {
  const exponent = currencyExponent(currency);
  const power = MAGNITUDE.find(([codes]) => codes.includes(currency))?.[1] ?? 0;
  const unit = 10 ** (exponent + power);
  const limits = (count: number) => ({
    count,
    minAmountMinor: 10 * count * unit,
    maxAmountMinor: (5000 * count * unit) / 3,
  });
  return {
    id: `default-1-${currency}`,
    jurisdiction: LAWS[currency] ?? 'INTL',
    currency,
    plans: [
      { id: '3-interest-free', method: 'interest-free', ...limits(3) },
      { id: '6-annuity', method: 'annuity', annualRate: '0.059', ...limits(6) },
      { id: '12-annuity', method: 'annuity', annualRate: '0.079', ...limits(12) },
    ],
  };
};
