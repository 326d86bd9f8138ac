import type { Rate } from '../../pricing/offers/TermSheet.js';
import type { LoanProduct, Products } from './Products.js';

type Range = LoanProduct['each'];

const interestFree = (each: Range, lenderAnnualRate?: Rate): LoanProduct => ({
  id: '3-interest-free',
  method: 'interest-free',
  count: 3,
  each,
  ...(lenderAnnualRate && { subsidy: { lenderAnnualRate } }),
});
const annuity = (count: 6 | 12, annualRate: Rate, each: Range): LoanProduct => ({
  id: `${count}-annuity`,
  method: 'annuity',
  count,
  annualRate,
  each,
});
const flatFee = (count: 6 | 12, feeRatePerInstallment: Rate, each: Range): LoanProduct => ({
  id: `${count}-flat-fee`,
  method: 'flat-fee',
  count,
  feeRatePerInstallment,
  each,
});

const shopping: Range = { least: 10, most: 5_000 / 3 };
/** From CNY 15: small enough for the first purchase on starter credit, in every currency. */
const fromTheFirst: Range = { ...shopping, least: 0.5 };
const education: Range = { least: 50, most: 1_500 };
const medical: Range = { least: 30, most: 1_500 };
const car: Range = { least: 250, most: 2_000 };

const down = { downPayment: '0.2' };
/** The fee for the lien on the car. A dealer who pays the interest pays this fee as well. */
const lien = { upfrontFee: '0.01' };
const sixForCars: LoanProduct = {
  id: '6-equal-principal',
  method: 'equal-principal',
  count: 6,
  annualRate: '0.049',
  each: car,
  ...down,
};
const twelveForCars: LoanProduct = { ...annuity(12, '0.059', car), ...down };
const threeForCars: LoanProduct = { ...interestFree(car, '0.049'), ...down };

/** What the lender offers, as data that people review. A law or a custom may ask for other products than everywhere else. */
export const currentProducts: Products = {
  version: 'products-1',
  tables: {
    /** The plans of `defaultTermSheet`, so that a page's estimates are the lender's terms. One of them has a lower minimum. */
    shopping: {
      everywhere: [interestFree(fromTheFirst), annuity(6, '0.059', shopping), annuity(12, '0.079', shopping)],
    },
    education: {
      everywhere: [interestFree(education, '0.06'), annuity(6, '0.049', education), annuity(12, '0.069', education)],
    },
    medical: {
      everywhere: [interestFree(medical, '0.06'), annuity(6, '0.055', medical), annuity(12, '0.075', medical)],
      // Clinics in China quote a fee per installment. 0.3 % over 12 installments is 6.8 % a year.
      CN: [interestFree(medical, '0.06'), flatFee(6, '0.003', medical), flatFee(12, '0.003', medical)],
    },
    car: {
      everywhere: [threeForCars, { ...sixForCars, ...lien }, { ...twelveForCars, ...lien }],
      // Interest is the only cost, so the table of costs has no fee to list.
      CN: [threeForCars, sixForCars, twelveForCars],
    },
  },
  campaigns: [
    {
      id: 'autumn-term-2026',
      scenario: 'education',
      planId: '6-annuity',
      from: '2026-08-15',
      until: '2026-10-15',
      segments: null,
      lenderAnnualRate: '0.049',
    },
    {
      id: 'spring-term-2027',
      scenario: 'education',
      planId: '6-annuity',
      from: '2026-11-15',
      until: '2027-03-15',
      segments: ['segment-1', 'segment-2'],
      lenderAnnualRate: '0.049',
    },
  ],
};
