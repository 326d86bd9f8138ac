import type * as z from 'zod/mini';
import type { ProblemKind } from './problems.js';

/**
 * Who calls: the merchant's page (CORS), the merchant's server, which signs each request, the shopper's browser on the lender's own page, the
 * lender's operators by a token or, on a page of their own, by a cookie, or anyone.
 */
export type Audience = 'page' | 'merchant' | 'shopper' | 'operator' | 'operator-page' | 'anyone';

export interface Answer {
  readonly description: string;
  /** Default: `application/json`. */
  readonly type?: string;
  /** Absent: there is no body, or it is not JSON. */
  readonly schema?: z.ZodMiniType;
  /** Headers besides those that every answer has, with their descriptions. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** One call of the API, as data. The server's handlers are typed by it, and the OpenAPI document is made from it. */
export interface Route {
  readonly method: 'get' | 'post';
  /** Parameters stand in braces, as OpenAPI writes them. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly audience: Audience;
  readonly inPath?: z.ZodMiniObject;
  readonly inQuery?: z.ZodMiniObject;
  /** The call takes an `Idempotency-Key`. */
  readonly keyed?: true;
  /** Answers the page that applied, which shows the application's key, and the merchant's server, which signs. A reference alone opens nothing. */
  readonly owned?: true;
  /** Default: `application/json`. */
  readonly body?: {
    readonly schema: z.ZodMiniType;
    readonly type?: 'application/json' | 'application/x-www-form-urlencoded';
  };
  readonly answers: Readonly<Record<number, Answer>>;
  /** Besides those that every call may end in: see `problemsOf`. */
  readonly problems: readonly ProblemKind[];
}

const everywhere: readonly ProblemKind[] = ['malformed-request', 'internal-error', 'unavailable'];
const ofBodies: readonly ProblemKind[] = ['body-too-large', 'unsupported-media-type'];

/** Every problem that a call may end in. */
export const problemsOf = ({ problems, body, keyed, owned, audience }: Route): readonly ProblemKind[] => [
  ...problems,
  ...everywhere,
  ...(body ? ofBodies : []),
  ...(keyed ? (['key-missing'] as const) : []),
  ...(audience === 'operator' ? (['not-permitted'] as const) : []),
  ...(owned ? (['unknown-application', 'merchant-only'] as const) : []),
];
