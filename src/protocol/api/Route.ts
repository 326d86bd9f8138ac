import type * as z from 'zod/mini';
import type { ProblemKind } from './problems.js';

/** Who calls: the merchant's page (CORS), the shopper's own browser on the lender's page, the lender's people, or anyone. */
export type Audience = 'page' | 'shopper' | 'operator' | 'anyone';

export interface Answer {
  readonly description: string;
  /** Default `application/json`. */
  readonly type?: string;
  /** Absent: no body, or one that is no JSON. */
  readonly schema?: z.ZodMiniType;
  /** Headers beside those that every answer has, with what they say. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** One call of the API, as data: the server takes its handlers by it, the OpenAPI document is made from it. */
export interface Route {
  readonly method: 'get' | 'post';
  /** With parameters in braces, as OpenAPI writes them. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly audience: Audience;
  readonly inPath?: z.ZodMiniObject;
  readonly inQuery?: z.ZodMiniObject;
  /** The call takes an `Idempotency-Key`. */
  readonly keyed?: true;
  readonly body?: { readonly schema: z.ZodMiniType; readonly type?: string };
  readonly answers: Readonly<Record<number, Answer>>;
  /** Beside those that every call may end in. */
  readonly problems: readonly ProblemKind[];
}
