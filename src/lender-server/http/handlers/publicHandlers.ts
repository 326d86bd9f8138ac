import { createHash } from 'node:crypto';
import { openapi } from '../../../protocol/api/openapi.js';
import { lenderIdentity } from '../documents/lenderIdentity.js';
import type { Handlers } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';

type Served = Pick<Handlers, 'getTerms' | 'getKeys' | 'getHealth' | 'getReadiness' | 'getOpenApi'>;

/** Public answers; none concerns one person. */
export function publicHandlers(settings: LenderSettings): Served {
  const { service, keys, version, unready, publicUrl } = settings;
  let document: string | null = null;
  return {
    getTerms({ c, merchantContext, query }) {
      const sheet = service.terms(merchantContext, query.currency, query.day);
      if (!sheet)
        throw new ProblemError('unknown-currency', 'Ask for the terms in a currency that the lender lends in.');
      const body = JSON.stringify({ ...sheet, lender: lenderIdentity(settings) });
      // Made here, because Hono's `etag` would read the body as a stream, which doubles the cost of the call.
      const tag = createHash('sha256').update(body).digest('base64url').slice(0, 27);
      return c.body(body, 200, {
        'content-type': 'application/json',
        etag: `"${tag}"`,
        'cache-control': 'public, max-age=60',
      });
    },

    getKeys: async ({ c }) =>
      // A caller asks again when it meets an unknown `kid`, so it need not ask for every agreement.
      c.body(JSON.stringify(await keys()), 200, {
        'content-type': 'application/jwk-set+json',
        'cache-control': 'public, max-age=300',
      }),

    getHealth: ({ c }) => c.json({ status: 'alive', version }),

    async getReadiness({ c }) {
      const reasons = await unready();
      return c.json({ ready: !reasons.length, reasons }, reasons.length ? 503 : 200);
    },

    getOpenApi({ c }) {
      document ??= JSON.stringify(openapi({ version, url: publicUrl() }));
      return c.body(document, 200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' });
    },
  };
}
