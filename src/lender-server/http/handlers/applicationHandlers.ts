import type { Outcome } from '../../../lending/applications/LendingService.js';
import type { Decision } from '../../../protocol/messages/Decision.js';
import { applicantOf, committerOf } from '../access/applicantOf.js';
import { contactOf } from '../access/contactOf.js';
import type { Handlers, Visit } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';
import { cutConnection, playConduct } from '../testShoppers.js';

type Served = Pick<Handlers, 'apply' | 'findApplication' | 'getApplication' | 'commit' | 'cancel' | 'getAgreement'>;

/** The calls of a shop's page about one application. */
export function applicationHandlers(settings: LenderSettings): Served {
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
      return c.json(decision);
    },

    async findApplication({ c, visit, merchantContext, key }) {
      const decision = await service.status(merchantContext, { key });
      if (!decision) throw unknownApplication();
      visit.subject = decision.reference;
      return c.json(decision);
    },

    async getApplication({ c, visit, merchantContext, path }) {
      visit.subject = path.reference;
      const decision = await service.status(merchantContext, path);
      if (!decision) throw unknownApplication();
      return c.json(decision);
    },

    async commit({ c, visit, merchant, merchantContext, path, key, body }) {
      visit.subject = path.reference;
      if (body.reference !== path.reference)
        throw new ProblemError('malformed-request', 'reference must be the same as in the address.');
      const who = await committerOf(settings, merchant, body);
      // Before the loan is there, so that none is without the address that came with it. The daily round erases one that no loan follows.
      if (who?.token && body.applicant !== undefined) {
        const contact = await contactOf(settings, merchant, body.applicant);
        if (contact) await settings.contacts.keep(path.reference, who.id, contact, settings.now());
      }
      const decision = decisionOf(await service.commit(merchantContext, who, body, key), visit);
      if (decision.status === 'committed' && play?.losesCommitment(path.reference)) return cutConnection(c);
      return c.json(decision);
    },

    async cancel({ c, visit, merchantContext, path, key }) {
      visit.subject = path.reference;
      return c.json(decisionOf(await service.cancel(merchantContext, path.reference, key), visit));
    },

    async getAgreement({ c, visit, merchantContext, path }) {
      visit.subject = path.id;
      const agreement = await service.agreement(merchantContext, path.id);
      if (!agreement) throw new ProblemError('unknown-agreement', 'The merchant does not have this agreement.');
      return c.json(agreement);
    },
  };
}

export const unknownApplication = () =>
  new ProblemError('unknown-application', 'The lender received nothing under this name. It is safe to apply.');

/** @throws ProblemError of the refusal's own kind */
function decisionOf(outcome: Outcome, visit: Visit): Decision {
  if ('refusal' in outcome) throw new ProblemError(outcome.refusal.kind, outcome.refusal.message);
  visit.subject = outcome.decision.reference;
  return outcome.decision;
}
