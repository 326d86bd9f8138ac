import type { Policy } from './Policy.js';
import { currentPurchasingUnits } from './purchasingUnits.js';

const MINUTE = 60_000;

export const currentPolicy: Policy = {
  version: 'policy-2',
  purchasingUnits: currentPurchasingUnits,
  cutoff: 0.45,
  reviewFrom: 0.42,
  history: { leastMonths: 6, reviewMonths: 12, mostMissedPayments: 2 },
  affordability: { share: 0.5, existingShare: 0.08, leastExpenses: 400, unstatedExpenses: 0.5 },
  limit: { incomes: 4, most: 20_000, segmentFactors: { 'segment-3': 0.8 } },
  daily: { applications: 50, amount: 40_000 },
  // CNY 50, which doubles up to CNY 800, each time with a loan of at least CNY 20 and 20 days.
  starter: { base: 6.25, growth: 2, most: 100, leastAmount: 2.5, leastDays: 20 },
  rate: {
    funding: 0.015,
    margin: 0.005,
    lossGivenDefault: 0.7,
    horizonMonths: 24,
    seasoning: 1.6,
    floor: 0.029,
    snap: 0.015,
    ceilingPercent: 24,
    headroomPercent: 0.5,
  },
  changedIncome: { share: 0.2, days: 30 },
  // CNY 20,000.
  fourEyesFrom: 2_500,
  approvalMs: 15 * MINUTE,
  reviewMs: 24 * 60 * MINUTE,
};
