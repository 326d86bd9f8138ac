import * as z from 'zod/mini';
import { currencyCode } from '../messages/formats.js';
import { schemaOf } from '../messages/schemaOf.js';
import { handle, operatorName, position, serial } from './apiFormats.js';
import { callbackStates } from './callbackRecords.js';
import { type OperatorRole, operatorRoles } from './operatorRoles.js';
import type { Route } from './Route.js';
import { reminderStates } from './reminderRecords.js';
import { operatorLocales } from './reviewRecords.js';
import { ofAgreement, ofApplication } from './routeParts.js';

/** What a page says after a form was sent: it was done, it was not possible, or the form lacked something. */
export const consoleNews = ['done', 'refused', 'incomplete'] as const;
export type ConsoleNews = (typeof consoleNews)[number];

/** For how long back the page of decisions looks. */
export const decisionSpans = ['hour', 'day', 'week', 'month'] as const;
export type DecisionSpan = (typeof decisionSpans)[number];

/** What the form of a parameter set or proposal does with it. */
export const parameterActs = ['approve', 'decline', 'activate'] as const;

const lang = z.optional(z.enum(operatorLocales));
const news = z.optional(z.enum(consoleNews));
const text = z.string().check(z.maxLength(200));

const answers = {
  200: { description: 'The page.', type: 'text/html' },
  401: { description: 'The form to sign in.', type: 'text/html' },
  403: { description: 'The page that says which role is needed.', type: 'text/html' },
} as const;
const back = {
  303: { description: 'Back to the page.', headers: { Location: 'The page.' } },
  401: answers[401],
} as const;
const form = 'application/x-www-form-urlencoded';

/** The fields of the form that says what an operator may do. A role that is not ticked is absent; the name is there in any case. */
const ticked = z.optional(z.literal('on'));
export const rolesFormSchema = z.object({
  operator: operatorName,
  ...(Object.fromEntries(operatorRoles.map(role => [role, ticked])) as Record<OperatorRole, typeof ticked>),
});

/** The fields of the forms of other pages. */
export const searchFormSchema = z.object({ q: text });
export const helpAnswerFormSchema = z.object({ reason: text });
export const parameterFormSchema = z.object({ act: z.enum(parameterActs) });

/** The pages of the lender's console. They work without scripts; a cookie says who looks. */
export const consoleRoutes = {
  showOverview: {
    method: 'get',
    path: '/v1/operator',
    summary: 'The console: how the lender is doing now, or the form to sign in',
    audience: 'operator-page',
    inQuery: z.object({ lang }),
    answers,
    problems: ['rate-limited'],
  },

  showLiveFigures: {
    method: 'get',
    path: '/v1/operator/live',
    summary: 'The part of the console’s first page that changes by the second',
    description: 'A fragment of the page. It keeps no session alive.',
    audience: 'operator-page',
    inQuery: z.object({ lang }),
    answers,
    problems: ['rate-limited'],
  },

  showDecisions: {
    method: 'get',
    path: '/v1/operator/decisions',
    summary: 'What was decided lately: scores, segments, reasons, scenarios',
    audience: 'operator-page',
    inQuery: z.object({ lang, span: z.optional(z.enum(decisionSpans)) }),
    answers,
    problems: ['rate-limited'],
  },

  showPortfolio: {
    method: 'get',
    path: '/v1/operator/portfolio',
    summary: 'What was lent, and arrears by the month in which it was lent',
    audience: 'operator-page',
    inQuery: z.object({ lang }),
    answers,
    problems: ['rate-limited'],
  },

  showSearch: {
    method: 'get',
    path: '/v1/operator/search',
    summary: 'The form to find an application or a loan',
    audience: 'operator-page',
    inQuery: z.object({ lang }),
    answers,
    problems: ['rate-limited'],
  },

  searchLoans: {
    method: 'post',
    path: '/v1/operator/search',
    summary: 'Find an application or a loan',
    description:
      'By the reference of an application, the id of an agreement, a merchant’s order, a merchant, or a phone number that a merchant has verified. What is searched for stands in no address, and a search by phone is written down without the number.',
    audience: 'operator-page',
    inQuery: z.object({ lang }),
    body: { schema: searchFormSchema, type: form },
    answers: { 200: answers[200], 401: answers[401] },
    problems: ['rate-limited', 'origin-not-allowed'],
  },

  showStory: {
    method: 'get',
    path: '/v1/operator/loans/{reference}',
    summary: 'Everything that has happened to one application and its loan',
    description: 'Each look is written down.',
    audience: 'operator-page',
    inPath: ofApplication,
    inQuery: z.object({ lang }),
    answers,
    problems: ['rate-limited', 'unknown-application', 'erased-application'],
  },

  showHelp: {
    method: 'get',
    path: '/v1/operator/help',
    summary: 'The shoppers who asked for help',
    audience: 'operator-page',
    inQuery: z.object({ lang, news }),
    answers,
    problems: ['rate-limited'],
  },

  answerHelpByForm: {
    method: 'post',
    path: '/v1/operator/help/{id}',
    summary: 'A shopper who asked for help was answered, by the form of the page',
    audience: 'operator-page',
    inPath: ofAgreement,
    inQuery: z.object({ lang }),
    body: { schema: helpAnswerFormSchema, type: form },
    answers: back,
    problems: ['rate-limited', 'origin-not-allowed'],
  },

  showCallbacks: {
    method: 'get',
    path: '/v1/operator/callbacks',
    summary: 'What merchants’ servers are told, and what they could not be told',
    audience: 'operator-page',
    inQuery: z.object({ lang, news, state: z.optional(z.enum(callbackStates)), after: z.optional(position) }),
    answers,
    problems: ['rate-limited'],
  },

  replayCallbackByForm: {
    method: 'post',
    path: '/v1/operator/callbacks/{id}',
    summary: 'Send a callback again, by the form of the page',
    audience: 'operator-page',
    inPath: z.object({ id: handle }),
    inQuery: z.object({ lang }),
    answers: back,
    problems: ['rate-limited', 'origin-not-allowed'],
  },

  showFunds: {
    method: 'get',
    path: '/v1/operator/funds',
    summary: 'The tiers of the lender’s money, what moved between them, and the next 30 days',
    audience: 'operator-page',
    inQuery: z.object({ lang, currency: z.optional(schemaOf(currencyCode)) }),
    answers,
    problems: ['rate-limited'],
  },

  showParameters: {
    method: 'get',
    path: '/v1/operator/parameters',
    summary: 'The parameter sets that decide, what is proposed, and the report that it stands on',
    audience: 'operator-page',
    inQuery: z.object({ lang, news }),
    answers,
    problems: ['rate-limited'],
  },

  decideOnParameters: {
    method: 'post',
    path: '/v1/operator/parameters/{id}',
    summary: 'Approve or decline a proposal, or go back to an earlier parameter set, by the form of the page',
    audience: 'operator-page',
    inPath: z.object({ id: serial }),
    inQuery: z.object({ lang }),
    body: { schema: parameterFormSchema, type: form },
    answers: back,
    problems: ['rate-limited', 'origin-not-allowed'],
  },

  showReminders: {
    method: 'get',
    path: '/v1/operator/reminders',
    summary: 'What shoppers are reminded of',
    audience: 'operator-page',
    inQuery: z.object({ lang, state: z.optional(z.enum(reminderStates)), after: z.optional(position) }),
    answers,
    problems: ['rate-limited'],
  },

  showLedger: {
    method: 'get',
    path: '/v1/operator/ledger',
    summary: 'How far the ledger is, and whether it only grew',
    audience: 'operator-page',
    inQuery: z.object({ lang }),
    answers,
    problems: ['rate-limited'],
  },

  showOperators: {
    method: 'get',
    path: '/v1/operator/operators',
    summary: 'Who may do what, and what was done',
    audience: 'operator-page',
    inQuery: z.object({ lang, news }),
    answers,
    problems: ['rate-limited'],
  },

  changeRoles: {
    method: 'post',
    path: '/v1/operator/operators/{name}',
    summary: 'Say what an operator may do; without any role the operator is disabled',
    description: 'It holds at once, in every process. Nobody changes their own roles.',
    audience: 'operator-page',
    inPath: z.object({ name: operatorName }),
    inQuery: z.object({ lang }),
    body: { schema: rolesFormSchema, type: form },
    answers: back,
    problems: ['rate-limited', 'origin-not-allowed'],
  },
} as const satisfies Record<string, Route>;
