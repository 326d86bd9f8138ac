import type * as z from 'zod/mini';
import type { MerchantContext } from '../../lending/applications/LendingService.js';
import type { OperationId, routes } from '../../protocol/api/routes.js';
import type { Merchant } from './LenderSettings.js';
import type { LenderContext, Visit } from './Visit.js';

type Routes = typeof routes;
type Read<Id extends OperationId, Part extends string> = Routes[Id] extends { readonly [Name in Part]: infer Schema }
  ? z.output<Schema>
  : undefined;
type Body<Id extends OperationId> = Routes[Id] extends { readonly body: { readonly schema: infer Schema } }
  ? z.output<Schema>
  : undefined;

/** What a call asks, read and checked as its route says. */
export interface Ask<Id extends OperationId> {
  readonly c: LenderContext;
  readonly visit: Visit;
  readonly path: Read<Id, 'inPath'>;
  readonly query: Read<Id, 'inQuery'>;
  readonly body: Body<Id>;
  readonly key: Routes[Id] extends { readonly keyed: true } ? string : undefined;
  readonly merchant: Routes[Id] extends { readonly audience: 'page' } ? Merchant : undefined;
  readonly merchantContext: Routes[Id] extends { readonly audience: 'page' } ? MerchantContext : undefined;
}

export type Handler<Id extends OperationId> = (ask: Ask<Id>) => Response | Promise<Response>;
/** One for each route: a route without a handler, or a handler without a route, does not compile. */
export type Handlers = { readonly [Id in OperationId]: Handler<Id> };
