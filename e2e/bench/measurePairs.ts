import type { Browser } from '@playwright/test';
import type { BenchServer } from './BenchServer.js';
import type { Embed } from './Embed.js';
import { measureRun, type Run } from './measureRun.js';

/** The runs of both sides in pairs, at one CPU slowdown. */
export interface Pairs {
  readonly cpu: number;
  readonly ours: readonly Run[];
  readonly theirs: readonly Run[];
}

/** Measures pairs after one warm-up pair that does not count. Each side goes first in every other pair. */
export async function measurePairs(
  browser: Browser,
  server: BenchServer,
  [ours, theirs]: readonly [Embed, Embed],
  cpu: number,
  count: number,
): Promise<Pairs> {
  const pairs = { cpu, ours: [] as Run[], theirs: [] as Run[] };
  for (let pair = 0; pair <= count; pair++) {
    const order = pair % 2 ? ([theirs, ours] as const) : ([ours, theirs] as const);
    for (const embed of order) {
      const run = await measureRun(browser, server, embed, cpu);
      if (pair) (embed === ours ? pairs.ours : pairs.theirs).push(run);
    }
  }
  return pairs;
}
