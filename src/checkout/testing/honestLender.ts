import type { LenderAdapter } from '../../lenders/LenderAdapter.js';
import { LenderError } from '../../lenders/LenderError.js';
import { committed } from '../../lenders/testing/decisions.js';
import { terms } from '../../lenders/testing/fakeLender.js';
import type { ApplicationRequest } from '../../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../../protocol/messages/CommitRequest.js';
import type { Decision } from '../../protocol/messages/Decision.js';
import { priceChoice } from '../../protocol/messages/priceChoice.js';

/** What happens to one call on its way. `late`: the request arrives seconds after the page has given it up. */
export type Fate = 'fine' | 'slow' | 'request-lost' | 'answer-lost' | 'refused' | 'late';
/** What the lender thinks of an application. */
export type Mind = 'approve' | 'decline' | 'think';

interface Application {
  readonly key: string;
  readonly reference: string;
  readonly request: ApplicationRequest;
  readonly mind: Mind;
  readonly at: number;
  cancelled: boolean;
  loan?: Decision;
}

const APPROVAL_MS = 60_000;
const THINKING_MS = 5_000;

/** A lender that keeps its promises behind a network that does not. `wrongs` lists what should never have been asked of it. */
export function honestLender(fates: readonly Fate[], minds: readonly Mind[]) {
  const applications: Application[] = [];
  const wrongs: string[] = [];
  let calls = 0;
  const network = { bad: true };

  const standing = (application: Application): Decision => {
    const { reference, mind, at, cancelled, loan, request } = application;
    if (loan) return loan;
    if (cancelled) return { status: 'cancelled', reference };
    if (mind === 'decline') return { status: 'declined', reference, reasons: [], alternatives: [] };
    if (mind === 'think' && Date.now() < at + THINKING_MS) return { status: 'pending', reference, pollAfterMs: 1_000 };
    if (Date.now() >= at + APPROVAL_MS) return { status: 'expired', reference };
    const plan = terms.plans.find(({ id }) => id === request.choice.planId)!;
    const expiresAt = new Date(at + APPROVAL_MS).toISOString();
    return { status: 'approved', reference, choice: request.choice, terms: plan, limitMinor: 1, expiresAt };
  };

  const isOpen = (application: Application) => ['approved', 'pending'].includes(standing(application).status);
  const find = (reference: string) => applications.find(each => each.reference === reference)!;

  const travel = async <T>(happen: () => T): Promise<T> => {
    const fate = network.bad ? (fates[calls++ % Math.max(1, fates.length)] ?? 'fine') : 'fine';
    const lost = new LenderError('network', 'Lost.', { outcomeUnknown: true });
    if (fate === 'refused') throw new LenderError('network', 'Never left.');
    if (fate === 'request-lost') throw lost;
    if (fate === 'late') {
      setTimeout(happen, 1_500);
      throw lost;
    }
    const answer = happen();
    if (fate === 'answer-lost') throw lost;
    await new Promise(resolve => setTimeout(resolve, fate === 'slow' ? 3_000 : 100));
    return answer;
  };

  const lender: LenderAdapter = {
    id: 'honest',
    name: 'Honest',
    capabilities: { pending: true, cancel: true, actions: [], personReview: false },
    terms: async () => terms,
    apply: (request, { idempotencyKey: key }) =>
      travel(() => {
        const known = applications.find(each => each.key === key);
        if (known) {
          if (JSON.stringify(known.request) !== JSON.stringify(request))
            wrongs.push(`${key} came with another request`);
          return standing(known);
        }
        const same = (other: Application) =>
          JSON.stringify([other.request.purchase, other.request.choice]) ===
          JSON.stringify([request.purchase, request.choice]);
        if (applications.some(other => same(other) && isOpen(other))) wrongs.push(`a second application: ${key}`);
        if (applications.some(other => same(other) && other.loan)) wrongs.push(`an application after the loan: ${key}`);
        const application: Application = {
          key,
          reference: `r${applications.length}`,
          request,
          mind: minds[applications.length % Math.max(1, minds.length)] ?? 'approve',
          at: Date.now(),
          cancelled: false,
        };
        applications.push(application);
        return standing(application);
      }),
    status: query =>
      travel(() => {
        const known = applications.find(each =>
          'reference' in query ? each.reference === query.reference : each.key === query.idempotencyKey,
        );
        return known ? standing(known) : null;
      }),
    commit: (request: CommitRequest) =>
      travel(() => {
        const application = find(request.reference);
        if (standing(application).status === 'approved') {
          const { purchase, choice, day } = application.request;
          const offer = priceChoice(purchase, terms, day, choice)!;
          if (offer.totalMinor !== request.reviewed.totalMinor) wrongs.push('other figures were committed');
          application.loan = committed(request);
        }
        return standing(application);
      }),
    cancel: reference =>
      travel(() => {
        const application = find(reference);
        if (isOpen(application)) application.cancelled = true;
        return standing(application);
      }),
  };
  return { lender, applications, wrongs, network, loans: () => applications.filter(({ loan }) => loan) };
}
