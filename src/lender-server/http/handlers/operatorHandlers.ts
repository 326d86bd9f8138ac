import type { Handlers } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';

/** Calls of the lender's own people and systems. */
export function operatorHandlers({
  service,
  callbacks,
  now,
}: LenderSettings): Pick<Handlers, 'review' | 'repay' | 'listCallbacks' | 'replayCallback'> {
  return {
    async review({ c, visit, path, body }) {
      visit.subject = path.reference;
      const reviewed = await service.review(path.reference, body.verdict);
      if ('kind' in reviewed) throw new ProblemError(reviewed.kind, reviewed.message);
      return c.json(reviewed);
    },

    async repay({ c, visit, path, body }) {
      visit.subject = path.id;
      const refusal = await service.repay(path.id, body.installment);
      if (refusal) throw new ProblemError(refusal.kind, refusal.message);
      return c.body(null, 204);
    },

    listCallbacks: async ({ c, query: { state = 'dead', after } }) => c.json(await callbacks.list(state, after)),

    async replayCallback({ c, path }) {
      const replayed = await callbacks.replay(path.id, now());
      if (!replayed) throw new ProblemError('unknown-callback', 'Take the id from GET /v1/callbacks.');
      return c.json(replayed);
    },
  };
}
