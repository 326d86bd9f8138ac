import * as z from 'zod/mini';
import { shortText } from '../messages/formats.js';
import { schemaOf } from '../messages/schemaOf.js';
import { deliverySchema } from './loanRecords.js';
import type { Route } from './Route.js';
import { keyed, loan, ofAgreement } from './routeParts.js';
import { amendRequestSchema, refundRequestSchema } from './serverSchemas.js';

const merchant = ['merchant-only', 'rate-limited'] as const;

/** The calls of the merchant's server. */
export const merchantRoutes = {
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

  disburseAgreement: {
    method: 'post',
    path: '/v1/agreements/{id}/disbursement',
    summary: 'The goods of an agreement that waits for it were delivered',
    description:
      'The merchant is paid, and the due dates count from the day of the delivery: an amendment says so, and the amounts stay. A second time changes nothing.',
    audience: 'merchant',
    inPath: ofAgreement,
    keyed: true,
    body: { schema: deliverySchema },
    answers: { 200: loan },
    problems: [...merchant, ...keyed, 'token-used-up', 'unknown-agreement', 'loan-ended', 'unknown-day'],
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
} as const satisfies Record<string, Route>;
