import * as z from 'zod/mini';
import { serial } from './apiFormats.js';
import type { Route } from './Route.js';
import { riskOverviewSchema, riskParametersSchema, riskProposalSchema } from './riskRecords.js';

const operator = ['rate-limited', 'operator-only'] as const;
const proposal = { description: 'The proposal as it stands now.', schema: riskProposalSchema } as const;
const ofProposal = z.object({ id: serial });

/** What operators see of the lender's risk, and the parameter sets that they approve. */
export const riskRoutes = {
  getRisk: {
    method: 'get',
    path: '/v1/risk',
    summary: 'The risk of the lender: the report of the day, the parameter sets, and what is proposed',
    description: 'The newest first: up to 100 sets, activations and proposals, and the main figures of 365 days.',
    audience: 'operator',
    answers: { 200: { description: 'The newest report and everything about the sets.', schema: riskOverviewSchema } },
    problems: operator,
  },

  proposeParameters: {
    method: 'post',
    path: '/v1/risk/proposals',
    summary: 'An operator proposes a parameter set',
    description:
      'For what the rule may not do on its own: `beyond` names the rails that the set breaks. It counts as the first approval, and another operator has to approve it. A repeat of an open proposal changes nothing.',
    audience: 'operator',
    body: { schema: riskParametersSchema },
    answers: { 200: proposal },
    problems: [...operator, 'active-already', 'unsound-parameters'],
  },

  approveParameters: {
    method: 'post',
    path: '/v1/risk/proposals/{id}/approve',
    summary: 'An operator approves a proposal',
    description:
      'With enough approvals the set is active at once, and every process decides by it within seconds. A second approval by the same person changes nothing.',
    audience: 'operator',
    inPath: ofProposal,
    answers: { 200: proposal },
    problems: [...operator, 'unknown-proposal', 'proposal-closed'],
  },

  declineParameters: {
    method: 'post',
    path: '/v1/risk/proposals/{id}/decline',
    summary: 'An operator declines a proposal',
    description: 'One is enough. The rule then waits as long as after a step.',
    audience: 'operator',
    inPath: ofProposal,
    answers: { 200: proposal },
    problems: [...operator, 'unknown-proposal', 'proposal-closed'],
  },

  activateParameters: {
    method: 'post',
    path: '/v1/risk/parameters/{number}/activate',
    summary: 'Two operators go back to an earlier parameter set',
    description:
      'The first call proposes it and counts as the first approval. When another operator makes the same call, the set is active. It must go with the model in use.',
    audience: 'operator',
    inPath: z.object({ number: serial }),
    answers: { 200: proposal },
    problems: [...operator, 'unknown-parameter-set', 'active-already', 'unsound-parameters'],
  },
} as const satisfies Record<string, Route>;
