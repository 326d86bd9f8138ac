import { currencyExponent } from '../money/currencyExponent.js';
import { fail, type PricingError } from '../PricingError.js';
import { readCollecting } from '../shapes/readShape.js';
import { type PlanTerms, planTermsShape, type TermSheet, termSheetShape } from './TermSheet.js';

/**
 * Checks a term sheet from outside (an attribute, a lender) completely; unknown fields are refused.
 *
 * @returns the same value, typed
 * @throws PricingError `invalid-terms` naming every path and what it must be: "terms.plans.1.count must be 1..600"; `unknown-currency`
 */
export function validateTermSheet(value: unknown): TermSheet {
  const wrongs: string[] = [];
  readCollecting(termSheetShape, value, 'terms', wrongs);
  if (wrongs.length) fail('invalid-terms', wrongs.join('; '));
  const { currency, plans } = value as TermSheet;
  currencyExponent(currency);
  if (new Set(plans.map(plan => plan.id)).size < plans.length)
    fail('invalid-terms', 'terms.plans must have different ids');
  return value as TermSheet;
}

/**
 * Checks a term sheet as `validateTermSheet` does, but a bad plan costs only itself: it is left out.
 *
 * @param tell is told of each plan that is left out, by its name, and what to change
 * @throws PricingError where the sheet itself is bad, or no plan of it is good
 */
export function keepGoodPlans(value: unknown, tell: (fault: PricingError) => void): TermSheet {
  const { plans }: { plans?: readonly PlanTerms[] } = Object(value);
  if (!Array.isArray(plans)) return validateTermSheet(value);
  const good = new Map<string, PlanTerms>();
  const faults: PricingError[] = [];
  const take = (plan: PlanTerms, index: number): void => {
    const path = `terms.plans.${index}`;
    const wrongs: string[] = [];
    readCollecting(planTermsShape, plan, path, wrongs);
    const id = plan?.id;
    if (good.has(id)) wrongs.push(`${path}.id must differ from those before it`);
    if (wrongs.length) fail('invalid-terms', `The plan "${id}" is left out: ${wrongs.join('; ')}`);
    good.set(id, plan);
  };
  plans.forEach((plan, index) => {
    try {
      take(plan, index);
    } catch (fault) {
      faults.push(fault as PricingError);
    }
  });
  if (!faults.length || !good.size) return validateTermSheet(value);
  const sheet = validateTermSheet({ ...(value as TermSheet), plans: [...good.values()] });
  faults.forEach(tell);
  return sheet;
}
