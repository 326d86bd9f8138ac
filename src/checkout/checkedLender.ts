import { decodeDecision, readAnswer } from '../lenders/decodeDecision.js';
import type { CallOptions, LenderAdapter, StatusQuery, TermsQuery } from '../lenders/LenderAdapter.js';
import { asLenderError, LenderError } from '../lenders/LenderError.js';
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
      const late = `The lender did not answer ${step} within ${timeoutMs / 1000} s.`;
      const timer = runtime.setTimeout(
        () => reject(new LenderError('timeout', late, { outcomeUnknown: true })),
        timeoutMs,
      );
      // Async, so that an adapter that throws before its first await is a rejection like any other.
      const asked = (async () => ask({ signal: controller.signal, timeoutMs, once: true }))();
      asked.then(resolve, thrown => reject(asLenderError(thrown, step)));
      return error => {
        runtime.clearTimeout(timer);
        if (error) controller.abort(error);
      };
    });

  const decide = async (step: keyof TimeLimits, signal: AbortSignal, ask: (options: CallOptions) => Promise<unknown>) =>
    decodeDecision(await call(step, signal, ask), step);

  return {
    adapter,
    async terms(query, signal) {
      const answer = await call('terms', signal, options => adapter.terms(query, options));
      return readAnswer('terms', () => validateTermSheet(answer));
    },
    apply: (request, idempotencyKey, signal) =>
      decide('apply', signal, options => adapter.apply(request, { ...options, idempotencyKey })),
    async status(query, signal) {
      const answer = await call('status', signal, options => adapter.status(query, options));
      return answer === null ? null : decodeDecision(answer, 'status');
    },
    commit: (request, idempotencyKey, signal) =>
      decide('commit', signal, options => adapter.commit(request, { ...options, idempotencyKey })),
    cancel: (reference, idempotencyKey, signal) =>
      decide('cancel', signal, options => adapter.cancel(reference, { ...options, idempotencyKey })),
  };
}
