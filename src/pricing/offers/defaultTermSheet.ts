import { currencies } from '../money/currencies.js';
import { currencyExponent } from '../money/currencyExponent.js';
import type { DefaultMethod } from './methods/defaultMethods.js';
import type { TermsOf } from './methods/methods.js';
import type { AnnuityTerms, InterestFreeTerms, TermSheet } from './TermSheet.js';

type Method = Pick<InterestFreeTerms, 'method'> | Pick<AnnuityTerms, 'method' | 'annualRate'>;

const plan = (unit: number, count: number, method: Method): TermsOf<DefaultMethod> => ({
  id: `${count}-${method.method}`,
  ...method,
  count,
  minAmountMinor: 10 * count * unit,
  maxAmountMinor: (5000 * count * unit) / 3,
});

/** Its plans have few methods, so that a page's first script need not know them all. */
export interface DefaultTermSheet extends TermSheet {
  readonly plans: TermsOf<DefaultMethod>[];
}

/**
 * Terms for a page that has no lender yet, by month: 3 interest-free, 6 at 5.9 %, 12 at 7.9 %. The limits grow with the count: from
 * 30, 60 and 120 units of a currency such as EUR to 5,000, 10,000 and 20,000 units.
 *
 * @throws PricingError `unknown-currency`
 * @example defaultTermSheet('CNY').plans.map(plan => plan.id) // ['3-interest-free', '6-annuity', '12-annuity']
 */
export const defaultTermSheet = (currency: string): DefaultTermSheet => {
  const unit = 10 ** (currencyExponent(currency) + (+currencies.powers[currencies.powers.indexOf(currency) + 3]! || 0));
  return {
    id: `default-1-${currency}`,
    jurisdiction: currencies.laws[currency] ?? 'INTL',
    currency,
    plans: [
      plan(unit, 3, { method: 'interest-free' }),
      plan(unit, 6, { method: 'annuity', annualRate: '0.059' }),
      plan(unit, 12, { method: 'annuity', annualRate: '0.079' }),
    ],
  };
};
