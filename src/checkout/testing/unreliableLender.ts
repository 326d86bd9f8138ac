import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import { LenderError } from '../../lenders/LenderError.js';
import { sandboxLender } from '../../lenders/sandbox/sandboxLender.js';
import { terms } from '../../lenders/testing/fakeLender.js';
import { currentPolicy } from '../../lending/policy/currentPolicy.js';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';

/** What happens to one call on its way. `late`: the request arrives seconds after the page has given it up. */
export type Fate = 'fine' | 'slow' | 'request-lost' | 'answer-lost' | 'refused' | 'late';
/** Test shoppers, whom the engine approves, declines, or decides about after three seconds. */
export type Shopper = 'test_best' | 'test_no_alternative' | 'test_pending';

interface Application {
  readonly request: ApplicationRequest;
  /** The same for every attempt under one key. */
  readonly applicant: string;
}

const APPROVAL_MS = 60_000;

/**
 * The reference lender's engine in memory, behind a network that loses things. Each call meets the next fate, and each
 * application comes from the next shopper. `wrongs` lists what a careful checkout never does.
 */
export function unreliableLender(fates: readonly Fate[], shoppers: readonly Shopper[]) {
  const engine = sandboxLender({
    terms,
    storage: null,
    latencyMs: 0,
    policy: { ...currentPolicy, approvalMs: APPROVAL_MS, daily: { ...currentPolicy.daily, applications: 1_000 } },
  });
  const never = { signal: new AbortController().signal, timeoutMs: 1_000 };
  const applications = new Map<string, Application>();
  const wrongs: string[] = [];
  const network = { bad: true };
  let calls = 0;

  const next = <T>(list: readonly T[], n: number) => list[n % Math.max(1, list.length)];
  const travel = async <T>(arrive: () => Promise<T>): Promise<T> => {
    const fate = (network.bad && next(fates, calls++)) || 'fine';
    const lost = new LenderError('network', 'Lost.', { outcomeUnknown: true });
    if (fate === 'refused') throw new LenderError('network', 'Never left.');
    if (fate === 'request-lost') throw lost;
    if (fate === 'late') {
      setTimeout(() => arrive().catch(() => {}), 1_500);
      throw lost;
    }
    const answer = await arrive();
    if (fate === 'answer-lost') throw lost;
    await new Promise(resolve => setTimeout(resolve, fate === 'slow' ? 3_000 : 100));
    return answer;
  };

  const standingOf = async (key: string) => engine.status({ idempotencyKey: key }, never);

  /** Notes what the engine itself would put right in silence, and gives the application its shopper. */
  const receive = async (key: string, request: ApplicationRequest): Promise<string> => {
    const known = applications.get(key);
    if (known) {
      if (JSON.stringify(known.request) !== JSON.stringify(request)) wrongs.push(`${key} came with another request`);
      return known.applicant;
    }
    // Each one a person without a past, so that how often somebody applied decides nothing.
    const applicant = `${next(shoppers, applications.size) ?? 'test_best'}.${applications.size}`;
    const others = [...applications];
    applications.set(key, { request, applicant });
    for (const [otherKey, other] of others) {
      if (JSON.stringify(other.request.choice) !== JSON.stringify(request.choice)) continue;
      const status = (await standingOf(otherKey))?.status;
      if (status === 'approved' || status === 'pending') wrongs.push(`a second application: ${key}`);
      if (status === 'committed') wrongs.push(`an application after the loan: ${key}`);
    }
    return applicant;
  };

  const lender: LenderAdapter = {
    ...engine,
    terms: async () => terms,
    apply: (request, { idempotencyKey }) =>
      travel(async () => {
        const applicant = await receive(idempotencyKey, request);
        return engine.apply({ ...request, applicant }, { ...never, idempotencyKey });
      }),
    status: query => travel(() => engine.status(query, never)),
    commit: (request, { idempotencyKey }) =>
      travel(async () => {
        try {
          return await engine.commit(request, { ...never, idempotencyKey });
        } catch (error) {
          wrongs.push(`a commitment was refused: ${(error as Error).message}`);
          throw error;
        }
      }),
    cancel: (reference, { idempotencyKey }) => travel(() => engine.cancel(reference, { ...never, idempotencyKey })),
  };

  /** The agreements that the engine has made. */
  const loans = async () => {
    const decisions = await Promise.all([...applications.keys()].map(standingOf));
    return decisions.flatMap(decision => (decision?.status === 'committed' ? [decision.agreement] : []));
  };
  return { lender, wrongs, network, loans };
}
