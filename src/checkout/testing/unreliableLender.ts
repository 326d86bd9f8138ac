import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import { LenderError } from '../../lenders/LenderError.js';
import { terms } from '../../lenders/testing/fakeLender.js';
import { createLendingService, dependenciesOf } from '../../lending/applications/createLendingService.js';
import type { Outcome } from '../../lending/applications/LendingService.js';
import { memoryBooks } from '../../lending/applications/memory/memoryBooks.js';
import { currentPolicy } from '../../lending/policy/currentPolicy.js';
import { currentProducts } from '../../lending/products/currentProducts.js';
import { currentModel } from '../../lending/score/currentModel.js';
import { testShopper } from '../../lending/test-shoppers/testShoppers.js';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import { recomputeOffers } from '../../recompute/recomputeOffers.js';

/** What happens to one call on its way. `late`: the request arrives seconds after the page has given it up. */
export type Fate = 'fine' | 'slow' | 'request-lost' | 'answer-lost' | 'refused' | 'late';
/** Test shoppers, whom the engine approves, declines, or decides about after three seconds. */
export type Shopper = 'test_best' | 'test_no_alternative' | 'test_pending';

interface Received {
  readonly request: ApplicationRequest;
  /** The same for every attempt under one key. */
  readonly applicant: string;
}

const at = { merchant: 'page', scenario: 'shopping' };

/** The reference lender's engine in memory, whose approvals last a minute. Nothing of it waits for a timer. */
const openEngine = () =>
  createLendingService({
    ...dependenciesOf({
      books: memoryBooks({ now: Date.now, funds: () => ({ daily: 1e12, surge: 0, reserve: 0 }) }),
      lender: 'engine',
      products: currentProducts,
      policy: { ...currentPolicy, approvalMs: 60_000 },
      model: currentModel,
      configuration: 'built-in',
      recompute: recomputeOffers,
      now: Date.now,
      digest: text => text,
      random: length => crypto.getRandomValues(new Uint8Array(length)),
    }),
    sheetOf: () => terms,
  });

const decisionOf = (outcome: Outcome) => {
  if ('decision' in outcome) return outcome.decision;
  throw new LenderError('rejected', outcome.refusal.message);
};

/**
 * The engine behind a network that loses things. Each call meets the next fate, and each application comes from the next
 * shopper. `wrongs` lists what a careful checkout never does.
 */
export function unreliableLender(fates: readonly Fate[], shoppers: readonly Shopper[]) {
  const engine = openEngine();
  const received = new Map<string, Received>();
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

  /** Notes what the engine itself would put right in silence, and says who applies. */
  const receive = async (key: string, request: ApplicationRequest): Promise<string> => {
    const known = received.get(key);
    if (known) {
      if (JSON.stringify(known.request) !== JSON.stringify(request)) wrongs.push(`${key} came with another request`);
      return known.applicant;
    }
    // Each one a person without a past, so that how often somebody applied decides nothing.
    const applicant = `${next(shoppers, received.size) ?? 'test_best'}.${received.size}`;
    const others = [...received];
    received.set(key, { request, applicant });
    for (const [otherKey, other] of others) {
      if (JSON.stringify(other.request.choice) !== JSON.stringify(request.choice)) continue;
      const status = (await engine.status(at, { key: otherKey }))?.status;
      if (status === 'approved' || status === 'pending') wrongs.push(`a second application: ${key}`);
      if (status === 'committed') wrongs.push(`an application after the loan: ${key}`);
    }
    return applicant;
  };

  const lender: LenderAdapter = {
    id: 'engine',
    name: 'Engine',
    capabilities: { cancel: true, personReview: false },
    terms: async () => terms,
    apply: (request, { idempotencyKey: key }) =>
      travel(async () => {
        const applicant = await receive(key, request);
        const who = testShopper(applicant, request.purchase.currency)!;
        return decisionOf(await engine.apply(at, who, request, key));
      }),
    status: query => travel(() => engine.status(at, 'reference' in query ? query : { key: query.idempotencyKey })),
    commit: (request, { idempotencyKey }) =>
      travel(async () => {
        const outcome = await engine.commit(at, null, request, idempotencyKey);
        if ('refusal' in outcome) wrongs.push(`a commitment was refused: ${outcome.refusal.message}`);
        return decisionOf(outcome);
      }),
    cancel: (reference, { idempotencyKey }) =>
      travel(async () => decisionOf(await engine.cancel(at, reference, idempotencyKey))),
  };

  /** The agreements that the engine has made. */
  const loans = async () => {
    const decisions = await Promise.all([...received.keys()].map(key => engine.status(at, { key })));
    return decisions.flatMap(decision => (decision?.status === 'committed' ? [decision.agreement] : []));
  };
  return { lender, wrongs, network, loans };
}
