import * as z from 'zod/mini';
import { LOCALES } from '../Locale.js';
import { applicantSecret } from './apiFormats.js';
import {
  becauseSchema,
  bounceSchema,
  dateFormSchema,
  helpFormSchema,
  helpListSchema,
  loanAccountSchema,
  loanPageNews,
  loanStorySchema,
  moreTimeSchema,
  payFormSchema,
  paymentSchema,
  returnSchema,
} from './loanRecords.js';
import type { Route } from './Route.js';
import { keyed, ofAgreement, ofApplication } from './routeParts.js';

const account = { description: 'The loan as it stands after that.', schema: loanAccountSchema } as const;
const operator = ['rate-limited', 'operator-only', 'unknown-agreement'] as const;

/** What the lender's people and systems report of a loan, and see of it. */
export const loanRoutes = {
  getAccount: {
    method: 'get',
    path: '/v1/agreements/{id}/account',
    summary: 'A loan with its payments, its arrears and what settles it today',
    audience: 'operator',
    inPath: ofAgreement,
    answers: { 200: { description: 'The loan.', schema: loanStorySchema } },
    problems: operator,
  },

  addPayment: {
    method: 'post',
    path: '/v1/agreements/{id}/payments',
    summary: 'A payment came in',
    description:
      'Of any amount. It pays the oldest due first; within an installment fees, interest, principal. What is above everything owed is kept for the shopper. It is judged by the day of its value, however late it is reported. A payment of the same name counts once.',
    audience: 'operator',
    inPath: ofAgreement,
    body: { schema: paymentSchema },
    answers: { 200: account },
    problems: [...operator, 'payment-reused', 'unknown-day'],
  },

  addBounce: {
    method: 'post',
    path: '/v1/agreements/{id}/bounces',
    summary: 'The bank took a payment back',
    description:
      'It is owed again: as if it had never come, or as an installment of its own where an amendment has counted it. A second time changes nothing. Of a loan that is written off it is a loss, which the reserve has to bear: until it can, the call is refused.',
    audience: 'operator',
    inPath: ofAgreement,
    body: { schema: bounceSchema },
    answers: { 200: account },
    problems: [...operator, 'unknown-payment', 'unknown-day', 'no-funds'],
  },

  addReturn: {
    method: 'post',
    path: '/v1/agreements/{id}/returns',
    summary: 'Money that the lender owed the shopper is sent',
    description:
      'Without `payment` the lender’s payment service sends it; with it, it was sent elsewhere. The same transfer counts once.',
    audience: 'operator',
    inPath: ofAgreement,
    body: { schema: returnSchema },
    answers: { 200: account },
    problems: [...operator, 'nothing-to-return', 'payment-reused', 'payment-failed', 'payment-pending'],
  },

  giveTime: {
    method: 'post',
    path: '/v1/agreements/{id}/more-time',
    summary: 'A shopper who cannot pay as agreed gets more time',
    description:
      'Nothing is due before `from`, and the rest may be split into more installments. It costs nothing: what is owed stays the same. It is an amendment, signed, which the merchant does not see.',
    audience: 'operator',
    inPath: ofAgreement,
    keyed: true,
    body: { schema: moreTimeSchema },
    answers: { 200: account },
    problems: [...operator, ...keyed, 'loan-ended', 'not-disbursed', 'date-not-movable'],
  },

  answerHelp: {
    method: 'post',
    path: '/v1/agreements/{id}/help-answer',
    summary: 'A shopper who asked for help was answered in another way than by more time',
    audience: 'operator',
    inPath: ofAgreement,
    body: { schema: becauseSchema },
    answers: { 200: account },
    problems: [...operator, 'not-open'],
  },

  writeOff: {
    method: 'post',
    path: '/v1/agreements/{id}/write-off',
    summary: 'The lender no longer expects what is owed',
    description:
      'The reserve bears the loss. The shopper still owes it, and what is paid later comes back to the reserve. A second time changes nothing.',
    audience: 'operator',
    inPath: ofAgreement,
    body: { schema: becauseSchema },
    answers: { 200: account },
    problems: [...operator, 'nothing-owed', 'no-funds'],
  },

  listHelp: {
    method: 'get',
    path: '/v1/help',
    summary: 'The shoppers who asked for help and wait for an answer',
    description: 'At most 100, the longest loan first.',
    audience: 'operator',
    answers: { 200: { description: 'Their loans.', schema: helpListSchema } },
    problems: ['rate-limited', 'operator-only'],
  },
} as const satisfies Record<string, Route>;

const query = z.object({ lang: z.optional(z.enum(LOCALES)), secret: applicantSecret });
const shopper = ['rate-limited', 'unknown-application', 'erased-application', 'unknown-agreement'] as const;
const back = {
  303: { description: 'Back to the page, which says what was done.', headers: { Location: 'The page.' } },
};

/** The shopper's own page of a loan, and its forms. */
export const loanPageRoutes = {
  showLoan: {
    method: 'get',
    path: '/v1/applications/{reference}/loan',
    summary: 'The shopper’s own page: what is due, what was paid, and what can be done',
    description: 'A page in the language of `lang`, or else of Accept-Language. No other page may read it.',
    audience: 'shopper',
    inPath: ofApplication,
    inQuery: z.object({ ...query.def.shape, news: z.optional(z.enum(loanPageNews)) }),
    answers: { 200: { description: 'The page.', type: 'text/html' } },
    problems: shopper,
  },

  showReceipts: {
    method: 'get',
    path: '/v1/applications/{reference}/loan/receipts',
    summary: 'The receipts of a loan as a page, which the shopper’s browser checks',
    description: 'A page in the language of `lang`, or else of Accept-Language. No other page may read it.',
    audience: 'shopper',
    inPath: ofApplication,
    inQuery: query,
    answers: { 200: { description: 'The page.', type: 'text/html' } },
    problems: shopper,
  },

  payNow: {
    method: 'post',
    path: '/v1/applications/{reference}/loan/payments',
    summary: 'The shopper pays',
    description: 'Sent by the form of the page. The lender’s payment service collects the amount that the page showed.',
    audience: 'shopper',
    inPath: ofApplication,
    inQuery: query,
    body: { schema: payFormSchema, type: 'application/x-www-form-urlencoded' },
    answers: back,
    problems: shopper,
  },

  moveDate: {
    method: 'post',
    path: '/v1/applications/{reference}/loan/date',
    summary: 'The shopper moves the date of the next installment',
    description: 'Sent by the form of the page. It costs nothing.',
    audience: 'shopper',
    inPath: ofApplication,
    inQuery: query,
    body: { schema: dateFormSchema, type: 'application/x-www-form-urlencoded' },
    answers: back,
    problems: shopper,
  },

  askForHelp: {
    method: 'post',
    path: '/v1/applications/{reference}/loan/help',
    summary: 'The shopper cannot pay as agreed and asks for help',
    description: 'Sent by the form of the page.',
    audience: 'shopper',
    inPath: ofApplication,
    inQuery: query,
    body: { schema: helpFormSchema, type: 'application/x-www-form-urlencoded' },
    answers: back,
    problems: shopper,
  },
} as const satisfies Record<string, Route>;
