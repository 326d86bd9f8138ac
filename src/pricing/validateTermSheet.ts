import { currencyExponent } from './currencyExponent.js';
import { fail } from './PricingError.js';
import { parseRate } from './Rational.js';
import type { TermSheet } from './TermSheet.js';

/**
 * What a value must be. A text: `1..600` a whole number, `string` (not empty), `boolean`, a rate, else one of the words between
 * `|`. A record: its fields, optional ones marked `?`. A list of one shape. A shape chosen by the value.
 */
type Shape = string | [Shape] | { [field: string]: Shape } | ((value: Readonly<Record<string, unknown>>) => Shape);

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
  const must = (what: string): never => fail('invalid-terms', `${path} must be ${what}`);
  if (typeof shape === 'function') check(value, shape(Object(value)), path);
  else if (typeof shape === 'string') fits(value, shape) || must(shape);
  else if (Array.isArray(shape)) {
    if (!Array.isArray(value)) must('a list');
    for (const [k, each] of (value as unknown[]).entries()) check(each, shape[0], `${path}[${k}]`);
  } else {
    if (typeof value !== 'object' || !value || Array.isArray(value)) must('a record');
    const left = new Map(Object.entries(value as object));
    for (const [field, inner] of Object.entries(shape)) {
      const name = field.replace('?', '');
      if (name === field || left.get(name) !== undefined) check(left.get(name), inner, `${path}.${name}`);
      left.delete(name);
    }
    for (const name of left.keys()) must(`without "${name}"`);
  }
};

const share =
  (extra?: { [field: string]: Shape }): Shape =>
  value => ({
    ...('rate' in value ? { rate: RATE } : { amountMinor: AMOUNT }),
    ...extra,
  });

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
  'firstPayment?': value =>
    typeof value === 'object' && !(value instanceof String) ? { afterPeriods: '0..600' } : 'today|next-period',
  'downPayment?': share(),
  'upfrontFee?': share({ 'financed?': 'boolean' }),
  'installmentFee?': share(),
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
 * @throws PricingError `invalid-terms` naming the path and what it must be: "terms.plans[1].count must be 1..600"; `unknown-currency`
 */
export const validateTermSheet = (value: unknown): TermSheet => {
  check(
    value,
    {
      id: 'string',
      jurisdiction: 'CN|US|EU|UK|INTL',
      currency: 'string',
      plans: [plan],
    },
    'terms',
  );
  const { currency, plans } = value as TermSheet;
  currencyExponent(currency);
  if (new Set(plans.map(each => each.id)).size < plans.length)
    fail('invalid-terms', 'terms.plans must have different ids');
  return value as TermSheet;
};
