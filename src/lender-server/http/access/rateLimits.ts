import type { LenderContext } from '../Handler.js';
import type { Limits } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';
import { TokenBuckets } from './TokenBuckets.js';

export interface RateLimits {
  /** @throws ProblemError `rate-limited` */
  address(c: LenderContext, address: string): void;
  /** @throws ProblemError `rate-limited` */
  merchant(c: LenderContext, merchant: string): void;
}

/** Limits by client address and by merchant, told in the RateLimit headers of the IETF draft. */
export function rateLimits(limits: Limits, now: () => number): RateLimits {
  const take = (name: string, buckets: TokenBuckets, always: boolean) => {
    const { burst, perMinute } = buckets.rate;
    const policy = `"${name}";q=${burst};w=${Math.max(1, Math.ceil((burst * 60) / perMinute))}`;
    return (c: LenderContext, caller: string) => {
      const { allowed, left, waitS } = buckets.take(caller, now());
      if (allowed && !always) return;
      c.header('ratelimit-policy', policy);
      c.header('ratelimit', `"${name}";r=${left};t=${waitS}`);
      if (!allowed)
        throw new ProblemError('rate-limited', `Send the request again in ${waitS} s.`, { 'retry-after': `${waitS}` });
    };
  };
  return {
    address: take('address', new TokenBuckets(limits.perAddress), true),
    // A page learns what its shop has left only when nothing is left.
    merchant: take('merchant', new TokenBuckets(limits.perMerchant), false),
  };
}
