import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';

/**
 * A round amount of about one to a hundred euros' worth of what a currency's unit buys (10 yuan, 100 yen, 1 euro): the unit
 * in which the page's own estimates have their limits, whose first plan starts at thirty.
 *
 * @throws PricingError `unknown-currency`
 */
export const roundUnitMinor = (currency: string): number =>
  (defaultTermSheet(currency).plans[0]!.minAmountMinor ?? 0) / 30;
