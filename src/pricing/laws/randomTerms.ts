import fc from 'fast-check';
import {
  type ContingentCosts,
  type IsoDate,
  type Jurisdiction,
  type Period,
  type PlanTerms,
  planTermsShape,
  type Share,
  type TermSheet,
} from '../offers/TermSheet.js';
import { jurisdictionCodes } from '../offers/termWords.js';
import { arbitraryOf } from './arbitraryOf.js';

/** Small, usual and enormous amounts. */
export const amounts = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 300 }) },
  { weight: 6, arbitrary: fc.integer({ min: 1000, max: 5_000_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 2 ** 40 }) },
  { weight: 1, arbitrary: fc.maxSafeNat() },
);

/** Rates of whole and half months make ties likely: 6 % of 100 is half a unit a month. */
export const rates = fc.oneof(
  fc.constantFrom('0', '0.06', '0.12', '0.079', '0.24', '29/1000', '1/3', '0.000000000001', '1'),
  fc.integer({ min: 0, max: 4000 }).map(n => `0.${`${n}`.padStart(4, '0')}`),
  fc.tuple(fc.nat(999_999), fc.integer({ min: 1_000_000, max: 99_999_999 })).map(([n, d]) => `${n}/${d}`),
);

export const days: fc.Arbitrary<IsoDate> = fc
  .tuple(fc.integer({ min: 1996, max: 2104 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([y, m, d]) => {
    const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
    return `${y}-${`${m}`.padStart(2, '0')}-${`${Math.min(d, last)}`.padStart(2, '0')}`;
  });

const share = (maxRate: number, maxMinor: number): fc.Arbitrary<Share> =>
  fc.oneof(
    fc.integer({ min: 0, max: maxRate * 1000 }).map(n => ({ rate: `${n}/1000` })),
    fc.integer({ min: 0, max: maxMinor }).map(amountMinor => ({ amountMinor })),
  );

type Names<T> = T extends unknown ? keyof T : never;

/** What real plans hold, and its edges. A field without an entry takes any value that its shape allows. */
const usual = {
  id: fc.constant('plan'),
  count: fc.oneof(fc.constantFrom(1, 2, 3, 6, 12), fc.integer({ min: 1, max: 40 })),
  every: fc.constantFrom(1, 2, 3, 14, 30),
  afterPeriods: fc.integer({ min: 0, max: 7 }),
  downPayment: share(1, 20_000),
  upfrontFee: fc.tuple(share(0.1, 500), fc.boolean()).map(([fee, financed]) => ({ ...fee, financed })),
  installmentFee: share(0.02, 50),
  minAmountMinor: fc.constantFrom(0, 5000),
  maxAmountMinor: fc.constantFrom(3_000_000, Number.MAX_SAFE_INTEGER),
  minInstallmentMinor: fc.constantFrom(0, 1, 500),
  overdueAnnualRate: rates,
  lateCharge: share(0.1, 900),
  prepaymentCharge: share(0.1, 900),
  collector: fc.constantFrom('甲银行', 'Bank A'),
  feeCollector: fc.constantFrom('乙担保', 'Guarantor B'),
  annualRate: rates,
  lenderAnnualRate: rates,
  feeRatePerInstallment: fc.constantFrom('0', '0.006', '23/3000', '0.00625', '0.05'),
} satisfies {
  readonly [Name in
    | Names<PlanTerms>
    | keyof Period
    | keyof ContingentCosts
    | 'afterPeriods'
    | 'lenderAnnualRate']?: unknown;
};

/** Any plan of a valid sheet, of every method that there is. */
export const plans: fc.Arbitrary<PlanTerms> = arbitraryOf(planTermsShape, usual);

export const jurisdictions = fc.constantFrom(...jurisdictionCodes);

export const randomSheet = (plan: PlanTerms, jurisdiction: Jurisdiction = 'INTL', currency = 'EUR'): TermSheet => ({
  id: 'sheet',
  jurisdiction,
  currency,
  plans: [plan],
});
