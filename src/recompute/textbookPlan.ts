import type { TermsOf } from '../pricing/offers/methods/methods.js';
import type { ClosingRule, PlanMethod, Rate, RemainderPolicy } from '../pricing/offers/TermSheet.js';
import { Decimal, readShare, toMinor } from './Decimal34.js';

/** What is lent for a plan, and at which rate. */
export interface Lent {
  readonly financedMinor: number;
  /** Per period. */
  readonly rate: Decimal;
  /** Periods until the first payment. */
  readonly first: number;
}

/** How a plan repays: by level payments that include interest, or by principals to which interest is added. */
export type Repaying =
  | { readonly kind: 'level'; readonly payment: number; readonly lastInterestAbsorbs: boolean }
  | { readonly kind: 'principals'; readonly principals: readonly number[]; readonly fees?: readonly number[] };

/** What a method makes of a plan's terms. */
export interface TextbookPlan {
  /** The contract's interest rate a year; null if the plan bears no interest. */
  readonly annualRate: Rate | null;
  /** The rate a year that the merchant's subsidy makes the plan yield; null without one. */
  readonly subsidisedRate: Rate | null;
  repaying(lent: Lent): Repaying;
}

/** Equal whole parts; their leftover units go where the policy says. */
const split = (total: number, count: number, policy: RemainderPolicy): number[] => {
  const equal = new Decimal(total).div(count).floor().toNumber();
  const parts = [...Array(count)].map(() => equal);
  const places: Record<RemainderPolicy, (k: number) => number> = {
    first: () => 0,
    last: () => count - 1,
    spread: k => k,
  };
  for (let k = 0; k < total - equal * count; k++) parts[places[policy](k)]! += 1;
  return parts;
};

/** P i / (1 - (1 + i)^-n), for a first period of `first` periods at simple interest. */
const annuityPayment = (count: number, { financedMinor, rate, first }: Lent): number => {
  if (rate.isZero()) return toMinor(new Decimal(financedMinor).div(count));
  const owedAtFirst = new Decimal(financedMinor).times(rate.times(first).plus(1));
  const worthAtFirst = new Decimal(1).minus(rate.plus(1).pow(-count)).div(rate).times(rate.plus(1));
  return toMinor(owedAtFirst.div(worthAtFirst));
};

/** Whether a closing rule lets the last interest absorb what rounding left. */
const ABSORBS: Readonly<Record<ClosingRule, boolean>> = {
  'last-payment-settles': false,
  'equal-payment-last-interest-absorbs': true,
};

/** Every method that a plan can have, by textbook formulas. */
export const TEXTBOOK: { readonly [Name in PlanMethod]: (terms: TermsOf<Name>) => TextbookPlan } = {
  annuity: ({ annualRate, count, closing = 'last-payment-settles' }) => ({
    annualRate,
    subsidisedRate: null,
    repaying: lent => ({
      kind: 'level',
      payment: annuityPayment(count, lent),
      lastInterestAbsorbs: ABSORBS[closing],
    }),
  }),
  'equal-principal': ({ annualRate, count, remainder = 'last' }) => ({
    annualRate,
    subsidisedRate: null,
    repaying: ({ financedMinor }) => ({ kind: 'principals', principals: split(financedMinor, count, remainder) }),
  }),
  'flat-fee': ({ feeRatePerInstallment, count, remainder = 'first' }) => ({
    annualRate: null,
    subsidisedRate: null,
    repaying: ({ financedMinor }) => {
      const [top, bottom] = readShare(feeRatePerInstallment);
      const fee = top.times(count).times(financedMinor).div(bottom).toDecimalPlaces(0, Decimal.ROUND_HALF_EVEN);
      return {
        kind: 'principals',
        principals: split(financedMinor, count, remainder),
        fees: split(fee.toNumber(), count, remainder),
      };
    },
  }),
  'interest-free': ({ subsidy, count, remainder = 'last' }) => ({
    annualRate: null,
    subsidisedRate: subsidy?.lenderAnnualRate ?? null,
    repaying: ({ financedMinor }) => ({ kind: 'principals', principals: split(financedMinor, count, remainder) }),
  }),
};

export const textbookPlan = <Name extends PlanMethod>(terms: TermsOf<Name>): TextbookPlan =>
  TEXTBOOK[terms.method](terms);
