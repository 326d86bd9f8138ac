import { actOf } from '../../../lending/applications/OperatorAct.js';
import type { Handlers } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';

type Served = Pick<
  Handlers,
  'review' | 'listReviews' | 'getReview' | 'listActs' | 'repay' | 'listCallbacks' | 'replayCallback' | 'listReminders'
>;

/** Calls of the lender's own people and systems. What changes something, or shows a household, is written down first. */
export function operatorHandlers({ service, desk, acts, callbacks, reminders, now }: LenderSettings): Served {
  return {
    async review({ c, visit, path, body, operator }) {
      visit.subject = path.reference;
      const reviewed = await service.review(path.reference, { ...body, operator: operator.name });
      if ('kind' in reviewed) throw new ProblemError(reviewed.kind, reviewed.message);
      return c.json(reviewed);
    },

    listReviews: async ({ c, query }) => c.json(await desk.list(query.after)),

    async getReview({ c, visit, path, operator }) {
      visit.subject = path.reference;
      return c.json(await desk.open(path.reference, operator.name));
    },

    listActs: async ({ c, query }) => c.json(await acts.acts(query)),

    async repay({ c, visit, path, body, operator }) {
      visit.subject = path.id;
      await acts.enter(actOf('repay', operator.name, now(), path.id));
      const refusal = await service.repay(path.id, body.installment);
      if (refusal) throw new ProblemError(refusal.kind, refusal.message);
      return c.body(null, 204);
    },

    listCallbacks: async ({ c, query: { state = 'dead', after } }) => c.json(await callbacks.list(state, after)),

    listReminders: async ({ c, query }) => c.json(await reminders.list(query.state ?? 'planned', query.after)),

    async replayCallback({ c, path, operator }) {
      await acts.enter(actOf('replay-callback', operator.name, now(), path.id));
      const replayed = await callbacks.replay(path.id, now());
      if (!replayed) throw new ProblemError('unknown-callback', 'Take the id from GET /v1/callbacks.');
      return c.json(replayed);
    },
  };
}
