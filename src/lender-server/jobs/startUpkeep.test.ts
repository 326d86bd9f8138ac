import { expect, it } from 'vitest';
import { DAY_MS } from '../../lending/applications/days.js';
import { noRound } from '../http/testing/noRisk.js';
import type { Round } from './openQueue.js';
import type { QueueName } from './queues.js';
import { startUpkeep, type Upkeep } from './startUpkeep.js';

async function started(over: Partial<Upkeep> = {}) {
  const repeated = new Map<QueueName, { readonly everyMs: number; run: Round }>();
  const lines: object[] = [];
  const note = (line: object) => void lines.push(line);
  const nothing = async () => 0;
  await startUpkeep(
    { repeat: async (name, everyMs, run) => void repeated.set(name, { everyMs, run }) },
    {
      service: { sweep: nothing, lapseReviews: nothing },
      loans: { finishPayments: nothing, lapseUndelivered: nothing },
      keyring: { rotateIfOlder: async () => false },
      caller: { wake: () => {} },
      callbacks: { forgetDelivered: nothing },
      ledger: { enter: nothing },
      funds: { round: async () => {} },
      retention: { eraseApplications: nothing, eraseFacts: nothing, eraseRefusals: nothing },
      rates: null,
      reviews: { sealAgain: nothing },
      risk: noRound,
      reminders: null,
      contacts: { forget: nothing, sealAgain: nothing },
      ...{ sweepMs: 15_000, rotateAfterDays: 90 },
      log: { info: note, error: note } as never,
      ...over,
    },
  );
  return {
    lines,
    everyMs: (name: QueueName) => repeated.get(name)?.everyMs,
    run: (name: QueueName) => repeated.get(name)?.run('trace'),
  };
}

it('Once a day callbacks that were delivered more than 30 days ago are deleted, what is kept for longer than its time erased, and the rest sealed with the newest key', async () => {
  const cuts: number[] = [];
  const erased: number[] = [];
  const old = [200, 3];
  const erase = (count: number) => async (now: number) => {
    erased.push(now);
    return count;
  };
  const { lines, everyMs, run } = await started({
    callbacks: { forgetDelivered: async before => cuts.push(before) },
    retention: { eraseApplications: erase(7), eraseFacts: erase(5), eraseRefusals: erase(2) },
    reviews: { sealAgain: async () => old.shift() ?? 0 },
  });
  const from = Date.now();
  await run('forget-callbacks');
  await run('erase');
  expect([everyMs('forget-callbacks'), everyMs('erase')]).toEqual([DAY_MS, DAY_MS]);
  expect(cuts[0]! - from + 30 * DAY_MS).toBeGreaterThanOrEqual(0);
  expect(Date.now() - 30 * DAY_MS - cuts[0]!).toBeGreaterThanOrEqual(0);
  for (const at of erased) expect(at).toBeGreaterThanOrEqual(from);
  expect(lines).toEqual([
    { traceId: 'trace', forgotten: 1 },
    { traceId: 'trace', work: 'erase-applications', count: 7 },
    { traceId: 'trace', work: 'erase-facts', count: 5 },
    { traceId: 'trace', work: 'erase-refusals', count: 2 },
    { traceId: 'trace', work: 'seal-again', count: 203 },
  ]);
});

it('A part of a round that fails is logged by its name and kind, and stops no other part', async () => {
  const fails = async () => {
    throw Object.assign(new Error('secret'), { code: 'E1' });
  };
  const failed = (work: string) => ({ traceId: 'trace', work, error: 'Error', code: 'E1' });
  const { lines, run } = await started({
    service: { sweep: fails, lapseReviews: async () => 4 },
    rates: { tidy: fails },
    retention: { eraseApplications: fails, eraseFacts: async () => 5, eraseRefusals: fails },
    reviews: { sealAgain: fails },
  });
  await run('sweep');
  await run('erase');
  expect(lines).toEqual([
    failed('release-lapsed'),
    { traceId: 'trace', work: 'lapse-reviews', count: 4 },
    failed('tidy-rates'),
    failed('erase-applications'),
    { traceId: 'trace', work: 'erase-facts', count: 5 },
    failed('erase-refusals'),
    failed('seal-again'),
  ]);
});

it('Once a minute the funds are moved by their rules: each movement is logged, and a tier when it stands otherwise than before', async () => {
  const move = { kind: 'top-up', from: 'cash', to: 'surge', amountMinor: 5 } as const;
  const alert = { tier: 'reserve', level: 'empty', emptyInHours: null } as const;
  const better = { tier: 'daily', level: 'ample', emptyInHours: null } as const;
  const told: [string, string][] = [];
  const log = {
    warn: (_: object, text: string) => told.push(['warn', text]),
    info: (_: object, text: string) => told.push(['info', text]),
  };
  const { everyMs, run } = await started({
    funds: { round: async (_, tell) => tell?.({ currency: 'CNY', moves: [move], alerts: [alert, better] }) },
    log: log as never,
  });
  await run('funds');
  expect(everyMs('funds')).toBe(60_000);
  expect(told).toEqual([
    ['info', 'money was moved between the tiers'],
    ['warn', expect.stringContaining('no loss can be written off that it cannot bear: add capital')],
    ['info', 'the tier has enough again'],
  ]);
});
