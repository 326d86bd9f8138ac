import { currentPolicy } from '../../../lending/policy/currentPolicy.js';
import { currentRisk } from '../../../lending/risk/GuardRails.js';
import { currentModel } from '../../../lending/score/currentModel.js';
import type { RiskRound } from '../../jobs/risk/watchRisk.js';
import type { LenderSettings } from '../LenderSettings.js';

const unasked = () => Promise.reject(new Error('The test asks for no risk.'));

const unknownProposal = async () => ({ kind: 'unknown-proposal', message: 'There is none.' }) as const;

/** Of a lender whose books are in memory: the configuration's own parameters, which nobody moves. */
export const noRisk: LenderSettings['risk'] = {
  overview: async () => ({
    report: null,
    active: { number: 1, since: '2026-11-23T10:00:00.000Z' },
    ...{ sets: [], activations: [], proposals: [], history: [] },
  }),
  propose: async () => ({ kind: 'unsound-parameters', message: 'Nothing can be proposed here.' }),
  approve: unknownProposal,
  decline: unknownProposal,
  activate: async () => ({ kind: 'unknown-parameter-set', message: 'There is none.' }),
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
