import { Hono } from 'hono';
import * as z from 'zod/mini';
import { shortText } from '../../protocol/messages/formats.js';
import { schemaOf } from '../../protocol/messages/schemaOf.js';
import { type Operator, operatorOf } from '../http/access/operators.js';
import type { LenderEnv } from '../http/Handler.js';
import type { LenderSettings } from '../http/LenderSettings.js';
import { answerProblem, ProblemError, problemOfError } from '../http/ProblemError.js';
import { readBody } from '../http/readRequest.js';
import { requestLog } from '../http/requestLog.js';
import type { LenderMetrics } from '../metrics/lenderMetrics.js';
import type { Fates } from '../storage/retention/sqlRetention.js';

/** What the lender's own people and systems ask of a running lender, at an address that shoppers do not reach. */
export interface Operations {
  readonly metrics: Pick<LenderMetrics, 'text' | 'contentType'>;
  /** The books in one file. Null: the database has tools of its own. */
  readonly backup: (() => Promise<Blob>) | null;
  /** Erases what may go of a person. Null: nobody is known by this name. */
  readonly erase: (whom: Person) => Promise<Fates | null>;
  readonly operators: readonly Operator[];
  readonly log: LenderSettings['log'];
}

const text = schemaOf(shortText);

/** Who is to be forgotten: who made an application, whom a merchant calls so (`sub` of its tokens), or whose number it has verified. */
export const personSchema = z.union([
  z.strictObject({ reference: text }),
  z.strictObject({ merchant: text, subject: text }),
  z.strictObject({ phone: text }),
]);
export type Person = z.output<typeof personSchema>;

const MOST_BYTES = 4_096;

/** `GET /metrics` is open to whoever reaches the port; all else needs an operator's token. */
export function createOpsApp({ metrics, backup, erase, operators, log }: Operations): Hono<LenderEnv> {
  const app = new Hono<LenderEnv>();
  app.use(requestLog(log));
  app.get('/metrics', async c => c.body(await metrics.text(), 200, { 'content-type': metrics.contentType }));
  app.use(async (c, next) => {
    const { name } = operatorOf(operators, c.req.header('authorization'));
    log.info({ operator: name, asked: c.req.path }, 'an operator asks');
    await next();
  });
  app.post('/backup', async c => {
    if (!backup)
      throw new ProblemError('not-found', 'The books are on a PostgreSQL server. Back them up with pg_dump.');
    return c.body((await backup()).stream(), 200, { 'content-type': 'application/gzip' });
  });
  app.post('/erasures', async c => {
    const fates = await erase(await readBody(c, { schema: personSchema }, MOST_BYTES));
    if (!fates) throw new ProblemError('unknown-application', 'The lender does not have this application.');
    return c.json(fates);
  });
  app.notFound(c => answerProblem(c, 'not-found', 'Ask for GET /metrics, POST /backup or POST /erasures.'));
  app.onError((error, c) => {
    const { kind, message, headers } =
      error instanceof ProblemError ? error : problemOfError(log, error, c.get('visit'));
    return answerProblem(c, kind, message, headers);
  });
  return app;
}
