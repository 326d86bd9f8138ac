import fc from 'fast-check';
import type { IsoDate, Jurisdiction, PlanTerms, Share, TermSheet } from '../offers/TermSheet.js';

/** Small, usual and enormous amounts. */
export const amounts = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 300 }) },
  { weight: 6, arbitrary: fc.integer({ min: 1000, max: 5_000_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 2 ** 40 }) },
  { weight: 1, arbitrary: fc.maxSafeNat() },
);

/** Whole and halved months of a year make ties likely: 6 % of 100 is half a unit a month. */
export const rates = fc.oneof(
  fc.constantFrom('0', '0.06', '0.12', '0.079', '0.24', '29/1000', '1/3', '0.000000000001', '3.5'),
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

const common = {
  id: fc.constant('plan'),
  count: fc.oneof(fc.constantFrom(1, 2, 3, 6, 12), fc.integer({ min: 1, max: 40 })),
};
const optional = fc.record(
  {
    period: fc.record({
      unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
      every: fc.constantFrom(1, 2, 3, 14, 30),
    }),
    firstPayment: fc.oneof(
      fc.constantFrom('today' as const, 'next-period' as const),
      fc.integer({ min: 0, max: 7 }).map(afterPeriods => ({ afterPeriods })),
    ),
    downPayment: share(1, 20_000),
    upfrontFee: fc.tuple(share(0.1, 500), fc.boolean()).map(([fee, financed]) => ({ ...fee, financed })),
    installmentFee: share(0.02, 50),
    remainder: fc.constantFrom('first' as const, 'last' as const, 'spread' as const),
    minAmountMinor: fc.constantFrom(0, 5000),
    maxAmountMinor: fc.constantFrom(3_000_000, Number.MAX_SAFE_INTEGER),
    minInstallmentMinor: fc.constantFrom(0, 1, 500),
  },
  { requiredKeys: [] },
);
const method = fc.oneof(
  fc.record(
    {
      method: fc.constant('annuity' as const),
      annualRate: rates,
      closing: fc.constantFrom('last-payment-settles' as const, 'equal-payment-last-interest-absorbs' as const),
    },
    { requiredKeys: ['method', 'annualRate'] },
  ),
  fc.record({ method: fc.constant('equal-principal' as const), annualRate: rates }),
  fc.record({
    method: fc.constant('flat-fee' as const),
    feeRatePerInstallment: fc.constantFrom('0', '0.006', '23/3000', '0.00625', '0.05'),
  }),
  fc.record(
    { method: fc.constant('interest-free' as const), subsidy: fc.record({ lenderAnnualRate: rates }) },
    { requiredKeys: ['method'] },
  ),
);

/** Any plan that a valid sheet can hold. */
export const plans: fc.Arbitrary<PlanTerms> = fc
  .tuple(fc.record(common), optional, method)
  .map(([base, extra, kind]) => ({ ...base, ...extra, ...kind }) as PlanTerms);

export const jurisdictions = fc.constantFrom<Jurisdiction>('CN', 'US', 'EU', 'UK', 'INTL');

export const sheetOf = (plan: PlanTerms, jurisdiction: Jurisdiction = 'INTL', currency = 'EUR'): TermSheet => ({
  id: 'sheet',
  jurisdiction,
  currency,
  plans: [plan],
});
