import { asLenderError } from '../lenders/asLenderError.js';
import { decodeDecision, readAnswer } from '../lenders/decodeDecision.js';
import type { LenderAdapter, StatusQuery, TermsQuery } from '../lenders/LenderAdapter.js';
import { LenderError } from '../lenders/LenderError.js';
import type { TermSheet } from '../pricing/offers/TermSheet.js';
import { validateTermSheet } from '../pricing/offers/validateTermSheet.js';
import type { ApplicationRequest } from '../protocol/messages/ApplicationRequest.js';
import type { CommitRequest } from '../protocol/messages/CommitRequest.js';
import type { Decision } from '../protocol/messages/Decision.js';
import { whileWanted } from './pause.js';
import type { Runtime } from './Runtime.js';

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

/** A lender whose every answer is checked, whose every call ends in time, and whose every failure is a `LenderError`. */
export interface CheckedLender {
  readonly adapter: LenderAdapter;
  terms(query: TermsQuery, signal: AbortSignal): Promise<TermSheet>;
  apply(request: ApplicationRequest, idempotencyKey: string, signal: AbortSignal): Promise<Decision>;
  status(query: StatusQuery, signal: AbortSignal): Promise<Decision | null>;
  commit(request: CommitRequest, idempotencyKey: string, signal: AbortSignal): Promise<Decision>;
  cancel(reference: string, idempotencyKey: string, signal: AbortSignal): Promise<Decision>;
}

export function checkedLender(lender: LenderAdapter, runtime: Runtime, limits: TimeLimits = timeLimits): CheckedLender {
  /** Does not trust the adapter to watch its own signal: at the limit the wait ends, whatever the adapter does. */
  const call = <Step extends keyof TimeLimits>(
    step: Step,
    about: Parameters<LenderAdapter[Step]>[0],
    signal: AbortSignal,
    idempotencyKey?: string,
  ): Promise<unknown> =>
    whileWanted(signal, (resolve, reject) => {
      const controller = new AbortController();
      const timeoutMs = limits[step];
      const options = { signal: controller.signal, timeoutMs, once: true, idempotencyKey };
      const late = `The lender did not answer ${step} within ${timeoutMs / 1000} s.`;
      const timer = runtime.setTimeout(
        () => reject(new LenderError('timeout', late, { outcomeUnknown: true })),
        timeoutMs,
      );
      // An adapter that throws before its first await is a rejection like any other.
      (async () => lender[step](about as never, options as never))().then(resolve, thrown =>
        reject(asLenderError(thrown, step)),
      );
      return error => {
        runtime.clearTimeout(timer);
        if (error) controller.abort(error);
      };
    });

  const change =
    <Step extends 'apply' | 'commit' | 'cancel'>(step: Step) =>
    async (about: Parameters<LenderAdapter[Step]>[0], idempotencyKey: string, signal: AbortSignal) =>
      decodeDecision(await call(step, about, signal, idempotencyKey), step);

  return {
    adapter: lender,
    async terms(query, signal) {
      const answer = await call('terms', query, signal);
      return readAnswer('terms', () => validateTermSheet(answer));
    },
    async status(query, signal) {
      const answer = await call('status', query, signal);
      return answer === null ? null : decodeDecision(answer, 'status');
    },
    apply: change('apply'),
    commit: change('commit'),
    cancel: change('cancel'),
  };
}
