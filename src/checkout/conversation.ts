import { asLenderError } from '../lenders/asLenderError.js';
import { decodeDecision, malformed } from '../lenders/decodeDecision.js';
import type { CallOptions, LenderAdapter, StatusQuery, TermsQuery } from '../lenders/LenderAdapter.js';
import { LenderError } from '../lenders/LenderError.js';
import { type TermSheet, validateTermSheet } from '../pricing/index.js';
import type { CommitRequest } from '../protocol/CommitRequest.js';
import type { Decision } from '../protocol/Decision.js';
import type { PreapprovalRequest } from '../protocol/PreapprovalRequest.js';
import type { Runtime } from './Runtime.js';

/** How long each call may take, in milliseconds. */
export interface TimeLimits {
  readonly terms: number;
  readonly preapprove: number;
  readonly status: number;
  readonly commit: number;
  readonly cancel: number;
}

export const timeLimits: TimeLimits = {
  terms: 5_000,
  preapprove: 15_000,
  status: 8_000,
  commit: 20_000,
  cancel: 10_000,
};

/** A lender whose every answer is checked, whose every call ends in time, and whose every failure is a `LenderError`. */
export interface Conversation {
  terms(query: TermsQuery, signal: AbortSignal): Promise<TermSheet>;
  preapprove(request: PreapprovalRequest, idempotencyKey: string, signal: AbortSignal): Promise<Decision>;
  status(query: StatusQuery, signal: AbortSignal): Promise<Decision | null>;
  commit(request: CommitRequest, idempotencyKey: string, signal: AbortSignal): Promise<Decision>;
  cancel(reference: string, idempotencyKey: string, signal: AbortSignal): Promise<Decision>;
}

export function converse(lender: LenderAdapter, runtime: Runtime, limits: TimeLimits = timeLimits): Conversation {
  /** Does not trust the adapter to watch its own signal: at the limit the wait ends, whatever the adapter does. */
  const call = (
    step: keyof TimeLimits,
    signal: AbortSignal,
    ask: (options: CallOptions) => Promise<unknown>,
  ): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const controller = new AbortController();
      const timeoutMs = limits[step];
      const settled = () => {
        runtime.clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
      };
      const giveUp = (error: LenderError) => {
        settled();
        reject(error);
        controller.abort(error);
      };
      const onAbort = () =>
        giveUp(new LenderError('aborted', `The checkout no longer waits for ${step}.`, { outcomeUnknown: true }));
      const timer = runtime.setTimeout(
        () =>
          giveUp(
            new LenderError('timeout', `The lender did not answer ${step} within ${timeoutMs / 1000} s. Try again.`, {
              outcomeUnknown: true,
            }),
          ),
        timeoutMs,
      );
      signal.addEventListener('abort', onAbort);
      if (signal.aborted) return onAbort();
      // An adapter that throws before its first await is a rejection like any other.
      (async () => ask({ signal: controller.signal, timeoutMs }))()
        .then(resolve, thrown => reject(asLenderError(thrown, step)))
        .finally(settled);
    });

  return {
    async terms(query, signal) {
      const answer = await call('terms', signal, options => lender.terms(query, options));
      try {
        return validateTermSheet(answer);
      } catch (error) {
        throw malformed('terms', (error as Error).message);
      }
    },
    async preapprove(request, idempotencyKey, signal) {
      const answer = await call('preapprove', signal, options =>
        lender.preapprove(request, { ...options, idempotencyKey }),
      );
      return decodeDecision(answer, 'preapprove');
    },
    async status(query, signal) {
      const answer = await call('status', signal, options => lender.status(query, options));
      return answer === null ? null : decodeDecision(answer, 'status');
    },
    async commit(request, idempotencyKey, signal) {
      const answer = await call('commit', signal, options => lender.commit(request, { ...options, idempotencyKey }));
      return decodeDecision(answer, 'commit');
    },
    async cancel(reference, idempotencyKey, signal) {
      const answer = await call('cancel', signal, options => lender.cancel(reference, { ...options, idempotencyKey }));
      return decodeDecision(answer, 'cancel');
    },
  };
}
