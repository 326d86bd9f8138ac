import { openapi } from '../../../protocol/api/openapi.js';
import { answer, answerJson } from '../answer.js';
import type { Handlers } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';

type Calls = Pick<Handlers, 'getKeys' | 'getHealth' | 'getReadiness' | 'getOpenApi'>;

export function publicHandlers({ keys, version, unready, publicUrl }: LenderSettings): Calls {
  let document: string | null = null;
  return {
    getKeys: async ({ visit }) =>
      // Who meets a `kid` that is not in the set asks again; nobody has to ask for every agreement.
      answerJson(visit, 200, await keys(), {
        'content-type': 'application/jwk-set+json',
        'cache-control': 'public, max-age=300',
      }),

    getHealth: ({ visit }) => answerJson(visit, 200, { status: 'alive', version }),

    async getReadiness({ visit }) {
      const reasons = await unready();
      return answerJson(visit, reasons.length ? 503 : 200, { ready: !reasons.length, reasons });
    },

    getOpenApi({ visit }) {
      document ??= JSON.stringify(openapi({ version, url: publicUrl() }));
      return answer(visit, 200, document, {
        'content-type': 'application/json',
        'cache-control': 'public, max-age=300',
      });
    },
  };
}
