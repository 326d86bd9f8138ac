import type { RequestRate } from '../LenderSettings.js';

// rate-limiter-flexible counts in fixed windows: up to two bursts pass around the end of one, and a refused caller waits for all of it.

interface Bucket {
  tokens: number;
  at: number;
}

export interface Taken {
  readonly allowed: boolean;
  /** Whole requests that are left. */
  readonly left: number;
  /** Seconds until the next request passes; where one is left, seconds until the bucket is full again. */
  readonly waitS: number;
}

/** One token bucket for each caller. Memory is bounded: the bucket that was idle longest goes first, and is probably full. */
export class TokenBuckets {
  /** In the order of their last use. */
  readonly #buckets = new Map<string, Bucket>();

  /** @param most buckets that are kept */
  constructor(
    readonly rate: RequestRate,
    readonly most = 10_000,
  ) {}

  get size(): number {
    return this.#buckets.size;
  }

  /** @param now ms; must not go backwards */
  take(caller: string, now: number): Taken {
    const { burst, perMinute } = this.rate;
    const perMs = perMinute / 60_000;
    const bucket = this.#buckets.get(caller) ?? { tokens: burst, at: now };
    bucket.tokens = Math.min(burst, bucket.tokens + Math.max(0, now - bucket.at) * perMs);
    bucket.at = now;
    const allowed = bucket.tokens >= 1;
    if (allowed) bucket.tokens -= 1;
    this.#buckets.delete(caller);
    this.#buckets.set(caller, bucket);
    if (this.#buckets.size > this.most) this.#buckets.delete(this.#buckets.keys().next().value!);
    const missing = allowed ? burst - bucket.tokens : 1 - bucket.tokens;
    return { allowed, left: Math.floor(bucket.tokens), waitS: Math.ceil(missing / perMs / 1_000) };
  }
}
