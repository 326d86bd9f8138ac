import { currencyExponent } from '../money/currencyExponent.js';
import { parseRate } from '../money/Rational.js';
import { fail } from '../PricingError.js';
import type { TermSheet } from './TermSheet.js';

/**
 * What a value must be. A text: `1..600` a whole number, `string` (not empty), `boolean`, a rate, else one of the words between
 * `|`. A record: its fields, optional ones marked `?`. Or a shape that depends on the value.
 */
type Shape = string | { [field: string]: Shape } | ((value: Readonly<Record<string, unknown>>) => Shape);

const RATE = 'a rate such as "0.079"';
const AMOUNT = `0..${Number.MAX_SAFE_INTEGER}`;

const fits = (value: unknown, shape: string): boolean => {
  const [least, most] = shape.split('..');
  if (most) return Number.isSafeInteger(value) && (value as number) >= +least! && (value as number) <= +most;
  if (typeof value !== 'string') return typeof value === shape;
  if (shape !== RATE) return shape === 'string' ? value !== '' : shape.split('|').includes(value);
  try {
    return !!parseRate(value);
  } catch {
    return false;
  }
};

const check = (value: unknown, shape: Shape, path: string): void => {
  if (typeof shape === 'function') check(value, shape(Object(value)), path);
  else if (typeof shape === 'string') fits(value, shape) || fail('invalid-terms', `${path} must be ${shape}`);
  else {
    // A list, a text or nothing ends here too: it lacks the fields.
    const left = new Map(Object.entries(Object(value)).filter(([, each]) => each !== undefined));
    for (const [field, inner] of Object.entries(shape)) {
      const name = field.replace('?', '');
      if (name === field || left.has(name)) check(left.get(name), inner, `${path}.${name}`);
      left.delete(name);
    }
    for (const name of left.keys()) fail('invalid-terms', `${path}.${name} is unknown`);
  }
};

const share = (value: object): { [field: string]: Shape } =>
  'rate' in value ? { rate: RATE } : { amountMinor: AMOUNT };

const METHODS: Readonly<Record<string, { [field: string]: Shape }>> = {
  annuity: { annualRate: RATE, 'closing?': 'last-payment-settles|equal-payment-last-interest-absorbs' },
  'equal-principal': { annualRate: RATE },
  'flat-fee': { feeRatePerInstallment: RATE },
  'interest-free': { 'subsidy?': { lenderAnnualRate: RATE } },
};

const plan: Shape = ({ method, minAmountMinor = 0 }) => ({
  method: Object.keys(METHODS).join('|'),
  id: 'string',
  count: '1..600',
  'period?': { unit: 'day|week|month', every: '1..999' },
  'firstPayment?': value => ('afterPeriods' in value ? { afterPeriods: '0..600' } : 'today|next-period'),
  'downPayment?': share,
  'upfrontFee?': value => ({ ...share(value), 'financed?': 'boolean' }),
  'installmentFee?': share,
  'remainder?': 'first|last|spread',
  'minAmountMinor?': AMOUNT,
  'maxAmountMinor?': `${minAmountMinor}..${Number.MAX_SAFE_INTEGER}`,
  'minInstallmentMinor?': AMOUNT,
  ...METHODS[method as string],
});

/**
 * Checks a term sheet from outside (an attribute, a lender) completely; unknown fields are refused.
 *
 * @returns the same value, typed
 * @throws PricingError `invalid-terms` naming the path and what it must be: "terms.plans.1.count must be 1..600"; `unknown-currency`
 */
export const validateTermSheet = (value: unknown): TermSheet => {
  check(
    value,
    {
      id: 'string',
      jurisdiction: 'CN|US|EU|UK|INTL',
      currency: 'string',
      plans: list => (Array.isArray(list) ? Object.fromEntries([...list].map((_, k) => [k, plan])) : 'a list'),
    },
    'terms',
  );
  const { currency, plans } = value as TermSheet;
  currencyExponent(currency);
  if (new Set(plans.map(each => each.id)).size < plans.length)
    fail('invalid-terms', 'terms.plans must have different ids');
  return value as TermSheet;
};
