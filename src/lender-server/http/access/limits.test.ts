import { request } from 'node:http';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '../LenderSettings.js';
import { type OpenedLender, openLender, SHOP } from '../testing/openLender.js';
import { application, post } from '../testing/requests.js';
import { TokenBuckets } from './TokenBuckets.js';

let lender: OpenedLender;
afterEach(() => lender.close());

const terms = (headers: Record<string, string> = {}) => lender.ask('/v1/terms?currency=CNY', { headers });
const one = { burst: 2, perMinute: 6 };

describe('A rate limit', () => {
  it('lets a burst pass, says when the next request may come, and keeps its word', async () => {
    lender = await openLender({ limits: { ...defaultLimits, perAddress: one } });
    expect((await terms()).headers.get('ratelimit')).toBe('"address";r=1;t=10');
    expect((await terms()).headers.get('ratelimit')).toBe('"address";r=0;t=20');
    const refused = await terms({ origin: SHOP });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('10');
    expect(refused.headers.get('ratelimit-policy')).toBe('"address";q=2;w=20');
    expect(refused.headers.get('access-control-allow-origin')).toBe(SHOP);
    expect(await refused.json()).toMatchObject({ kind: 'rate-limited' });
    lender.clock.now += 9_999;
    expect((await terms()).status).toBe(429);
    lender.clock.now += 1;
    expect((await terms()).status).toBe(200);
  });

  it('counts a merchant’s requests from all addresses together', async () => {
    lender = await openLender({ limits: { ...defaultLimits, perMerchant: one }, proxies: 1 });
    const from = (k: number) => terms({ 'x-forwarded-for': `203.0.113.${k}` });
    expect([(await from(1)).status, (await from(2)).status]).toEqual([200, 200]);
    const refused = await from(3);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('ratelimit-policy')).toContain('"merchant"');
  });

  it('never applies to health and readiness', async () => {
    lender = await openLender({ limits: { ...defaultLimits, perAddress: { burst: 1, perMinute: 1 } } });
    for (let k = 0; k < 5; k++) expect((await lender.ask('/v1/health')).status).toBe(200);
    for (let k = 0; k < 5; k++) expect((await lender.ask('/v1/ready')).status).toBe(200);
  });
});

describe('The address that is counted', () => {
  const spent = async (proxies: number, first: string, second: string) => {
    lender = await openLender({ limits: { ...defaultLimits, perAddress: { burst: 1, perMinute: 1 } }, proxies });
    await terms({ 'x-forwarded-for': first });
    return (await terms({ 'x-forwarded-for': second })).status === 429;
  };

  it('is the connection’s where no proxy is configured, whatever a header says', async () => {
    expect(await spent(0, '203.0.113.1', '203.0.113.2')).toBe(true);
  });
  it('is the one that the nearest proxy saw, not the one that a caller wrote before it', async () => {
    expect(await spent(1, '9.9.9.9, 203.0.113.1', '8.8.8.8, 203.0.113.1')).toBe(true);
  });
  it('is the one that the farthest trusted proxy saw', async () => {
    expect(await spent(2, '203.0.113.1, 10.0.0.1', '203.0.113.2, 10.0.0.1')).toBe(false);
  });
  it('is the same for a whole /64 of IPv6, however it is written', async () => {
    expect(await spent(1, '2001:db8:1:2:3::4', '2001:db8:1:2::9')).toBe(true);
  });
  it('is another for another /64', async () => {
    expect(await spent(1, '2001:db8:1:2:3::4', '2001:db8:1:3::4')).toBe(false);
  });
});

describe('Token buckets', () => {
  it('never let more pass than the burst and what was refilled since, in any order of callers and times', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(5_000)), { maxLength: 200 });
    fc.assert(
      fc.property(
        steps,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 600 }),
        (asked, burst, perMinute) => {
          const buckets = new TokenBuckets({ burst, perMinute });
          let now = 0;
          const passed: Record<string, number> = {};
          for (const [caller, wait] of asked) {
            now += wait;
            if (buckets.take(caller, now).allowed) passed[caller] = (passed[caller] ?? 0) + 1;
            expect(passed[caller] ?? 0).toBeLessThanOrEqual(burst + (now * perMinute) / 60_000 + 1e-6);
          }
        },
      ),
    );
  });

  it('say exactly when the next request passes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 600 }), (burst, perMinute) => {
        const buckets = new TokenBuckets({ burst, perMinute });
        let taken = buckets.take('a', 0);
        while (taken.allowed) taken = buckets.take('a', 0);
        expect(buckets.take('a', taken.waitS * 1_000).allowed).toBe(true);
      }),
    );
  });

  it('are limited in number, and the one that was idle longest goes first', () => {
    lender = { close: async () => {} } as OpenedLender;
    const buckets = new TokenBuckets({ burst: 1, perMinute: 1 }, 3);
    for (const caller of ['a', 'b', 'c', 'a', 'd']) buckets.take(caller, 0);
    expect(buckets.size).toBe(3);
    expect(buckets.take('a', 0).allowed).toBe(false);
    expect(buckets.take('b', 0).allowed).toBe(true);
  });
});

describe('A body', () => {
  const large = JSON.stringify({ ...application, locale: 'x'.repeat(70_000) });

  it('of more than 64 KiB is refused', async () => {
    lender = await openLender();
    const refused = await lender.ask('/v1/applications', post(large, 'k'));
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ kind: 'body-too-large' });
  });

  it('of unknown length is refused as soon as it is too long, however much would follow', async () => {
    lender = await openLender();
    const { hostname, port } = new URL(lender.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = request(
        {
          hostname,
          port,
          path: '/v1/applications',
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': 'k', 'transfer-encoding': 'chunked' },
        },
        answer => {
          resolve(answer.statusCode);
          sending.destroy();
        },
      );
      sending.on('error', reject);
      // The request never ends.
      sending.write('x'.repeat(66_000));
    });
    expect(status).toBe(413);
  });

  it('that is not declared as JSON is refused', async () => {
    lender = await openLender();
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; charset=latin1',
      'application/jsonx',
      '',
    ]) {
      const refused = await lender.ask('/v1/applications', post(application, 'k', { 'content-type': type }));
      expect(refused.status, type).toBe(415);
    }
    const taken = await lender.ask(
      '/v1/applications',
      post(application, 'k', { 'content-type': 'Application/JSON; charset=UTF-8' }),
    );
    expect(taken.status).toBe(200);
  });

  it('of unknown length is read where it is short enough', async () => {
    lender = await openLender();
    const body = new Blob([JSON.stringify(application)]).stream();
    const sent = { ...post('', 'k'), body, duplex: 'half' } as RequestInit;
    expect((await lender.ask('/v1/applications', sent)).status).toBe(200);
  });
});
