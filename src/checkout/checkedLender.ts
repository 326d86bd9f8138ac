import { decodeDecision, readAnswer } from '../lenders/decodeDecision.js';
import type { CallOptions, ChangeOptions, LenderAdapter, StatusQuery, TermsQuery } from '../lenders/LenderAdapter.js';
import { asLenderError, outOfTime } from '../lenders/LenderError.js';
import { whileWanted } from '../lenders/pause.js';
import type { Runtime } from '../lenders/Runtime.js';
import type { TermSheet } from '../pricing/offers/TermSheet.js';
import { validateTermSheet } from '../pricing/offers/validateTermSheet.js';
import type { ApplicationRequest } from '../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../protocol/messages/CommitRequest.js';
import type { Decision } from '../protocol/messages/Decision.js';

/** How long each call may take, in milliseconds. */
export interface TimeLimits {
  readonly terms: number;
  readonly apply: number;
  readonly status: number;
  readonly commit: number;
  readonly cancel: number;
}

export const timeLimits: TimeLimits = {
  terms: 5_000,
  apply: 15_000,
  status: 8_000,
  commit: 20_000,
  cancel: 10_000,
};

/** A lender whose answers are checked, whose calls end in time, and whose failures are all a `LenderError`. */
export interface CheckedLender {
  readonly adapter: LenderAdapter;
  terms(query: TermsQuery, signal: AbortSignal): Promise<TermSheet>;
  apply(request: ApplicationRequest, idempotencyKey: string, signal: AbortSignal): Promise<Decision>;
  /** Null: the lender does not know the application. */
  status(query: StatusQuery, signal: AbortSignal): Promise<Decision | null>;
  commit(request: CommitRequest, idempotencyKey: string, signal: AbortSignal): Promise<Decision>;
  cancel(reference: string, idempotencyKey: string, signal: AbortSignal): Promise<Decision>;
}

/** What changes something at the lender, which an idempotency key makes safe to repeat. */
interface KeyedRequests {
  readonly apply: ApplicationRequest;
  readonly commit: CommitRequest;
  readonly cancel: string;
}

type KeyedCalls = {
  [Step in keyof KeyedRequests]: (request: KeyedRequests[Step], options: ChangeOptions) => Promise<Decision>;
};

export function checkedLender(
  adapter: LenderAdapter,
  runtime: Runtime,
  limits: TimeLimits = timeLimits,
): CheckedLender {
  /** Does not trust the adapter to watch its signal: at the limit the wait ends, whatever the adapter does. */
  const call = (
    step: keyof TimeLimits,
    signal: AbortSignal,
    ask: (options: CallOptions) => Promise<unknown>,
  ): Promise<unknown> =>
    whileWanted(signal, (resolve, reject) => {
      const controller = new AbortController();
      const timeoutMs = limits[step];
      const timer = runtime.setTimeout(() => reject(outOfTime(step, timeoutMs)), timeoutMs);
      // Async, so that an adapter that throws before its first await is a rejection like any other.
      const asked = (async () => ask({ signal: controller.signal, timeoutMs, once: true }))();
      asked.then(resolve, thrown => reject(asLenderError(thrown, step)));
      return error => {
        runtime.clearTimeout(timer);
        if (error) controller.abort(error);
      };
    });

  const calls: KeyedCalls = adapter;
  const keyed =
    <Step extends keyof KeyedRequests>(step: Step) =>
    async (request: KeyedRequests[Step], idempotencyKey: string, signal: AbortSignal) => {
      const answer = await call(step, signal, options => calls[step](request, { ...options, idempotencyKey }));
      return decodeDecision(answer, step);
    };

  return {
    adapter,
    async terms(query, signal) {
      const answer = await call('terms', signal, options => adapter.terms(query, options));
      return readAnswer('terms', () => validateTermSheet(answer));
    },
    apply: keyed('apply'),
    async status(query, signal) {
      const answer = await call('status', signal, options => adapter.status(query, options));
      return answer === null ? null : decodeDecision(answer, 'status');
    },
    commit: keyed('commit'),
    cancel: keyed('cancel'),
  };
}
