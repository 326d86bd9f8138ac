import type { LenderContext } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import { ProblemError } from '../ProblemError.js';
import { traceOf } from '../trace.js';
import { SharedBuckets } from './SharedBuckets.js';
import { TokenBuckets } from './TokenBuckets.js';

export interface RateLimits {
  /** @throws ProblemError `rate-limited` */
  address(c: LenderContext, address: string): void;
  /** @throws ProblemError `rate-limited` */
  merchant(c: LenderContext, merchant: string): void;
  /** @throws ProblemError `rate-limited` */
  signIn(c: LenderContext, address: string): void;
}

/** Limits by client address and by merchant, told in the RateLimit headers of the IETF draft. */
export function rateLimits({
  limits,
  rateStore,
  log,
  stopping,
  now,
}: Pick<LenderSettings, 'limits' | 'rateStore' | 'log' | 'stopping' | 'now'>): RateLimits {
  const onFailure = (error: Error) =>
    log.warn(
      { traceId: traceOf().traceId, work: 'rates', error: error.name, code: (error as { code?: unknown }).code },
      'failed',
    );
  const take = (name: string, buckets: TokenBuckets, always: boolean) => {
    const { burst, perMinute } = buckets.rate;
    const policy = `"${name}";q=${burst};w=${Math.max(1, Math.ceil((burst * 60) / perMinute))}`;
    const shared =
      rateStore && new SharedBuckets(buckets, { store: rateStore, name, now, ending: stopping, onFailure });
    return (c: LenderContext, caller: string) => {
      const { allowed, left, waitS } = shared ? shared.take(caller) : buckets.take(caller, now());
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
    signIn: take('sign-in', new TokenBuckets(limits.signIn), false),
  };
}
