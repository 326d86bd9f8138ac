import type { Proposed } from '../../storage/risk/proposals.js';
import type { Handlers } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';

type Served = Pick<
  Handlers,
  'getRisk' | 'proposeParameters' | 'approveParameters' | 'declineParameters' | 'activateParameters'
>;

/** The lender's risk, for its operators. The books write down who said what, in the transaction that it has an effect in. */
export function riskHandlers({ risk, now }: LenderSettings): Served {
  return {
    getRisk: async ({ c }) => c.json(await risk.overview()),
    proposeParameters: async ({ c, body, operator }) =>
      c.json(proposalIn(await risk.propose(body, { operator: operator.name, now: now() }))),
    approveParameters: async ({ c, path, operator }) =>
      c.json(proposalIn(await risk.approve(path.id, { operator: operator.name, now: now() }))),
    declineParameters: async ({ c, path, operator }) =>
      c.json(proposalIn(await risk.decline(path.id, { operator: operator.name, now: now() }))),
    activateParameters: async ({ c, path, operator }) =>
      c.json(proposalIn(await risk.activate(Number(path.number), { operator: operator.name, now: now() }))),
  };
}

/** @throws ProblemError of the refusal's own kind */
function proposalIn(proposed: Proposed) {
  if ('kind' in proposed) throw new ProblemError(proposed.kind, proposed.message);
  return proposed;
}
