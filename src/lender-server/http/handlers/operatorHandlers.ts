import type { Handlers } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';

/** Calls of the lender's own people and systems. */
export function operatorHandlers({ service }: LenderSettings): Pick<Handlers, 'review' | 'repay'> {
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
  };
}
