import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runs } from '../../../testing/runSize.js';
import { SharedBuckets } from '../../http/access/SharedBuckets.js';
import { TokenBuckets } from '../../http/access/TokenBuckets.js';
import { defaultLimits } from '../../http/LenderSettings.js';
import { openLender } from '../../http/testing/openLender.js';
import { emptyBooks, withDatabases } from '../testing/withDatabases.js';
import { type RateStore, sqlRates } from './sqlRates.js';

const AT = Date.parse('2026-11-23T10:00:00Z');

withDatabases('A rate that processes share', database => {
  const clock = { now: AT };
  let ending = new AbortController();
  const rate = { burst: 3, perMinute: 6 };
  const process = (name = 'address', store: RateStore = sqlRates(database())) =>
    new SharedBuckets(new TokenBuckets(rate), {
      store,
      name,
      now: () => clock.now,
      ending: ending.signal,
      onFailure: () => {},
    });
  const passes = (buckets: SharedBuckets, caller = 'a') => buckets.take(caller).allowed;
  beforeEach(async () => {
    await emptyBooks(database());
    clock.now = AT;
    ending = new AbortController();
  });
  afterEach(() => ending.abort());

  it('counts what passed at any of them, and says the same waiting time at each', async () => {
    const [one, two] = [process(), process()];
    expect([passes(one), passes(one)]).toEqual([true, true]);
    await one.exchange();
    expect(passes(two)).toBe(true);
    await two.exchange();
    expect(two.take('a')).toEqual({ allowed: false, left: 0, waitS: 10 });
    clock.now += 9_999;
    expect(passes(two)).toBe(false);
    clock.now += 1;
    expect(passes(two)).toBe(true);
  });

  it('has a bucket for each caller and each limit', async () => {
    const [address, merchant] = [process(), process('merchant')];
    for (let n = 0; n < 3; n++) address.take('a');
    await address.exchange();
    expect([passes(address), passes(address, 'b'), passes(merchant)]).toEqual([false, true, true]);
    await merchant.exchange();
    expect([passes(merchant), passes(merchant), passes(merchant)]).toEqual([true, true, false]);
  });

  it('is never exceeded by what a process has passed and was told of, however the processes take turns', async () => {
    const step = fc.tuple(fc.constantFrom(0, 1), fc.boolean(), fc.nat(20_000));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async steps => {
        await emptyBooks(database());
        clock.now = AT;
        const processes = [0, 1].map(() => ({ buckets: process(), known: 0, untold: 0 }));
        let told = 0;
        for (const [which, exchanges, waitMs] of steps) {
          clock.now += waitMs;
          const each = processes[which]!;
          const due = rate.burst + ((clock.now - AT) * rate.perMinute) / 60_000;
          if (passes(each.buckets)) {
            each.untold += 1;
            expect(each.known + each.untold).toBeLessThanOrEqual(due + 1e-3);
          }
          if (!exchanges || !each.untold) continue;
          await each.buckets.exchange();
          told += each.untold;
          Object.assign(each, { known: told, untold: 0 });
        }
      }),
      runs(15),
    );
  });

  it('goes on in each process while the database is away, and tells then what passed', async () => {
    let away = true;
    const store = sqlRates(database());
    const one = process('address', {
      ...store,
      exchange: async (...told) => {
        if (away) throw new Error('away');
        return store.exchange(...told);
      },
    });
    for (let n = 0; n < 3; n++) one.take('a');
    await expect(one.exchange()).rejects.toThrow('away');
    expect(passes(one)).toBe(false);
    away = false;
    await one.exchange();
    const two = process();
    two.take('a');
    await two.exchange();
    expect(passes(two)).toBe(false);
  });

  it('keeps no address as it is, and nothing of a caller whose bucket is full', async () => {
    const one = process();
    one.take('203.0.113.7');
    await one.exchange();
    const kept = async () => (await sql<{ caller: string }>`select caller from rates`.execute(database().kysely)).rows;
    expect(await kept()).toEqual([{ caller: expect.stringMatching(/^[\w-]{22}$/) }]);
    await sqlRates(database()).tidy(AT + 9_999);
    expect(await kept()).toHaveLength(1);
    await sqlRates(database()).tidy(AT + 10_001);
    expect(await kept()).toEqual([]);
  });

  it('is exchanged by itself, some time after a request', async () => {
    const [one, two] = [process(), process()];
    for (let n = 0; n < 3; n++) one.take('a');
    await expect.poll(async () => (await sql`select 1 from rates`.execute(database().kysely)).rows).toHaveLength(1);
    two.take('a');
    await expect.poll(() => passes(two)).toBe(false);
  });

  it('holds for two servers over HTTP', async () => {
    const limits = { ...defaultLimits, perMerchant: rate };
    const [one, two] = await Promise.all([1, 2].map(() => openLender({ limits, rateStore: sqlRates(database()) })));
    const statusAt = async (lender = one!) => (await lender.ask('/v1/terms?currency=CNY')).status;
    expect([await statusAt(), await statusAt(), await statusAt()]).toEqual([200, 200, 200]);
    await expect.poll(async () => (await sql`select 1 from rates`.execute(database().kysely)).rows).toHaveLength(2);
    expect(await statusAt(two)).toBe(200);
    await expect.poll(() => statusAt(two)).toBe(429);
    await Promise.all([one!.close(), two!.close()]);
  });
});
