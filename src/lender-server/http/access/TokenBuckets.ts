import type { RequestRate } from '../LenderSettings.js';

// rate-limiter-flexible counts in fixed windows: up to two bursts pass around the end of one, and a refused caller waits for all of it.
// Its PostgreSQL store also asks the database before every request.

export interface Taken {
  readonly allowed: boolean;
  /** Whole requests that are left. */
  readonly left: number;
  /** Seconds until the next request passes; where one is left, seconds until the bucket is full again. */
  readonly waitS: number;
}

/** Times are sums of fractions of ms, which are rounded. */
const ROUNDING_MS = 0.001;

/**
 * One token bucket for each caller, kept as the moment at which it is full again: each request that passes moves it by one gap.
 * Memory is bounded: the bucket that was idle longest goes first, and is probably full.
 */
export class TokenBuckets {
  /** In the order of their last use. */
  readonly #fullAt = new Map<string, number>();
  /** How long a bucket takes for one token, in ms. */
  readonly gapMs: number;

  /** @param most buckets that are kept */
  constructor(
    readonly rate: RequestRate,
    readonly most = 10_000,
  ) {
    this.gapMs = 60_000 / rate.perMinute;
  }

  get size(): number {
    return this.#fullAt.size;
  }

  /** @param now ms */
  take(caller: string, now: number): Taken {
    const { gapMs } = this;
    const sizeMs = this.rate.burst * gapMs;
    const before = Math.max(now, this.#fullAt.get(caller) ?? now);
    const nextMs = before + gapMs - sizeMs - now;
    const allowed = nextMs <= ROUNDING_MS;
    const fullAt = allowed ? before + gapMs : before;
    this.set(caller, fullAt);
    return {
      allowed,
      left: Math.max(0, Math.floor((sizeMs - (fullAt - now) + ROUNDING_MS) / gapMs)),
      waitS: Math.ceil(((allowed ? fullAt - now : nextMs) - ROUNDING_MS) / 1_000),
    };
  }

  /** Takes over what other processes know. */
  set(caller: string, fullAt: number): void {
    this.#fullAt.delete(caller);
    this.#fullAt.set(caller, fullAt);
    if (this.#fullAt.size > this.most) this.#fullAt.delete(this.#fullAt.keys().next().value!);
  }
}
