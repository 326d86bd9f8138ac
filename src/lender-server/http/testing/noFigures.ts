import type { Figures } from '../../storage/console/sqlFigures.js';
import type { Grants } from '../../storage/console/sqlGrants.js';

/** The console of a lender whose books are in memory: nothing to see. */
export const noFigures: Figures = {
  gauges: async () => ({
    pools: [],
    loans: [],
    callbacks: [],
    callbacksLateMs: 0,
    jobs: [],
    fundAlerts: [],
    risk: [],
    parameters: [],
  }),
  decisionsByMinute: async () => [],
  shapeOfDecisions: async () => ({
    decisions: 0,
    oldest: null,
    scores: [],
    segments: [],
    scenarios: [],
    reasons: [],
    decliners: [],
  }),
  portfolio: async () => ({ vintages: [], arrears: [], others: [] }),
  story: async () => ({ transfers: [], callbacks: [], lines: [], acts: [] }),
  search: async () => [],
  ledger: async () => ({ heads: [], lines: [], waiting: 0, checks: [] }),
  newestActs: async () => [],
  lastSignIns: async () => new Map(),
};

/** Everybody keeps the roles of the configuration. */
export const noGrants: Grants = { of: async () => null, grant: async () => {} };
