import type { Offer } from '../../pricing/offers/Offer.js';
import type { PlanTerms } from '../../pricing/offers/TermSheet.js';
import type { View } from '../format/View.js';

/** Whether a text may say "a month". */
export const isMonthly = ({ period }: PlanTerms): boolean => !period || (period.unit === 'month' && period.every === 1);

/** "12 months" if a period is a month, otherwise "12 payments". */
export const countOf = ({ text }: View, terms: Offer['terms']) =>
  (isMonthly(terms) ? text.months : text.payments)(terms.count);

/** "a month" if a period is a month, otherwise "each". */
export const perPayment = ({ text }: View, terms: Offer['terms']) =>
  isMonthly(terms) ? text.eachMonth : text.eachPayment;
