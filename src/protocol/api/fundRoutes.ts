import * as z from 'zod/mini';
import { currencyCode } from '../messages/formats.js';
import { schemaOf } from '../messages/schemaOf.js';
import { capitalSchema, forecastSchema, fundMovementSchema, fundsSchema } from './fundRecords.js';
import type { Route } from './Route.js';

const operator = ['rate-limited', 'operator-only'] as const;

/** The lender's own money. */
export const fundRoutes = {
  getFunds: {
    method: 'get',
    path: '/v1/funds',
    summary: 'The lender’s money, tier by tier',
    description:
      'What each tier has, what is out, how long it lasts at the present pace, the rules, and the last 50 movements of each currency.',
    audience: 'operator',
    answers: { 200: { description: 'The funds of each currency.', schema: fundsSchema } },
    problems: operator,
  },

  moveCapital: {
    method: 'post',
    path: '/v1/funds/capital',
    summary: 'Capital comes in or goes out',
    description:
      'It comes to the cash, from which the rules fill the tiers within a minute, or to the reserve. Out goes what the cash has, less what the lender owes, or what the reserve has above its target. It is in the operators’ trail.',
    audience: 'operator',
    keyed: true,
    body: { schema: capitalSchema },
    answers: { 200: { description: 'The movement.', schema: fundMovementSchema } },
    problems: [...operator, 'key-missing', 'key-reused', 'caps-only', 'no-funds'],
  },

  getForecast: {
    method: 'get',
    path: '/v1/funds/forecast',
    summary: 'What comes in and goes out in the next 30 days',
    description:
      'Installments come in as those of the last half year did. Approvals are used as often as those of the last four weeks, and new ones come as they came then. Without a past everything is paid on its day, and every approval is used.',
    audience: 'operator',
    inQuery: z.object({ currency: schemaOf(currencyCode) }),
    answers: { 200: { description: 'Day by day, from today.', schema: forecastSchema } },
    problems: [...operator, 'unknown-currency'],
  },
} as const satisfies Record<string, Route>;
