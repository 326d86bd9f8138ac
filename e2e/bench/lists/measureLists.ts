import type { Browser } from '@playwright/test';
import type { BenchServer } from '../BenchServer.js';
import { pathOf } from '../Embed.js';
import { medianOf, pairRatios } from '../figures/ratios.js';
import { measureInTurn } from '../measurePairs.js';
import type { Run } from '../measureRun.js';
import { bareList, lineList, lineOf, listPage } from './listEmbeds.js';

const PARTS = { scriptMs: 'script', styleMs: 'style', layoutMs: 'layout', mainThreadMs: 'main thread' } as const;
type Part = keyof typeof PARTS;

/**
 * Measures lists of products with a line each, of two builds and without a widget, in turn.
 *
 * @param folders the `dist/browser` folders of this build and of the one that it is compared with
 * @returns the table of the CPU time that one widget adds to the page
 */
export async function measureLists(
  browser: Browser,
  server: BenchServer,
  folders: readonly [string, string],
  cpu: number,
  count: number,
  rounds: number,
): Promise<string> {
  const bare = bareList(count);
  const builds = folders.map((folder, index) => lineList(index ? 'Fenqi, other build' : 'Fenqi', folder, count));
  server.put({ [pathOf(bare)]: pageOf('', count, () => '') });
  for (const build of builds) server.put({ ...build.answers, [pathOf(build)]: pageOf(build.head, count, lineOf) });
  const [without = [], ours = [], theirs = []] = await measureInTurn(browser, server, [bare, ...builds], cpu, rounds);

  const own = (runs: readonly Run[], part: Part) => {
    const page = medianOf(without.map(run => run[part]));
    return runs.map(run => (run[part] - page) / count);
  };
  const rows = (Object.keys(PARTS) as Part[]).map(part => {
    const [a, b] = [own(ours, part), own(theirs, part)];
    const ratios = pairRatios(a, b);
    const medians = [a, b].map(values => medianOf(values).toFixed(3).padStart(12)).join('');
    const ratio = ratios
      ? `${ratios.median.toFixed(2)}   ${ratios.least.toFixed(2)} to ${ratios.most.toFixed(2)}`
      : '-';
    return `${PARTS[part].padEnd(26)}${medians}   ${ratio}`;
  });
  return [
    `${count} lines, CPU ${cpu}x, ${rounds} rounds; ms of CPU for each widget beyond the page's own`,
    `${''.padEnd(26)}${'this build'.padStart(12)}${'the other'.padStart(12)}   ratio  range of rounds`,
    ...rows,
  ].join('\n');
}

const pageOf = (head: string, count: number, line: (amount: string) => string) => ({
  type: 'text/html',
  body: listPage(head, count, line),
});
