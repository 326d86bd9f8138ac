import type { Logger } from 'pino';
import { type Trace, traceOf } from '../../http/trace.js';
import type { Keyring } from '../../signing/openKeyring.js';
import type { Callbacks, ClaimedCallback } from '../../storage/callbacks/sqlCallbacks.js';
import { failureOf, type Queue } from '../openQueue.js';
import { openOutbound } from '../outbound/openOutbound.js';
import { postSigned } from '../outbound/postSigned.js';

export interface CallbackSettings {
  /** Where each merchant is called; merchants that are left out are not. */
  readonly urls: ReadonlyMap<string, string>;
  readonly timeoutMs: number;
  /** Whether merchants' servers may be in the lender's own network. */
  readonly privateAddresses: boolean;
  /** How long to wait after each failure. After one more the callback is dead. */
  readonly retryMs: readonly number[];
}

export interface MerchantCaller {
  /** Sends what is due. To be called when something may be. */
  wake(): void;
  /** Begins no more, and waits for the calls under way. */
  close(): Promise<void>;
}

/** Calls under way at the same time. A merchant with so many of them gets no more, so that a slow one does not hold up the others. */
const MOST = 32;
const MOST_OF_ONE = 8;
const BATCH = 8;

/**
 * Sends callbacks when they are due. The process that has written one wakes itself. For what failed, or what a killed process left,
 * a job of the queue wakes one of all processes.
 */
export function callMerchants(
  callbacks: Pick<Callbacks, 'claim' | 'settle'>,
  { urls, timeoutMs, privateAddresses, retryMs }: CallbackSettings,
  queue: Pick<Queue, 'send'>,
  { signText }: Pick<Keyring, 'signText'>,
  log: Pick<Logger, 'error' | 'warn'>,
): MerchantCaller {
  const outbound = openOutbound({ privateAddresses });
  const underWay = new Map<Promise<void>, string>();
  let claiming: Promise<void> | null = null;
  let again = false;
  let ended = false;
  const tellIn = (traceId: string) => (error: Error) =>
    log.error({ traceId, work: 'callbacks', ...failureOf(error) }, 'failed');

  const busy = () => {
    const counts = new Map<string, number>();
    for (const merchant of underWay.values()) counts.set(merchant, (counts.get(merchant) ?? 0) + 1);
    return [...counts].flatMap(([merchant, count]) => (count >= MOST_OF_ONE ? [merchant] : []));
  };

  /** Claims in small batches, so that one of them never belongs to one merchant for the most part. */
  const claim = async () => {
    for (;;) {
      again = false;
      while (!ended && underWay.size + BATCH <= MOST) {
        const now = Date.now();
        const claimed = await callbacks.claim({ now, leaseUntil: now + 2 * timeoutMs, most: BATCH, busy: busy() });
        for (const each of claimed) begin(each);
        if (claimed.length < BATCH) break;
      }
      if (ended || !again) return;
    }
  };
  const wake = () => {
    again = true;
    claiming ??= claim()
      .catch(tellIn(traceOf().traceId))
      .finally(() => {
        claiming = null;
        // Between the last look and now.
        if (again && !ended) wake();
      });
  };
  const begin = (claimed: ClaimedCallback) => {
    const trace = traceOf();
    const call = send(claimed, trace)
      .catch(tellIn(trace.traceId))
      .finally(() => {
        underWay.delete(call);
        if (!ended) wake();
      });
    underWay.set(call, claimed.merchant);
  };

  const send = async (claimed: ClaimedCallback, { traceId, traceparent }: Trace) => {
    const { merchant, attempts, callback } = claimed;
    const url = urls.get(merchant);
    const sent = url
      ? await postSigned(callback.id, JSON.stringify(callback), {
          url,
          timeoutMs,
          now: Date.now(),
          traceparent,
          signText,
          outbound,
        })
      : // The merchant was taken out of the configuration, and may come back.
        ({ delivered: false, failure: 'unreachable', status: null } as const);
    const at = Date.now();
    if (sent.delivered) return callbacks.settle(claimed, { state: 'delivered', at, status: sent.status });
    const { failure, status } = sent;
    const afterMs = retryMs[attempts - 1];
    if (afterMs === undefined) {
      log.error(
        { traceId, callback: callback.id, merchant, type: callback.type, failure, status },
        'a callback is dead',
      );
      return callbacks.settle(claimed, { state: 'dead', at, failure, status });
    }
    // Those that failed together do not all come back together.
    const waitMs = Math.round(afterMs * (1 + Math.random() / 5));
    await callbacks.settle(claimed, { state: 'waiting', at: at + waitMs, failure, status });
    await queue.send('callbacks', { afterMs: waitMs, key: callback.id });
  };

  return {
    wake,
    async close() {
      ended = true;
      await claiming;
      await Promise.all(underWay.keys());
      outbound.close();
    },
  };
}
