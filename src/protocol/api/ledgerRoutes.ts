import * as z from 'zod/mini';
import { position } from './apiFormats.js';
import { consistencySchema, receiptListSchema, treeHeadSchema } from './ledgerRecords.js';
import type { Route } from './Route.js';
import { ofApplication } from './routeParts.js';

/** What proves that nobody rewrites the lender's books. */
export const ledgerRoutes = {
  getTreeHead: {
    method: 'get',
    path: '/v1/ledger/head',
    summary: 'What the whole ledger of the lender is now, signed',
    description:
      'Keep it: with a later one and the proof between them, anybody can show that the ledger has only grown since. Everything that happens to a loan is entered within seconds.',
    audience: 'anyone',
    answers: { 200: { description: 'The newest signed tree head.', schema: treeHeadSchema } },
    problems: ['rate-limited', 'ledger-empty'],
  },

  getConsistency: {
    method: 'get',
    path: '/v1/ledger/consistency',
    summary: 'That a larger ledger begins with a smaller one',
    description: '`first` and `second` are the sizes of two tree heads.',
    audience: 'anyone',
    inQuery: z.object({ first: position, second: position }),
    answers: { 200: { description: 'The proof (RFC 9162, section 2.1.4).', schema: consistencySchema } },
    problems: ['rate-limited', 'no-such-proof'],
  },

  getReceipts: {
    method: 'get',
    path: '/v1/applications/{reference}/receipts',
    summary: 'The receipts of a loan, for the shopper',
    description:
      'What was agreed, how it was amended, and everything else that has happened to the loan, each with the proof that the lender has entered it. `verifyReceipt` of `fenqi/receipt` checks one.',
    audience: 'shopper',
    inPath: ofApplication,
    inQuery: z.object({ secret: z.string() }),
    answers: { 200: { description: 'The receipts, the oldest first.', schema: receiptListSchema } },
    problems: ['rate-limited', 'unknown-application', 'unknown-agreement'],
  },
} as const satisfies Record<string, Route>;
