import type { Product, Products } from './Products.js';

const shopping = { least: 10, most: 5_000 / 3 };
const education = { least: 50, most: 2_500 };
const medical = { least: 30, most: 2_000 };
const car = { least: 250, most: 2_500 };

const carPlans = (upfrontFee?: string): readonly Product[] => {
  const common = { each: car, downPayment: '0.2', ...(upfrontFee && { upfrontFee }) };
  return [
    // The dealer pays for it, and for its papers.
    {
      id: '3-interest-free',
      method: 'interest-free',
      count: 3,
      each: car,
      downPayment: '0.2',
      subsidy: { lenderAnnualRate: '0.049' },
    },
    { id: '6-equal-principal', method: 'equal-principal', count: 6, annualRate: '0.049', ...common },
    { id: '12-annuity', method: 'annuity', count: 12, annualRate: '0.059', ...common },
  ];
};

/** What the lender offers, to be reviewed: one table per scenario, and another where a law or a custom asks for it. */
export const currentProducts: Products = {
  version: 'products-1',
  tables: {
    /** The same plans as `defaultTermSheet`, so that a page's estimates are the lender's terms. */
    shopping: {
      base: [
        { id: '3-interest-free', method: 'interest-free', count: 3, each: shopping },
        { id: '6-annuity', method: 'annuity', count: 6, annualRate: '0.059', each: shopping },
        { id: '12-annuity', method: 'annuity', count: 12, annualRate: '0.079', each: shopping },
      ],
    },
    education: {
      base: [
        {
          id: '3-interest-free',
          method: 'interest-free',
          count: 3,
          each: education,
          subsidy: { lenderAnnualRate: '0.06' },
        },
        { id: '6-annuity', method: 'annuity', count: 6, annualRate: '0.049', each: education },
        { id: '12-annuity', method: 'annuity', count: 12, annualRate: '0.069', each: education },
      ],
    },
    medical: {
      base: [
        {
          id: '3-interest-free',
          method: 'interest-free',
          count: 3,
          each: medical,
          subsidy: { lenderAnnualRate: '0.06' },
        },
        { id: '6-annuity', method: 'annuity', count: 6, annualRate: '0.055', each: medical },
        { id: '12-annuity', method: 'annuity', count: 12, annualRate: '0.075', each: medical },
      ],
      // Clinics there quote a fee per installment. 0.3 % over 12 comes to some 6.5 % a year.
      CN: [
        {
          id: '3-interest-free',
          method: 'interest-free',
          count: 3,
          each: medical,
          subsidy: { lenderAnnualRate: '0.06' },
        },
        { id: '6-flat-fee', method: 'flat-fee', count: 6, feeRatePerInstallment: '0.003', each: medical },
        { id: '12-flat-fee', method: 'flat-fee', count: 12, feeRatePerInstallment: '0.003', each: medical },
      ],
    },
    car: {
      // The fee pays for the lien on the car.
      base: carPlans('0.01'),
      // All costs as interest: nothing that a table of fees would have to list.
      CN: carPlans(),
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
