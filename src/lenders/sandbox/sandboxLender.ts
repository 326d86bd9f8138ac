import type { Outcome } from '../../lending/applications/LendingService.js';
import type { ServiceRefusalKind } from '../../lending/applications/Refusal.js';
import type { Applicant } from '../../lending/decision/Applicant.js';
import { fenqiLogo } from '../../lending/fenqiLogo.js';
import { testConduct, testShopper, testTokens } from '../../lending/test-shoppers/testShoppers.js';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import type { Decision } from '../../protocol/messages/Decision.js';
import type { LenderAdapter } from '../LenderAdapter.js';
import { LenderError, type LenderErrorKind } from '../LenderError.js';
import { pause } from '../pause.js';
import { openSandboxService } from './openSandboxService.js';
import type { SandboxOptions } from './SandboxOptions.js';

export type { SandboxOptions } from './SandboxOptions.js';

/**
 * A lender in the page, for trying the whole path. The reference lender's own engine decides about test shoppers
 * (`testTokens`), whom the applicant token names. It makes no request and no loan.
 *
 * @example sandboxLender({ latencyMs: 0 })
 */
export function sandboxLender(options: SandboxOptions = {}): LenderAdapter {
  const { latencyMs = 400, scenario = 'shopping' } = options;
  const service = openSandboxService(options);
  const merchantContext = { merchant: 'page', scenario };
  const attempts = new Map<string, number>();

  return {
    id: 'sandbox',
    name: { en: 'Fenqi Sandbox', 'zh-CN': 'Fenqi 沙盒', 'zh-TW': 'Fenqi 沙盒' },
    logo: fenqiLogo,
    capabilities: { cancel: true, personReview: false },

    async terms({ purchase, day }, { signal }) {
      await pause(latencyMs, signal);
      const sheet = service.terms(merchantContext, purchase.currency, day);
      if (!sheet)
        throw new LenderError(
          'rejected',
          `The sandbox does not lend in ${purchase.currency}, unless policy.purchasingUnits says what it is worth.`,
        );
      return sheet;
    },

    async apply(request, { idempotencyKey: key, signal }) {
      const who = shopperOf(request, options);
      const { offlineAttempts = 0, slowByMs = 0 } = testConduct(request.applicant);
      const isNew = !(await service.status(merchantContext, { key }));
      const tried = (attempts.get(key) ?? 0) + 1;
      attempts.set(key, tried);
      if (isNew && tried <= offlineAttempts) {
        await pause(latencyMs, signal);
        throw new LenderError('network', 'The sandbox plays a network that is down. Try again.');
      }
      // Nothing runs in the background here. What has lapsed is given back when somebody asks for money.
      const answer = service.sweep().then(() => service.apply(merchantContext, who, request, key));
      // Written when the request arrives, not when the answer leaves, so a shopper who turns away can still ask for it.
      return after(latencyMs + (isNew ? slowByMs : 0), signal, answer);
    },

    async status(query, { signal }) {
      await pause(latencyMs, signal);
      return service.status(merchantContext, 'reference' in query ? query : { key: query.idempotencyKey });
    },

    async commit(request, { idempotencyKey, signal }) {
      const before = await service.application(request.reference);
      const who = shopperOf(request, options);
      const decision = await after(latencyMs, signal, service.commit(merchantContext, who, request, idempotencyKey));
      if (decision.status === 'committed' && !before?.commitment && testConduct(before?.applicant).breaksAfterCommit)
        throw new LenderError('network', 'The connection broke while the agreement was made.', {
          outcomeUnknown: true,
        });
      return decision;
    },

    cancel: (reference, { idempotencyKey, signal }) =>
      after(latencyMs, signal, service.cancel(merchantContext, reference, idempotencyKey)),
  };
}

function shopperOf(
  { applicant, purchase }: Pick<ApplicationRequest, 'applicant' | 'purchase'>,
  { policy }: SandboxOptions,
): Applicant {
  const shopper = testShopper(applicant, purchase.currency, undefined, policy);
  if (shopper) return shopper;
  const names = testTokens.join(', ');
  throw new LenderError(
    'rejected',
    `The sandbox does not know this applicant. Use one of ${names}, or leave it out for a guest.`,
  );
}

/** The refusals that are more than that, as `httpLender` reads their problems. */
const errorKinds: { readonly [Kind in ServiceRefusalKind]?: LenderErrorKind } = {
  'key-in-flight': 'conflict',
  'key-reused': 'conflict',
  'stale-terms': 'stale-terms',
  'already-financed': 'already-financed',
};

/**
 * The service's answer, not before `ms` have passed.
 *
 * @throws LenderError where the service refuses the request itself, or nobody waits any more
 */
async function after(ms: number, signal: AbortSignal, answer: Promise<Outcome>): Promise<Decision> {
  const [outcome] = await Promise.all([answer, pause(ms, signal)]);
  if ('decision' in outcome) return outcome.decision;
  const { kind, message } = outcome.refusal;
  throw new LenderError(errorKinds[kind] ?? 'rejected', message, { outcomeUnknown: kind === 'key-in-flight' });
}
