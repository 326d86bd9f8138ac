import { expect, it } from 'vitest';
import type { QueueName } from './queues.js';
import { startUpkeep } from './startUpkeep.js';

const DAY_MS = 86_400_000;

it('Once a day callbacks that were delivered more than 30 days ago are deleted, facts erased that are older than they are kept, and the rest sealed with the newest key', async () => {
  const repeated = new Map<QueueName, { readonly everyMs: number; run(): Promise<void> }>();
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
      rates: null,
      reviews: { erase: async before => erased.push(before), sealAgain: async () => old.shift() ?? 0 },
      keepFactsMs: 5 * DAY_MS,
      ...{ sweepMs: 15_000, rotateAfterDays: 90 },
      log: { info: (line: object) => void lines.push(line) } as never,
    },
  );
  const forget = repeated.get('forget-callbacks');
  const from = Date.now();
  await forget?.run();
  expect(forget?.everyMs).toBe(DAY_MS);
  expect(cuts[0]! - from + 30 * DAY_MS).toBeGreaterThanOrEqual(0);
  expect(Date.now() - 30 * DAY_MS - cuts[0]!).toBeGreaterThanOrEqual(0);
  expect(Math.round((Date.now() - erased[0]!) / DAY_MS)).toBe(5);
  expect(lines).toEqual([{ forgotten: 1 }, { erased: 1 }, { sealed: 203 }]);
});
