import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type * as z from 'zod/mini';
import type { MerchantContext } from '../../lending/applications/LendingService.js';
import type { RequestToken } from '../../lending/loans/LoanService.js';
import type { ProblemKind } from '../../protocol/api/problems.js';
import type { OperationId, routes } from '../../protocol/api/routes.js';
import type { KnownOperator } from './access/operators.js';
import type { Merchant } from './LenderSettings.js';

/** What the log says of one request. */
export interface Visit {
  readonly traceId: string;
  readonly requestId: string;
  readonly startedAt: number;
  operation?: OperationId;
  merchant?: string;
  problem?: ProblemKind;
  /** The reference of the application, or the id of the agreement. The log cuts and hashes it. */
  subject?: string;
}

export interface LenderEnv {
  Bindings: HttpBindings;
  Variables: { visit: Visit };
}
export type LenderContext = Context<LenderEnv>;

type Routes = typeof routes;
type Read<Id extends OperationId, Part extends string> = Routes[Id] extends { readonly [Name in Part]: infer Schema }
  ? z.output<Schema>
  : undefined;
type Body<Id extends OperationId> = Routes[Id] extends { readonly body: { readonly schema: infer Schema } }
  ? z.output<Schema>
  : undefined;

/** One call of the API, read and checked as its route says. */
export interface Call<Id extends OperationId> {
  readonly c: LenderContext;
  readonly visit: Visit;
  readonly path: Read<Id, 'inPath'>;
  readonly query: Read<Id, 'inQuery'>;
  readonly body: Body<Id>;
  /** The idempotency key. */
  readonly key: Routes[Id] extends { readonly keyed: true } ? string : undefined;
  readonly operator: Routes[Id] extends { readonly audience: 'operator' | 'operator-page' }
    ? Id extends 'signIn' | 'signOut'
      ? null
      : KnownOperator
    : undefined;
  readonly merchant: Routes[Id] extends { readonly audience: 'page' | 'merchant' } ? Merchant : undefined;
  readonly merchantContext: Routes[Id] extends { readonly audience: 'page' | 'merchant' } ? MerchantContext : undefined;
  /** The token that the merchant's server has signed the request with. */
  readonly token: Routes[Id] extends { readonly audience: 'merchant' } ? RequestToken : undefined;
}

export type Handler<Id extends OperationId> = (call: Call<Id>) => Response | Promise<Response>;

/** One handler for each route. A route without a handler, or a handler without a route, does not compile. */
export type Handlers = { readonly [Id in OperationId]: Handler<Id> };
