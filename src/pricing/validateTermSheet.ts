import { currencyExponent } from './currencyExponent.js';
import { fail } from './PricingError.js';
import { parseRate } from './Rational.js';
import type { TermSheet } from './TermSheet.js';

/** Checks a value found at a path, or throws. */
type Check = (value: unknown, path: string) => void;
type Fields = Readonly<Record<string, Check>>;

const bad = (path: string, fix: string): never => fail('invalid-terms', `${path} ${fix}.`);

const text: Check = (value, path) => {
  if (typeof value !== 'string' || !value) bad(path, 'must be a text');
};
const integer =
  (min: number, max = Number.MAX_SAFE_INTEGER): Check =>
  (value, path) => {
    if (!Number.isSafeInteger(value) || (value as number) < min || (value as number) > max)
      bad(path, `must be a whole number, ${min} to ${max}`);
  };
const oneOf =
  (...names: string[]): Check =>
  (value, path) => {
    if (!names.includes(value as string)) bad(path, `must be ${names.join(' or ')}`);
  };
const rate: Check = (value, path) => {
  if (typeof value !== 'string') bad(path, 'must be a text such as "0.079"');
  try {
    parseRate(value as string);
  } catch (error) {
    bad(path, (error as Error).message);
  }
};

/** A name ending in `?` may be absent. */
const record =
  (fields: Fields): Check =>
  (value, path) => {
    if (typeof value !== 'object' || !value || Array.isArray(value)) bad(path, 'must be an object');
    const given = value as Readonly<Record<string, unknown>>;
    for (const name of Object.keys(given))
      if (!Object.hasOwn(fields, name) && !Object.hasOwn(fields, `${name}?`))
        bad(`${path}.${name}`, `is unknown; known: ${Object.keys(fields).join(' ').replaceAll('?', '')}`);
    for (const [key, check] of Object.entries(fields)) {
      const name = key.replace('?', '');
      if (name === key || given[name] !== undefined) check(given[name], `${path}.${name}`);
    }
  };

const amount = integer(0);
const share =
  (extra: Fields = {}): Check =>
  (value, path) =>
    record({
      ...(value && typeof value === 'object' && 'rate' in value ? { rate } : { amountMinor: amount }),
      ...extra,
    })(value, path);

const bool: Check = (value, path) => {
  if (typeof value !== 'boolean') bad(path, 'must be true or false');
};

const COMMON: Fields = {
  id: text,
  method: text,
  count: integer(1, 600),
  'period?': record({ unit: oneOf('day', 'week', 'month'), every: integer(1, 999) }),
  'firstPayment?': (value, path) =>
    typeof value === 'object'
      ? record({ afterPeriods: integer(0, 600) })(value, path)
      : oneOf('today', 'next-period')(value, path),
  'downPayment?': share(),
  'upfrontFee?': share({ 'financed?': bool }),
  'installmentFee?': share(),
  'remainder?': oneOf('first', 'last', 'spread'),
  'minAmountMinor?': amount,
  'maxAmountMinor?': amount,
  'minInstallmentMinor?': amount,
};

const METHODS: Readonly<Record<string, Fields>> = {
  annuity: { annualRate: rate, 'closing?': oneOf('last-payment-settles', 'equal-payment-last-interest-absorbs') },
  'equal-principal': { annualRate: rate },
  'flat-fee': { feeRatePerInstallment: rate },
  'interest-free': { 'subsidy?': record({ lenderAnnualRate: rate }) },
};

const plan: Check = (value, path) => {
  const {
    method,
    minAmountMinor: min = 0,
    maxAmountMinor: max = min,
  } = (value ?? {}) as Readonly<Record<string, unknown>>;
  oneOf(...Object.keys(METHODS))(method, `${path}.method`);
  record({ ...COMMON, ...METHODS[method as string] })(value, path);
  if ((min as number) > (max as number)) bad(`${path}.maxAmountMinor`, 'must not be below minAmountMinor');
};

/**
 * Checks a term sheet from outside (an attribute, a lender) completely; unknown fields are refused.
 *
 * @returns the same value, typed
 * @throws PricingError `invalid-terms`, with the path ("terms.plans[1].count") and what it must be; `unknown-currency`
 */
export const validateTermSheet = (value: unknown): TermSheet => {
  record({
    id: text,
    jurisdiction: oneOf('CN', 'US', 'EU', 'UK', 'INTL'),
    currency: text,
    plans: (plans, path) => {
      if (!Array.isArray(plans)) return bad(path, 'must be a list');
      for (const [k, each] of plans.entries()) plan(each, `${path}[${k}]`);
      if (new Set(plans.map(each => each.id)).size < plans.length) bad(path, 'must have different ids');
    },
  })(value, 'terms');
  currencyExponent((value as TermSheet).currency);
  return value as TermSheet;
};
