import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { ProblemKind } from '../../protocol/api/problems.js';
import type { OperationId } from '../../protocol/api/routes.js';

/** One request on its way through the server: what its answer and its line in the log are made of. */
export interface Visit {
  readonly requestId: string;
  readonly startedAt: number;
  /** Headers of whatever the answer becomes. One plain record, because the server writes that without a detour. */
  readonly headers: Record<string, string>;
  operation?: OperationId;
  merchant?: string;
  problem?: ProblemKind;
  /** The application or agreement, cut and hashed: enough to find a case again, not enough to ask for it. */
  subject?: string;
}

export interface LenderEnv {
  Bindings: Partial<HttpBindings>;
  Variables: { visit: Visit };
}
export type LenderContext = Context<LenderEnv>;
