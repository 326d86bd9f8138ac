import * as z from 'zod/mini';
import { LOCALES } from '../Locale.js';
import { documentKinds } from '../messages/closedLists.js';
import { civilDay, currencyCode, shortText } from '../messages/formats.js';
import { loanSchema } from '../messages/loanSchemas.js';
import { schemaOf } from '../messages/schemaOf.js';
import { agreementSchema, applicationRequestSchema, commitRequestSchema, decisionSchema } from '../messages/schemas.js';
import { amountText, handle, name, pageOrigin, position, reviewPosition } from './apiFormats.js';
import { callbackListSchema, callbackRecordSchema, callbackStates } from './callbackRecords.js';
import type { Route } from './Route.js';
import {
  actListSchema,
  operatorLocales,
  reviewCaseSchema,
  reviewFormSchema,
  reviewListSchema,
  reviewOutcomes,
  reviewSchema,
  signInSchema,
} from './reviewRecords.js';
import {
  amendRequestSchema,
  healthSchema,
  jwksSchema,
  readinessSchema,
  refundRequestSchema,
  repaymentSchema,
  termsAnswerSchema,
} from './serverSchemas.js';

/** Whose page asks. `merchant` may be left out where the `Origin` tells it, or where the lender has only one merchant. */
const merchantQuery = { merchant: z.optional(name), scenario: z.optional(name) };
const ofMerchant = z.object(merchantQuery);
const ofApplication = z.object({ reference: handle });
/** `shop` is the origin of the page that the shopper came from. The page leads back there if it is the merchant's. */
const explanationQuery = z.object({ lang: z.optional(z.enum(LOCALES)), shop: z.optional(pageOrigin) });

const documentQuery = z.object({ lang: z.optional(z.enum(LOCALES)) });

/** `done` says what became of the application before. */
const operatorQuery = z.object({
  lang: z.optional(z.enum(operatorLocales)),
  after: z.optional(reviewPosition),
  done: z.optional(z.enum(reviewOutcomes)),
});
const page200 = { description: 'The page.', type: 'text/html' } as const;

const decision = { description: 'The decision. A decline is an answer too.', schema: decisionSchema } as const;
const page = ['unknown-merchant', 'origin-not-allowed', 'rate-limited'] as const;
const ofAgreement = z.object({ id: handle });
const loan = {
  description: 'The loan as it stands: its agreement, the signed amendments, and what is paid and still to be paid.',
  schema: loanSchema,
} as const;
const merchant = ['merchant-only', 'rate-limited'] as const;
const ofToken = ['unknown-applicant', 'other-purchase', 'token-used-up'] as const;
const keyed = ['key-missing', 'key-in-flight', 'key-reused'] as const;

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
    problems: [...page, ...keyed, ...ofToken, 'unknown-terms', 'unknown-plan', 'unknown-currency', 'unknown-day'],
  },

  findApplication: {
    method: 'get',
    path: '/v1/applications',
    summary: 'The application that was sent under a key',
    description:
      'For a page that lost the answer. 404: nothing arrived under this key, so the application can be sent again.',
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
    audience: 'page',
    inPath: ofApplication,
    inQuery: ofMerchant,
    answers: { 200: decision },
    problems: [...page, 'unknown-application'],
  },

  followApplication: {
    method: 'get',
    path: '/v1/applications/{reference}/events',
    summary: 'The state of an application, as it changes',
    description:
      'Server-sent events: `decision`, with a decision as data. The stream ends when the lender has decided, or after a time limit. Then ask again with Last-Event-ID.',
    audience: 'page',
    inPath: ofApplication,
    inQuery: ofMerchant,
    answers: {
      200: { description: 'Events `decision`; comments keep the connection awake.', type: 'text/event-stream' },
      204: { description: 'Last-Event-ID names the final decision, so there is nothing to wait for.' },
    },
    problems: [...page, 'unknown-application'],
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
    audience: 'page',
    inPath: ofApplication,
    inQuery: ofMerchant,
    keyed: true,
    answers: { 200: decision },
    problems: [...page, ...keyed, 'unknown-application'],
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

  getOrder: {
    method: 'get',
    path: '/v1/orders/{order}',
    summary: 'The loan of an order',
    description:
      'An order has one loan. Once that is voided, or withdrawn from and paid, another may take its place, and the newest is told. 404: nobody has agreed to finance the order.',
    audience: 'merchant',
    inPath: z.object({ order: schemaOf(shortText) }),
    answers: { 200: loan },
    problems: [...merchant, 'unknown-order'],
  },

  voidAgreement: {
    method: 'post',
    path: '/v1/agreements/{id}/void',
    summary: 'Undo an agreement before the goods leave',
    description: 'The shopper owes nothing, and gets back all that was paid. A second time changes nothing.',
    audience: 'merchant',
    inPath: ofAgreement,
    keyed: true,
    body: { schema: amendRequestSchema },
    answers: { 200: loan },
    problems: [...merchant, ...keyed, 'token-used-up', 'unknown-agreement', 'loan-ended'],
  },

  refundAgreement: {
    method: 'post',
    path: '/v1/agreements/{id}/refunds',
    summary: 'Refund a part of the price, or all that is left of it',
    description:
      'The plan is priced again for the price that is left, as if the purchase had cost that much from the first day. Every unpaid installment shrinks to its new figures; what was paid above them is returned to the shopper, interest included.',
    audience: 'merchant',
    inPath: ofAgreement,
    keyed: true,
    body: { schema: refundRequestSchema },
    answers: { 200: loan },
    problems: [
      ...merchant,
      ...keyed,
      'token-used-up',
      'unknown-agreement',
      'loan-ended',
      'refund-too-large',
      'figures-differ',
    ],
  },

  withdrawFromAgreement: {
    method: 'post',
    path: '/v1/agreements/{id}/withdrawal',
    summary: 'The shopper has withdrawn at the merchant',
    description:
      'Within the days that the law of the agreement gives. The shopper then owes the principal and the interest for the days used. A second time changes nothing.',
    audience: 'merchant',
    inPath: ofAgreement,
    keyed: true,
    body: { schema: amendRequestSchema },
    answers: { 200: loan },
    problems: [...merchant, ...keyed, 'token-used-up', 'unknown-agreement', 'loan-ended', 'no-withdrawal'],
  },

  withdraw: {
    method: 'post',
    path: '/v1/applications/{reference}/withdrawal',
    summary: 'The shopper withdraws from an agreement',
    description: 'Sent by the form of the contract. A second time changes nothing.',
    audience: 'shopper',
    inPath: ofApplication,
    inQuery: documentQuery,
    answers: { 303: { description: 'Back to the contract.', headers: { Location: 'The contract.' } } },
    problems: ['rate-limited', 'origin-not-allowed', 'unknown-agreement', 'loan-ended', 'no-withdrawal'],
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
    problems: ['rate-limited', 'unknown-application'],
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
      'A draft while the application is approved, and the signed contract afterwards. A page in the language of `lang`, or else of Accept-Language. No other page may read it.',
    audience: 'shopper',
    inPath: ofApplication,
    inQuery: documentQuery,
    answers: { 200: { description: 'The page.', type: 'text/html' } },
    problems: ['rate-limited', 'unknown-application', 'not-open'],
  },

  askForReview: {
    method: 'post',
    path: '/v1/applications/{reference}/review-request',
    summary: 'The applicant asks a person to review a decline',
    description: 'Sent by the form of the explanation. A second time changes nothing.',
    audience: 'shopper',
    inPath: ofApplication,
    inQuery: explanationQuery,
    answers: { 303: { description: 'Back to the explanation.', headers: { Location: 'The explanation.' } } },
    problems: ['rate-limited', 'origin-not-allowed', 'unknown-application', 'not-open'],
  },

  review: {
    method: 'post',
    path: '/v1/applications/{reference}/review',
    summary: 'A person at the lender has reviewed it',
    description:
      'One decline is enough, and its reason is the one that the applicant is told. Above an amount two operators have to approve: after the first, the answer is the decision as it was.',
    audience: 'operator',
    inPath: ofApplication,
    body: { schema: reviewSchema },
    answers: { 200: decision },
    problems: [
      'rate-limited',
      'operator-only',
      'unknown-application',
      'unknown-plan',
      'unknown-day',
      'not-open',
      'approved-already',
      'no-funds',
    ],
  },

  listReviews: {
    method: 'get',
    path: '/v1/reviews',
    summary: 'What waits for a person',
    description:
      'Applications that are not answered before a person has looked, and declines whose applicants have asked for one. A page of 50, the oldest first.',
    audience: 'operator',
    inQuery: z.object({ after: z.optional(reviewPosition) }),
    answers: { 200: { description: 'What waits, without the facts.', schema: reviewListSchema } },
    problems: ['rate-limited', 'operator-only'],
  },

  getReview: {
    method: 'get',
    path: '/v1/reviews/{reference}',
    summary: 'An application, with the facts as they stood when the lender decided',
    description: 'Each look is written down.',
    audience: 'operator',
    inPath: ofApplication,
    answers: { 200: { description: 'The application.', schema: reviewCaseSchema } },
    problems: ['rate-limited', 'operator-only', 'unknown-application'],
  },

  listActs: {
    method: 'get',
    path: '/v1/operator-acts',
    summary: 'What operators did',
    description: 'A page of 100, the oldest first. Nothing is ever changed or deleted in it.',
    audience: 'operator',
    inQuery: z.object({ after: z.optional(position), subject: z.optional(handle) }),
    answers: { 200: { description: 'The acts.', schema: actListSchema } },
    problems: ['rate-limited', 'operator-only'],
  },

  showReviews: {
    method: 'get',
    path: '/v1/operator',
    summary: 'The operators’ page: what waits for a person, or the form to sign in',
    audience: 'operator-page',
    inQuery: operatorQuery,
    answers: { 200: page200, 401: { description: 'The form to sign in.', type: 'text/html' } },
    problems: ['rate-limited'],
  },

  signIn: {
    method: 'post',
    path: '/v1/operator/sign-in',
    summary: 'An operator signs in to the operators’ page',
    description:
      'Sent by the form. The cookie is for this page only; it ends after 8 hours, or when the operator is no longer in the configuration.',
    audience: 'operator-page',
    inQuery: operatorQuery,
    body: { schema: signInSchema, type: 'application/x-www-form-urlencoded' },
    answers: {
      303: { description: 'To what waits.', headers: { Location: 'What waits.', 'Set-Cookie': 'The operator.' } },
      401: { description: 'The form again: no operator has this token.', type: 'text/html' },
    },
    problems: ['rate-limited', 'origin-not-allowed'],
  },

  signOut: {
    method: 'post',
    path: '/v1/operator/sign-out',
    summary: 'An operator signs out of the operators’ page',
    audience: 'operator-page',
    inQuery: operatorQuery,
    answers: { 303: { description: 'To the form to sign in.', headers: { Location: 'The form.' } } },
    problems: ['rate-limited', 'origin-not-allowed'],
  },

  showReview: {
    method: 'get',
    path: '/v1/operator/applications/{reference}',
    summary: 'The page of one application, for an operator',
    description: 'Each look is written down.',
    audience: 'operator-page',
    inPath: ofApplication,
    inQuery: operatorQuery,
    answers: { 200: page200, 401: { description: 'The form to sign in.', type: 'text/html' } },
    problems: ['rate-limited', 'unknown-application'],
  },

  reviewByForm: {
    method: 'post',
    path: '/v1/operator/applications/{reference}',
    summary: 'An operator has reviewed an application, by the form of its page',
    audience: 'operator-page',
    inPath: ofApplication,
    inQuery: operatorQuery,
    body: { schema: reviewFormSchema, type: 'application/x-www-form-urlencoded' },
    answers: {
      303: { description: 'To what waits.', headers: { Location: 'What waits.' } },
      401: { description: 'The form to sign in.', type: 'text/html' },
      409: { description: 'The page again: what was asked is not possible any more.', type: 'text/html' },
    },
    problems: ['rate-limited', 'origin-not-allowed', 'unknown-application'],
  },

  repay: {
    method: 'post',
    path: '/v1/agreements/{id}/repayments',
    summary: 'An installment was paid',
    description: 'Counts once for each installment, however often it is sent.',
    audience: 'operator',
    inPath: ofAgreement,
    body: { schema: repaymentSchema },
    answers: { 204: { description: 'The payment is recorded.' } },
    problems: ['rate-limited', 'operator-only', 'unknown-agreement', 'unknown-installment'],
  },

  listCallbacks: {
    method: 'get',
    path: '/v1/callbacks',
    summary: 'What merchants’ servers are told',
    description: 'Those that the lender has given up, unless `state` says otherwise. A page of 100, the oldest first.',
    audience: 'operator',
    inQuery: z.object({ state: z.optional(z.enum(callbackStates)), after: z.optional(position) }),
    answers: { 200: { description: 'The callbacks.', schema: callbackListSchema } },
    problems: ['rate-limited', 'operator-only'],
  },

  replayCallback: {
    method: 'post',
    path: '/v1/callbacks/{id}/replay',
    summary: 'Send a callback again',
    description: 'It is sent with the same id as before, as often as a new one. One that waits already stays as it is.',
    audience: 'operator',
    inPath: z.object({ id: handle }),
    answers: { 200: { description: 'The callback, which waits now.', schema: callbackRecordSchema } },
    problems: ['rate-limited', 'operator-only', 'unknown-callback'],
  },

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
