import { fail } from '../PricingError.js';
import type { PlanTerms } from './TermSheet.js';
import {
  closingRules,
  firstPayments,
  MOST_INSTALLMENTS,
  MOST_PERIODS_BEFORE,
  MOST_UNITS,
  periodUnits,
  planMethods,
  remainderPolicies,
} from './termWords.js';

const checkWhole = (name: string, value: unknown, least = 0, most = Number.MAX_SAFE_INTEGER): void => {
  if (!(Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most))
    fail('invalid-terms', `${name} must be ${least}..${most}`);
};

const checkWord = (name: string, value: unknown, words: readonly unknown[]): void => {
  if (!words.includes(value)) fail('invalid-terms', `${name} must be ${words.join('|')}`);
};

type Given<Terms> = { readonly [Name in Terms extends unknown ? keyof Terms : never]?: unknown };

/** In plain JavaScript a value may be anything: its fields are looked at one by one. */
const fieldsOf = <Terms>(value: Terms): Given<Exclude<Terms, undefined>> => Object(value);

const checkShare = (share: PlanTerms['upfrontFee']): void => {
  if (share === undefined) return;
  const { rate, amountMinor, financed = false } = fieldsOf(share);
  if (rate === undefined) checkWhole('amountMinor', amountMinor);
  checkWord('financed', financed, [true, false]);
};

/**
 * Refuses what would make the price of a plan wrong, or its pricing endless, whoever calls. Rates are left to `parseRate`, which reads
 * them, and fields that nobody knows to `validateTermSheet`, whose shapes are too heavy for a page that only prices.
 *
 * @throws PricingError `invalid-terms`
 */
export const checkPlan = (plan: PlanTerms): void => {
  const given = fieldsOf(plan);
  const { firstPayment, remainder, closing, minAmountMinor = 0, maxAmountMinor = minAmountMinor } = given;
  checkWord('method', given.method, planMethods);
  checkWhole('count', given.count, 1, MOST_INSTALLMENTS);
  // Without its rate a plan would bear no interest, and with a stray one it would.
  if (plan.method === 'flat-fee' || plan.method === 'interest-free') {
    if (given.annualRate != null) fail('invalid-terms', 'annualRate is unknown');
    // The compiler stops here if a new method has no `annualRate`.
  } else if (plan.annualRate == null) fail('invalid-terms', 'annualRate is missing');
  if (given.period !== undefined) {
    const { unit, every } = fieldsOf(plan.period);
    checkWord('unit', unit, periodUnits);
    checkWhole('every', every, 1, MOST_UNITS);
  }
  if (firstPayment !== undefined)
    if (typeof firstPayment === 'object')
      checkWhole('afterPeriods', Object(firstPayment).afterPeriods, 0, MOST_PERIODS_BEFORE);
    else checkWord('firstPayment', firstPayment, firstPayments);
  checkShare(plan.downPayment);
  checkShare(plan.upfrontFee);
  checkShare(plan.installmentFee);
  if (remainder !== undefined) checkWord('remainder', remainder, remainderPolicies);
  if (closing !== undefined) checkWord('closing', closing, closingRules);
  checkWhole('minAmountMinor', minAmountMinor);
  checkWhole('maxAmountMinor', maxAmountMinor, minAmountMinor as number);
  checkWhole('minInstallmentMinor', given.minInstallmentMinor ?? 0);
};
