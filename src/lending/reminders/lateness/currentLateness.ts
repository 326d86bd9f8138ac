import type { LatenessModel } from './LatenessModel.js';

/** Fitted on made-up payers, `samplePayers(17)`: see there. A lender fits its own by `fenqi-lender fit-reminders`. */
export const currentLateness: LatenessModel = {
  version: 'lateness-2026-11',
  intercept: -2.3027,
  coefficients: {
    lateShare: 2.0591,
    weeksLate: 0.3688,
    bounces: 0.3794,
    partPayments: 0.3157,
    experience: 0,
    years: -0.2385,
  },
  earlyFrom: 0.252,
};
