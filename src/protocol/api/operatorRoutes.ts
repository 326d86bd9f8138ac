import * as z from 'zod/mini';
import { handle, position, reviewPosition } from './apiFormats.js';
import { callbackListSchema, callbackRecordSchema, callbackStates } from './callbackRecords.js';
import type { Route } from './Route.js';
import { reminderListSchema, reminderStates } from './reminderRecords.js';
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
import { decision, ofAgreement, ofApplication } from './routeParts.js';
import { repaymentSchema } from './serverSchemas.js';

/** `done` says what became of the application before. */
const operatorQuery = z.object({
  lang: z.optional(z.enum(operatorLocales)),
  after: z.optional(reviewPosition),
  done: z.optional(z.enum(reviewOutcomes)),
});
const page = {
  200: { description: 'The page.', type: 'text/html' },
  401: { description: 'The form to sign in.', type: 'text/html' },
  403: { description: 'The page that says which role is needed.', type: 'text/html' },
} as const;

/** The calls of the lender's operators, and their pages of reviews. */
export const operatorRoutes = {
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
      'erased-application',
      'unknown-plan',
      'review-too-late',
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
    problems: ['rate-limited', 'operator-only', 'unknown-application', 'erased-application'],
  },

  listActs: {
    method: 'get',
    path: '/v1/operator-acts',
    summary: 'What operators did, and what they left undone until its time was over',
    description: 'A page of 100, the oldest first. Nothing is ever changed or deleted in it.',
    audience: 'operator',
    inQuery: z.object({ after: z.optional(position), subject: z.optional(handle) }),
    answers: { 200: { description: 'The acts.', schema: actListSchema } },
    problems: ['rate-limited', 'operator-only'],
  },

  showReviews: {
    method: 'get',
    path: '/v1/operator/reviews',
    summary: 'What waits for a person',
    audience: 'operator-page',
    inQuery: operatorQuery,
    answers: page,
    problems: ['rate-limited'],
  },

  signIn: {
    method: 'post',
    path: '/v1/operator/sign-in',
    summary: 'An operator signs in to the console',
    description:
      'Sent by the form. The cookie is for the console only. It ends after 30 minutes without a look at a page, after 8 hours in any case, and when the operator is disabled or no longer in the configuration.',
    audience: 'operator-page',
    inQuery: operatorQuery,
    body: { schema: signInSchema, type: 'application/x-www-form-urlencoded' },
    answers: {
      303: { description: 'To the console.', headers: { Location: 'The console.', 'Set-Cookie': 'The operator.' } },
      401: { description: 'The form again: no operator has this token.', type: 'text/html' },
    },
    problems: ['rate-limited', 'origin-not-allowed'],
  },

  signOut: {
    method: 'post',
    path: '/v1/operator/sign-out',
    summary: 'An operator signs out of the console',
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
    answers: page,
    problems: ['rate-limited', 'unknown-application', 'erased-application'],
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
      401: page[401],
      409: { description: 'The page again: what was asked is not possible any more.', type: 'text/html' },
    },
    problems: ['rate-limited', 'origin-not-allowed', 'unknown-application', 'erased-application'],
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

  listReminders: {
    method: 'get',
    path: '/v1/reminders',
    summary: 'What shoppers are reminded of',
    description:
      'Those that are planned for today and tomorrow, unless `state` says otherwise. A page of 100, the oldest first. Nothing of the person is in them.',
    audience: 'operator',
    inQuery: z.object({ state: z.optional(z.enum(reminderStates)), after: z.optional(position) }),
    answers: { 200: { description: 'The reminders.', schema: reminderListSchema } },
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
} as const satisfies Record<string, Route>;
