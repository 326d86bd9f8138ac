import { currentPolicy } from '../../../lending/policy/currentPolicy.js';
import { currentRisk } from '../../../lending/risk/GuardRails.js';
import { currentModel } from '../../../lending/score/currentModel.js';
import type { RiskRound } from '../../jobs/risk/watchRisk.js';
import type { LenderSettings } from '../LenderSettings.js';

const unasked = () => Promise.reject(new Error('The test asks for no risk.'));

/** Of a lender whose books are in memory. */
export const noRisk: LenderSettings['risk'] = {
  overview: unasked,
  propose: unasked,
  approve: unasked,
  decline: unasked,
  activate: unasked,
};

/** A round of the job that has nothing to do. */
export const noRound: RiskRound = {
  books: {
    isReported: async () => true,
    active: unasked,
    lastStep: unasked,
    applications: unasked,
    loans: unasked,
    reference: unasked,
    report: unasked,
  },
  configuration: { policy: currentPolicy, model: currentModel },
  settings: currentRisk,
};
