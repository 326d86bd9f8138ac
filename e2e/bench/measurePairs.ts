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

export async function measurePairs(
  browser: Browser,
  server: BenchServer,
  embeds: readonly [Embed, Embed],
  cpu: number,
  count: number,
): Promise<Pairs> {
  const [ours = [], theirs = []] = await measureInTurn(browser, server, embeds, cpu, count);
  return { cpu, ours, theirs };
}

/**
 * Measures rounds of all embeds after a warm-up round that does not count. Every other round goes backwards.
 *
 * @returns the runs of each embed
 */
export async function measureInTurn(
  browser: Browser,
  server: BenchServer,
  embeds: readonly Embed[],
  cpu: number,
  rounds: number,
): Promise<readonly (readonly Run[])[]> {
  const runs = new Map(embeds.map(embed => [embed, [] as Run[]]));
  for (let round = 0; round <= rounds; round++)
    for (const embed of round % 2 ? [...embeds].reverse() : embeds) {
      const run = await measureRun(browser, server, embed, cpu);
      if (round) runs.get(embed)!.push(run);
    }
  return [...runs.values()];
}
