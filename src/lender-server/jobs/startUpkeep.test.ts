import { expect, it } from 'vitest';
import type { Round } from './openQueue.js';
import type { QueueName } from './queues.js';
import { startUpkeep } from './startUpkeep.js';

const DAY_MS = 86_400_000;

it('Once a day callbacks that were delivered more than 30 days ago are deleted, what is kept for longer than its time erased, and the rest sealed with the newest key', async () => {
  const repeated = new Map<QueueName, { readonly everyMs: number; run: Round }>();
  const cuts: number[] = [];
  const erased: number[] = [];
  const old = [200, 3];
  const lines: object[] = [];
  await startUpkeep(
    { repeat: async (name, everyMs, run) => void repeated.set(name, { everyMs, run }) },
    {
      service: { sweep: async () => 0 },
      keyring: { rotateIfOlder: async () => false },
      caller: { wake: () => {} },
      callbacks: { forgetDelivered: async before => cuts.push(before) },
      retention: { sweep: async () => 7 },
      rates: null,
      reviews: { erase: async before => erased.push(before), sealAgain: async () => old.shift() ?? 0 },
      keepFactsMs: 5 * DAY_MS,
      ...{ sweepMs: 15_000, rotateAfterDays: 90 },
      log: { info: (line: object) => void lines.push(line) } as never,
    },
  );
  const forget = repeated.get('forget-callbacks');
  const from = Date.now();
  await forget?.run('trace');
  await repeated.get('erase')?.run('trace');
  expect([forget?.everyMs, repeated.get('erase')?.everyMs]).toEqual([DAY_MS, DAY_MS]);
  expect(cuts[0]! - from + 30 * DAY_MS).toBeGreaterThanOrEqual(0);
  expect(Date.now() - 30 * DAY_MS - cuts[0]!).toBeGreaterThanOrEqual(0);
  expect(Math.round((Date.now() - erased[0]!) / DAY_MS)).toBe(5);
  expect(lines).toEqual([
    { traceId: 'trace', forgotten: 1 },
    { traceId: 'trace', applications: 7 },
    { traceId: 'trace', facts: 1 },
    { traceId: 'trace', sealed: 203 },
  ]);
});
