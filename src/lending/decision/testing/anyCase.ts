import fc from 'fast-check';
import { JURISDICTIONS } from '../../../pricing/jurisdictions/jurisdictions.js';
import type { Jurisdiction } from '../../../pricing/offers/TermSheet.js';
import { currentPolicy } from '../../policy/currentPolicy.js';
import { purchasingUnitMinor } from '../../policy/purchasingUnits.js';
import { currentProducts } from '../../products/currentProducts.js';
import { scenarios } from '../../products/Products.js';
import { campaignsOn, sheetOf } from '../../products/sheetOf.js';
import { type RiskParameters, withParameters } from '../../risk/RiskParameters.js';
import { anyParameters } from '../../risk/testing/someWatch.js';
import { homes, jobs } from '../../score/CreditFacts.js';
import type { Household } from '../Applicant.js';
import type { Case } from '../Case.js';
import { caseOf } from './cases.js';

const days = ['2026-09-01', '2026-11-24', '2027-06-01'] as const;
const units = (most: number) => fc.integer({ min: 0, max: most });
const seldom = fc.integer({ min: 0, max: 14 }).map(n => n === 0);
const perhaps = (most: number) => fc.option(units(most), { freq: 9 });

/** Any household, in amounts that are worth the same in every currency. */
export const anyHousehold = (currency: string): fc.Arbitrary<Household> => {
  const unit = purchasingUnitMinor(currency, currentPolicy);
  const minor = (amount: number | null) => (amount === null ? null : amount * unit);
  return fc
    .record({
      income: fc.option(fc.integer({ min: 400, max: 8_000 }), { freq: 19 }),
      expenses: perhaps(2_000),
      assets: perhaps(200_000),
      debt: perhaps(60_000),
      installments: units(600),
      seniority: fc.option(units(40)),
      home: fc.option(fc.constantFrom(...homes)),
      job: fc.option(fc.constantFrom(...jobs)),
      records: seldom,
      historyMonths: fc.option(units(200), { freq: 19 }),
      missedPayments: fc.constantFrom(0, 0, 0, 0, 0, 1, 2, 3),
    })
    .map(({ income, expenses, assets, debt, installments, ...rest }) => ({
      ...rest,
      currency,
      incomeMinor: minor(income),
      expensesMinor: minor(expenses),
      assetsMinor: minor(assets),
      debtMinor: minor(debt),
      installmentsMinor: installments * unit,
    }));
};

/** Any applicant, with any choice that is on offer anywhere, under any parameter set. */
export const anyCase: fc.Arbitrary<Case> = fc
  .record({
    scenario: fc.constantFrom(...scenarios),
    jurisdiction: fc.constantFrom(...(Object.keys(JURISDICTIONS) as Jurisdiction[])),
    currency: fc.constantFrom('CNY', 'EUR', 'USD', 'JPY', 'KWD'),
    day: fc.constantFrom(...days),
    plan: fc.constantFrom(0, 1, 2),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    down: fc.option(fc.integer({ min: 1, max: 9 })),
  })
  .chain(({ scenario, jurisdiction, currency, day, plan, part, down }) => {
    const sheet = sheetOf(currentProducts, { scenario, jurisdiction, currency, day })!;
    const { id: planId, minAmountMinor = 1, maxAmountMinor = 1 } = sheet.plans[plan]!;
    // Small purchases are more frequent than large ones.
    const amountMinor = Math.round(minAmountMinor + (maxAmountMinor - minAmountMinor) * part ** 3);
    const unit = purchasingUnitMinor(currency, currentPolicy);
    return fc.record({
      applicant: fc.record({
        id: fc.constant('a'),
        identified: seldom.map(not => !not),
        household: fc.option(anyHousehold(currency), { freq: 9 }),
      }),
      record: fc.record({
        recentApplications: fc.constantFrom(0, 0, 0, 0, 0, 0, 48, 49, 50),
        recentFinancedMinor: fc.constantFrom(0, 0, 0, 0, 39_000 * unit),
        owedMinor: fc.constantFrom(0, 0, 500 * unit),
        monthlyMinor: fc.constantFrom(0, 0, 100 * unit),
        loansRepaid: units(9),
        inArrears: seldom,
      }),
      choice: fc.constant({
        planId,
        ...(down !== null && { downPaymentMinor: Math.ceil((amountMinor * down) / 10) }),
      }),
      purchase: fc.constant({ amountMinor, currency }),
      sheet: fc.constant(sheet),
      campaigns: fc.constant(campaignsOn(currentProducts, scenario, day)),
      day: fc.constant(day),
    });
  })
  .chain(over => anyParameters.map(parameters => under(parameters, caseOf(over))));

/** A case under a parameter set, so that every law of decisions is one of every set that the rails allow. */
function under(parameters: RiskParameters, about: Case): Case {
  const { policy, model } = withParameters({ ...about, products: currentProducts }, { ...parameters, number: 2 });
  return { ...about, policy, model };
}
