import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLendingService } from '../../lending/applications/createLendingService.js';
import { memoryBooks } from '../../lending/applications/memory/memoryBooks.js';
import { testDependencies } from '../../lending/applications/testing/testDependencies.js';
import type { LenderSettings } from './LenderSettings.js';
import { type OpenedLender, openLender } from './testing/openLender.js';
import { application, commitmentTo, post } from './testing/requests.js';
import { testShoppers } from './testShoppers.js';

let lender: OpenedLender;
afterEach(async () => {
  vi.restoreAllMocks();
  await lender.close();
});

const apply = (applicant: string, key: string) =>
  lender.ask('/v1/applications', post({ ...application, applicant }, key));
const statusBy = async (key: string) =>
  (await lender.ask('/v1/applications', { headers: { 'idempotency-key': key } })).status;
const open = (over: Partial<LenderSettings> = {}) => openLender({ testShoppers, ...over });

describe('test_offline', () => {
  it('loses three attempts before anything happens, and then applies', async () => {
    lender = await open();
    for (let attempt = 1; attempt <= 3; attempt++) {
      await expect(apply('test_offline.a1', 'k')).rejects.toThrow();
      expect(await statusBy('k')).toBe(404);
    }
    expect((await apply('test_offline.a1', 'k')).status).toBe(200);
    expect((await apply('test_offline.a1', 'k')).status).toBe(200);
    await expect(apply('test_offline.a1', 'another')).rejects.toThrow();
  });
});

describe('test_broken_commit', () => {
  it('commits, loses the answer once, and finds the agreement by asking again', async () => {
    lender = await open();
    const approved = await (await apply('test_broken_commit', 'k')).json();
    const path = `/v1/applications/${approved.reference}`;
    const commit = () =>
      lender.ask(
        `${path}/commitment`,
        post(commitmentTo(approved, { ...application, applicant: 'test_broken_commit' }), 'c'),
      );
    await expect(commit()).rejects.toThrow();
    const known = await (await lender.ask('/v1/applications', { headers: { 'idempotency-key': 'k' } })).json();
    expect(known.status).toBe('committed');
    expect(await (await commit()).json()).toEqual(known);
  });
});

describe('test_slow', () => {
  it('applies at once and is answered later; a repeated request is answered at once', async () => {
    lender = await open();
    const { setTimeout: start } = globalThis;
    const waits = vi.spyOn(globalThis, 'setTimeout');
    // The wait of four seconds ends when this test says so.
    const wait = new Promise<() => void>(resolve => {
      waits.mockImplementation(((run: () => void, ms?: number) =>
        ms === 4_000 ? resolve(run) : start(run, ms)) as typeof setTimeout);
    });
    let isAnswered = false;
    const answered = apply('test_slow', 'k').then(answer => {
      isAnswered = true;
      return answer.status;
    });
    const end = await wait;
    expect(await statusBy('k')).toBe(200);
    expect(isAnswered).toBe(false);
    end();
    expect(await answered).toBe(200);
    expect((await apply('test_slow', 'k')).status).toBe(200);
    expect(waits.mock.calls.filter(([, ms]) => ms === 4_000)).toHaveLength(1);
  });
});

describe('Without --test-shoppers', () => {
  it('a test token is refused, and nothing is played', async () => {
    const now = () => Date.parse('2026-11-23T10:00:00Z');
    const books = memoryBooks({ funds: () => ({ daily: 1e12, surge: 0, reserve: 0 }), now });
    lender = await openLender({ service: createLendingService(testDependencies(books, { now })) });
    for (const token of ['test_approved', 'test_offline', 'test_broken_commit'])
      expect((await (await apply(token, 'k')).json()).kind).toBe('unknown-applicant');
  });
});
