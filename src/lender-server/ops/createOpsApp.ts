import { Hono } from 'hono';
import * as z from 'zod/mini';
import { actOf, type OperatorAct } from '../../lending/applications/OperatorAct.js';
import { shortText } from '../../protocol/messages/formats.js';
import { schemaOf } from '../../protocol/messages/schemaOf.js';
import { type Operator, operatorOf } from '../http/access/operators.js';
import type { LenderContext, LenderEnv } from '../http/Handler.js';
import type { LenderSettings } from '../http/LenderSettings.js';
import { answerError, answerProblem, ProblemError } from '../http/ProblemError.js';
import { readBody } from '../http/readRequest.js';
import { requestLog } from '../http/requestLog.js';
import type { LenderMetrics } from '../metrics/lenderMetrics.js';
import type { Grants } from '../storage/console/sqlGrants.js';
import type { Fates } from '../storage/retention/sqlRetention.js';

/** What the lender's own people and systems ask of a running lender, at an address that shoppers do not reach. */
export interface Operations {
  readonly metrics: Pick<LenderMetrics, 'text' | 'contentType'>;
  /** The books in one file. Null: the database has tools of its own. */
  readonly backup: (() => Promise<Blob>) | null;
  /** Erases what may go of a person. Null: nobody is known by this name. */
  readonly erase: (whom: Person) => Promise<Fates | 'erased' | null>;
  readonly operators: readonly Operator[];
  /** What they may do where that was changed. */
  readonly grants: Pick<Grants, 'of'>;
  /** Writes down what an operator asks for. */
  readonly enter: (act: OperatorAct) => Promise<void>;
  readonly log: LenderSettings['log'];
}

const text = schemaOf(shortText);

/** Who is to be forgotten: who made an application, whom a merchant calls so (`sub` of its tokens), or whose number it has verified. */
export const personSchema = z.union([
  z.strictObject({ reference: text }),
  z.strictObject({ merchant: text, subject: text }),
  z.strictObject({ phone: z.string().check(z.regex(/^\+[1-9]\d{6,14}$/)) }),
]);
export type Person = z.output<typeof personSchema>;

/** What is said where nothing is known of a person. */
export const nobodyBy = (whom: Person): string =>
  'merchant' in whom
    ? 'The lender does not know anybody by this. It knows a person with a verified phone by the phone alone: give the number (+...), or a reference (app_...).'
    : 'The lender does not know anybody by this.';
export const ALREADY_ERASED = 'It is already erased.';

const MOST_BYTES = 4_096;

/** `GET /metrics` is open to whoever reaches the port; all else needs an operator's token. */
export function createOpsApp({ metrics, backup, erase, enter, log, ...desk }: Operations): Hono<LenderEnv> {
  const app = new Hono<LenderEnv>();
  app.use(requestLog(log));
  app.get('/metrics', async c => c.body(await metrics.text(), 200, { 'content-type': metrics.contentType }));
  const asking = async (c: LenderContext, task: 'backup' | 'erase') =>
    (await operatorOf(desk, c.req.header('authorization'), task)).name;
  app.post('/backup', async c => {
    const operator = await asking(c, 'backup');
    if (!backup)
      throw new ProblemError('not-found', 'The books are on a PostgreSQL server. Back them up with pg_dump.');
    await enter(actOf('backup', operator, Date.now(), 'books'));
    return c.body((await backup()).stream(), 200, { 'content-type': 'application/gzip' });
  });
  app.post('/erasures', async c => {
    const operator = await asking(c, 'erase');
    const whom = await readBody(c, { schema: personSchema }, MOST_BYTES);
    // The trail stays for good, so it names nobody who is to be forgotten.
    await enter(actOf('erase', operator, Date.now(), 'reference' in whom ? whom.reference : 'a person'));
    const fates = await erase(whom);
    if (!fates) throw new ProblemError('unknown-application', nobodyBy(whom));
    if (fates === 'erased') throw new ProblemError('erased-application', ALREADY_ERASED);
    return c.json(fates);
  });
  app.notFound(c => answerProblem(c, 'not-found', 'Ask for GET /metrics, POST /backup or POST /erasures.'));
  app.onError(answerError(log));
  return app;
}
