import { currentPolicy } from '../../policy/currentPolicy.js';
import { currentProducts } from '../../products/currentProducts.js';
import { sheetOf } from '../../products/sheetOf.js';
import { currentModel } from '../../score/currentModel.js';
import type { Applicant, CreditHistory, CreditRecord, Household } from '../Applicant.js';
import type { Case } from '../Case.js';

export const blank: CreditRecord = {
  recentApplications: 0,
  recentFinancedMinor: 0,
  owedMinor: 0,
  monthlyMinor: 0,
  loansRepaid: 0,
  inArrears: false,
};

export const noHistory: CreditHistory = { recentApplications: 0, exposures: {}, repaid: [], inArrears: false };

/** A household far from every limit, in euros, where a purchasing unit is a hundred minor units. */
export const sound: Household = {
  currency: 'EUR',
  incomeMinor: 2_400_00,
  expensesMinor: 1_000_00,
  assetsMinor: 60_000_00,
  debtMinor: 0,
  installmentsMinor: 0,
  seniority: 10,
  home: 'owner',
  job: 'fixed',
  records: false,
  historyMonths: 48,
};

/** A household that the score declines on every plan, although no rule fails. */
export const risky: Household = {
  ...sound,
  assetsMinor: 0,
  debtMinor: 30_000_00,
  seniority: 0,
  home: 'rent',
  job: 'partime',
  records: true,
};

export const applicant = (over: Partial<Household> = {}): Applicant => ({
  id: 'a',
  identified: true,
  household: { ...sound, ...over },
});

/** A purchase of 600 euros in six installments, by a sound household that is new to the lender. */
export const caseOf = (over: Partial<Case> = {}): Case => ({
  applicant: applicant(),
  record: blank,
  sheet: sheetOf(currentProducts, { scenario: 'shopping', currency: 'EUR' })!,
  campaigns: [],
  purchase: { amountMinor: 600_00, currency: 'EUR' },
  choice: { planId: '6-annuity' },
  day: '2026-11-24',
  model: currentModel,
  policy: currentPolicy,
  versions: { model: 'm', policy: 'p', products: 't', configuration: 'c' },
  ...over,
});
