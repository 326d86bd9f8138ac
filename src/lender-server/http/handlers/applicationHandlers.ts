import type { Outcome } from '../../../lending/applications/LendingService.js';
import type { Decision } from '../../../protocol/messages/Decision.js';
import { applicantOf } from '../access/applicantOf.js';
import { answerJson } from '../answer.js';
import type { Handlers } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';
import { cutConnection, playConduct } from '../playConduct.js';
import type { Visit } from '../Visit.js';

/** @throws ProblemError of the refusal's own kind */
function decisionOf(outcome: Outcome, visit: Visit): Decision {
  if ('refusal' in outcome) throw new ProblemError(outcome.refusal.kind, outcome.refusal.message);
  visit.subject = outcome.decision.reference;
  return outcome.decision;
}

const unknown = () => new ProblemError('unknown-application', 'Nothing arrived under this name; it is safe to apply.');

type Calls = Pick<Handlers, 'apply' | 'findApplication' | 'getApplication' | 'commit' | 'cancel' | 'getAgreement'>;

export function applicationHandlers(settings: LenderSettings): Calls {
  const { service, testShoppers } = settings;
  const play = testShoppers && playConduct();

  return {
    async apply({ c, visit, merchant, merchantContext, key, body }) {
      const conduct = testShoppers?.conduct(body.applicant) ?? {};
      const attempt = play?.attempt(key, conduct);
      if (attempt === 'away') return cutConnection(c);
      const who = await applicantOf(settings, merchant, body, key, async person => {
        const known = await service.status(merchantContext, { key });
        return known !== null && (await service.application(known.reference))?.applicant === person;
      });
      const decision = decisionOf(await service.apply(merchantContext, who, body, key), visit);
      if (attempt === 'first') await play?.afterFirst(decision.reference, conduct);
      return answerJson(visit, 200, decision);
    },

    async findApplication({ visit, merchantContext, key }) {
      const decision = await service.status(merchantContext, { key });
      if (!decision) throw unknown();
      visit.subject = decision.reference;
      return answerJson(visit, 200, decision);
    },

    async getApplication({ visit, merchantContext, path }) {
      visit.subject = path.reference;
      const decision = await service.status(merchantContext, path);
      if (!decision) throw unknown();
      return answerJson(visit, 200, decision);
    },

    async commit({ c, visit, merchantContext, path, key, body }) {
      visit.subject = path.reference;
      if (body.reference !== path.reference)
        throw new ProblemError('malformed-request', 'reference must be the one of the address.');
      const decision = decisionOf(await service.commit(merchantContext, body, key), visit);
      if (decision.status === 'committed' && play?.losesCommitment(path.reference)) return cutConnection(c);
      return answerJson(visit, 200, decision);
    },

    async cancel({ visit, merchantContext, path, key }) {
      visit.subject = path.reference;
      return answerJson(visit, 200, decisionOf(await service.cancel(merchantContext, path.reference, key), visit));
    },

    async getAgreement({ visit, merchantContext, path }) {
      visit.subject = path.id;
      const agreement = await service.agreement(merchantContext, path.id);
      if (!agreement) throw new ProblemError('unknown-agreement', 'The merchant has no such agreement.');
      return answerJson(visit, 200, agreement);
    },
  };
}
