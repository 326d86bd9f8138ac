import type { Limits } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';
import type { Visit } from '../Visit.js';
import { TokenBuckets } from './TokenBuckets.js';

export interface RateLimits {
  /** @throws ProblemError `rate-limited` */
  address(visit: Visit, address: string): void;
  merchant(visit: Visit, merchant: string): void;
}

/** Token buckets per client address and per merchant, told in the RateLimit headers of the IETF draft. */
export function rateLimits(limits: Limits, now: () => number): RateLimits {
  const take = (name: string, buckets: TokenBuckets, always: boolean) => {
    const { burst, perMinute } = buckets.rate;
    const policy = `"${name}";q=${burst};w=${Math.max(1, Math.ceil((burst * 60) / perMinute))}`;
    return (visit: Visit, caller: string) => {
      const { allowed, left, waitS } = buckets.take(caller, now());
      if (allowed && !always) return;
      visit.headers['ratelimit-policy'] = policy;
      visit.headers['ratelimit'] = `"${name}";r=${left};t=${waitS}`;
      if (!allowed) throw new ProblemError('rate-limited', `Ask again in ${waitS} s.`, { 'retry-after': `${waitS}` });
    };
  };
  return {
    address: take('address', new TokenBuckets(limits.perAddress), true),
    // What a shop has left is not a page's to know, until it has nothing left.
    merchant: take('merchant', new TokenBuckets(limits.perMerchant), false),
  };
}
