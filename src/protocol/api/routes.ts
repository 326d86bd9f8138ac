import * as z from 'zod/mini';
import { LOCALES } from '../Locale.js';
import { documentKinds } from '../messages/closedLists.js';
import { civilDay, currencyCode } from '../messages/formats.js';
import { schemaOf } from '../messages/schemaOf.js';
import { agreementSchema, applicationRequestSchema, commitRequestSchema } from '../messages/schemas.js';
import { amountText, applicantSecret, name, pageOrigin } from './apiFormats.js';
import { consoleRoutes } from './consoleRoutes.js';
import { fundRoutes } from './fundRoutes.js';
import { ledgerRoutes } from './ledgerRoutes.js';
import { loanPageRoutes, loanRoutes } from './loanRoutes.js';
import { merchantRoutes } from './merchantRoutes.js';
import { operatorRoutes } from './operatorRoutes.js';
import type { Route } from './Route.js';
import { riskRoutes } from './riskRoutes.js';
import { decision, keyed, loan, ofAgreement, ofApplication } from './routeParts.js';
import { healthSchema, jwksSchema, readinessSchema, termsAnswerSchema } from './serverSchemas.js';

/** Whose page asks. `merchant` may be left out where the `Origin` tells it, or where the lender has only one merchant. */
const merchantQuery = { merchant: z.optional(name), scenario: z.optional(name) };
const ofMerchant = z.object(merchantQuery);
/** `shop` is the origin of the page that the shopper came from. The page leads back there if it is the merchant's. */
const explanationQuery = z.object({
  lang: z.optional(z.enum(LOCALES)),
  shop: z.optional(pageOrigin),
  secret: applicantSecret,
});

const documentQuery = z.object({ lang: z.optional(z.enum(LOCALES)) });
const contractQuery = z.object({ lang: z.optional(z.enum(LOCALES)), secret: applicantSecret });

const page = ['unknown-merchant', 'origin-not-allowed', 'rate-limited'] as const;
const ofToken = ['unknown-applicant', 'other-purchase', 'token-used-up'] as const;

/** The calls of a lender behind HTTP, by the id of their operation. Paths follow the lender's own address. */
export const routes = {
  getTerms: {
    method: 'get',
    path: '/v1/terms',
    summary: 'What the lender offers',
    description:
      '`amountMinor` and `day` say what is asked for. The sheet holds for every amount and day that it covers. `lender` is no part of the sheet: it says who lends, so that a page needs no second request to show it.',
    audience: 'page',
    inQuery: z.object({
      ...merchantQuery,
      currency: schemaOf(currencyCode),
      amountMinor: z.optional(amountText),
      day: z.optional(schemaOf(civilDay)),
    }),
    answers: {
      200: {
        description: 'The term sheet, and who lends.',
        schema: termsAnswerSchema,
        headers: { ETag: 'Strong; send it as If-None-Match.', 'Cache-Control': 'How long the sheet may be kept.' },
      },
      304: { description: 'The sheet is the one that If-None-Match names.' },
    },
    problems: [...page, 'unknown-currency'],
  },

  apply: {
    method: 'post',
    path: '/v1/applications',
    summary: 'Apply for one plan: the pre-approval',
    audience: 'page',
    inQuery: ofMerchant,
    keyed: true,
    body: { schema: applicationRequestSchema },
    answers: { 200: decision },
    problems: [...page, ...keyed, ...ofToken, 'stale-terms', 'unknown-plan', 'unknown-currency', 'unknown-day'],
  },

  findApplication: {
    method: 'get',
    path: '/v1/applications',
    summary: 'The application that was sent under a key',
    description:
      'For a page that lost the answer, and for one that waits. 404: nothing arrived under this key, so the application can be sent again.',
    audience: 'page',
    inQuery: ofMerchant,
    // The key travels in the header, because logs on the way record addresses.
    keyed: true,
    answers: { 200: decision },
    problems: [...page, 'unknown-application'],
  },

  getApplication: {
    method: 'get',
    path: '/v1/applications/{reference}',
    summary: 'The state of an application',
    description:
      'For the page that applied, and for the merchant’s server. Orders and logs have the reference, so that it alone opens nothing. The answer leaves out `contractUrl` and `explainUrl`; `findApplication` has them.',
    audience: 'page',
    owned: true,
    inPath: ofApplication,
    inQuery: ofMerchant,
    answers: { 200: decision },
    problems: page,
  },

  followApplication: {
    method: 'get',
    path: '/v1/applications/{reference}/events',
    summary: 'The state of an application, as it changes',
    description:
      'Server-sent events: `decision`, with a decision as data, as `getApplication` answers it. The stream ends when the lender has decided, or after a time limit. Then ask again with Last-Event-ID. Read it with `fetch`: an `EventSource` sends no key.',
    audience: 'page',
    owned: true,
    inPath: ofApplication,
    inQuery: ofMerchant,
    answers: {
      200: { description: 'Events `decision`; comments keep the connection awake.', type: 'text/event-stream' },
      204: { description: 'Last-Event-ID names the final decision, so there is nothing to wait for.' },
    },
    problems: page,
  },

  commit: {
    method: 'post',
    path: '/v1/applications/{reference}/commitment',
    summary: 'Agree to exactly what was reviewed',
    audience: 'page',
    inPath: ofApplication,
    inQuery: ofMerchant,
    keyed: true,
    body: { schema: commitRequestSchema },
    answers: { 200: decision },
    problems: [
      ...page,
      ...keyed,
      ...ofToken,
      'other-applicant',
      'unknown-application',
      'unknown-day',
      'figures-differ',
      'not-what-was-approved',
      'already-financed',
      'not-open',
    ],
  },

  cancel: {
    method: 'post',
    path: '/v1/applications/{reference}/cancellation',
    summary: 'Cancel an open application or approval',
    description:
      'The key is that of the application, a full stop and a word, so that nobody else cancels it. A lender of your own may do with a new key instead.',
    audience: 'page',
    owned: true,
    inPath: ofApplication,
    inQuery: ofMerchant,
    keyed: true,
    answers: { 200: decision },
    problems: [...page, ...keyed],
  },

  getAgreement: {
    method: 'get',
    path: '/v1/agreements/{id}',
    summary: 'An agreement, signed by the lender',
    description: '`signature` is a compact JWS over the other fields. `GET /v1/keys` has the key that its `kid` names.',
    audience: 'page',
    inPath: ofAgreement,
    inQuery: ofMerchant,
    answers: { 200: { description: 'The agreement.', schema: agreementSchema } },
    problems: [...page, 'unknown-agreement'],
  },

  getLoan: {
    method: 'get',
    path: '/v1/agreements/{id}/loan',
    summary: 'Where the loan of an agreement stands',
    audience: 'page',
    inPath: ofAgreement,
    inQuery: ofMerchant,
    answers: { 200: loan },
    problems: [...page, 'unknown-agreement'],
  },

  ...merchantRoutes,

  withdraw: {
    method: 'post',
    path: '/v1/applications/{reference}/withdrawal',
    summary: 'The shopper withdraws from an agreement',
    description: 'Sent by the form of the contract. A second time changes nothing.',
    audience: 'shopper',
    inPath: ofApplication,
    inQuery: contractQuery,
    answers: { 303: { description: 'Back to the contract.', headers: { Location: 'The contract.' } } },
    problems: [
      'rate-limited',
      'unknown-application',
      'unknown-agreement',
      'erased-application',
      'loan-ended',
      'no-withdrawal',
    ],
  },

  explain: {
    method: 'get',
    path: '/v1/applications/{reference}/explanation',
    summary: 'The decision in words, for the applicant alone',
    description: 'A page in the language of `lang`, or else of Accept-Language. No other page may read it.',
    audience: 'shopper',
    inPath: ofApplication,
    inQuery: explanationQuery,
    answers: { 200: { description: 'The page.', type: 'text/html' } },
    problems: ['rate-limited', 'unknown-application', 'erased-application'],
  },

  getDocument: {
    method: 'get',
    path: '/v1/documents/{document}',
    summary: 'A document of the lender that is the same for every shopper',
    description: 'A page in the language of `lang`, or else of Accept-Language.',
    audience: 'shopper',
    inPath: z.object({ document: z.enum(documentKinds) }),
    inQuery: documentQuery,
    answers: { 200: { description: 'The page.', type: 'text/html' } },
    problems: ['rate-limited'],
  },

  getContract: {
    method: 'get',
    path: '/v1/applications/{reference}/contract',
    summary: 'The contract of an application, for the applicant',
    description:
      'A draft while the application is approved, and the signed contract afterwards, from which the shopper withdraws. A page in the language of `lang`, or else of Accept-Language. No other page may read it.',
    audience: 'shopper',
    inPath: ofApplication,
    inQuery: contractQuery,
    answers: { 200: { description: 'The page.', type: 'text/html' } },
    problems: ['rate-limited', 'unknown-application', 'erased-application', 'not-open'],
  },

  askForReview: {
    method: 'post',
    path: '/v1/applications/{reference}/review-request',
    summary: 'The applicant asks a person to review a decline',
    description: 'Sent by the form of the explanation. A second time changes nothing.',
    audience: 'shopper',
    inPath: ofApplication,
    inQuery: explanationQuery,
    answers: {
      303: { description: 'Back to the explanation.', headers: { Location: 'The explanation.' } },
      409: {
        description: 'The explanation again: it is too late to ask, there is no decline, or nobody reviews.',
        type: 'text/html',
      },
    },
    problems: ['rate-limited', 'unknown-application', 'erased-application'],
  },

  ...loanPageRoutes,

  ...ledgerRoutes,
  ...fundRoutes,

  ...operatorRoutes,

  ...riskRoutes,
  ...consoleRoutes,

  ...loanRoutes,

  getKeys: {
    method: 'get',
    path: '/v1/keys',
    summary: 'The public keys: to verify agreements and callbacks with, and to encrypt for the lender',
    description: 'Keys that no longer sign stay in the list. At most one has the use `enc`.',
    audience: 'anyone',
    answers: {
      200: { description: 'A JWK set (RFC 7517).', type: 'application/jwk-set+json', schema: jwksSchema },
    },
    problems: ['rate-limited'],
  },

  getHealth: {
    method: 'get',
    path: '/v1/health',
    summary: 'Liveness: the process answers',
    audience: 'anyone',
    answers: { 200: { description: 'The process answers.', schema: healthSchema } },
    problems: [],
  },

  getReadiness: {
    method: 'get',
    path: '/v1/ready',
    summary: 'Readiness: the lender can decide',
    audience: 'anyone',
    answers: {
      200: { description: 'The lender can decide.', schema: readinessSchema },
      503: { description: 'The lender cannot decide, and why.', schema: readinessSchema },
    },
    problems: [],
  },

  getOpenApi: {
    method: 'get',
    path: '/v1/openapi.json',
    summary: 'This document',
    audience: 'anyone',
    answers: { 200: { description: 'OpenAPI 3.1.' } },
    problems: ['rate-limited'],
  },
} as const satisfies Record<string, Route>;

export type OperationId = keyof typeof routes;
