import type { PlanTerms } from '../../pricing/offers/TermSheet.js';
import { validateTermSheet } from '../../pricing/offers/validateTermSheet.js';

/** Plan terms from outside. The rules are pricing's own: they are written once, and a message names the same paths everywhere. @throws PricingError */
export function checkPlanTerms(terms: unknown): PlanTerms {
  // Terms travel alone; currency and law do not change what makes them valid.
  validateTermSheet({ id: 'personal', jurisdiction: 'INTL', currency: 'EUR', plans: [terms] });
  return terms as PlanTerms;
}
