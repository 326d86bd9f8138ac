import type { Rate } from '../LenderSettings.js';

interface Bucket {
  tokens: number;
  at: number;
}

export interface Taken {
  readonly allowed: boolean;
  /** Whole requests that are left. */
  readonly left: number;
  /** Seconds until the next request, or until the bucket is full again where there is one left. */
  readonly waitS: number;
}

/**
 * A token bucket for each caller. Memory is bounded: when there are too many, those that have been idle longest go first,
 * and a bucket that was idle for long is full anyhow.
 */
export class TokenBuckets {
  /** In the order of their last use. */
  readonly #buckets = new Map<string, Bucket>();

  constructor(
    readonly rate: Rate,
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
