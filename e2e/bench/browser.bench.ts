import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findChromium, findWholeChromium, launchArgs } from '../browser/findBrowsers.js';
import { type AdyenFlow, adyenEmbed } from './adyen/adyenEmbed.js';
import { BenchServer } from './BenchServer.js';
import { type Embed, pathOf } from './Embed.js';
import { type FenqiBuild, type FenqiLayout, fenqiEmbed } from './fenqiEmbed.js';
import { measureLists } from './lists/measureLists.js';
import type { Pairs } from './measurePairs.js';
import { measurePairs } from './measurePairs.js';
import { productPage } from './productPage.js';
import { aimsOf, derivedOf, tableOf } from './report.js';

/** Measures offers beside a buy button, alternating between ours and somebody else's on the same page. */
const { values: options } = parseArgs({
  options: {
    /** "script", "one-file" or "markup". */
    ours: { type: 'string', default: 'script' },
    /** "full", all plans, or "line". */
    layout: { type: 'string', default: 'full' },
    /** "adyen", the `dist/browser` folder of another build, or "self", which shows how much equal pairs differ. */
    against: { type: 'string', default: 'adyen' },
    /** "session" or "advanced". */
    adyen: { type: 'string', default: 'session' },
    /** Lists of so many products with a line each, such as "60,240", instead of one product with all plans; not against "adyen". */
    lines: { type: 'string' },
    pairs: { type: 'string', default: '15' },
    cpu: { type: 'string', default: '1,4,6' },
    /** The latency of an API's answer, in ms. */
    latency: { type: 'string', default: '100' },
  },
});
const DIST = 'dist/browser';
const build = options.ours as FenqiBuild;
const layout = options.layout as FenqiLayout;
if (!existsSync(`${DIST}/script.js`)) throw new Error(`${DIST} does not exist: run \`npm run build\` first.`);

const server = await new BenchServer(Number(options.latency)).start();
// Hosts outside loopback do not resolve.
const args = [...launchArgs, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
const browser = await chromium.launch({ executablePath: findWholeChromium() ?? (await findChromium()), args });
try {
  server.put({ '/blank': { type: 'text/html', body: '<!doctype html><title>Blank</title>' } });
  console.log(`Chromium ${browser.version()}, ${options.latency} ms on API answers, brotli -11, nothing cached.`);
  const { lines } = options;
  if (lines) {
    const folders = [DIST, options.against === 'self' ? DIST : options.against] as const;
    for (const cpu of options.cpu.split(',').map(Number))
      for (const count of lines.split(',').map(Number))
        console.log(`\n${await measureLists(browser, server, folders, cpu, count, Number(options.pairs))}`);
  } else await measureProduct();
} finally {
  await browser.close();
  await server.stop();
}

async function measureProduct(): Promise<void> {
  const ours = fenqiEmbed(build === 'script' ? 'Fenqi' : `Fenqi, ${build}`, DIST, build, layout);
  const theirs = await otherOf(options.against);
  const names = [ours.name, theirs.name] as const;
  for (const embed of [ours, theirs])
    server.put({ ...embed.answers, [pathOf(embed)]: { type: 'text/html', body: productPage(embed) } });

  const all: Pairs[] = [];
  for (const cpu of options.cpu.split(',').map(Number)) {
    const pairs = await measurePairs(browser, server, [ours, theirs], cpu, Number(options.pairs));
    all.push(pairs);
    console.log(`\n${tableOf(pairs, names)}`);
  }
  if (options.against === 'adyen') console.log(`\n${derivedOf(all)}\n\n${aimsOf(all, layout)}`);
}

async function otherOf(against: string): Promise<Embed> {
  if (against === 'adyen') return adyenEmbed(options.adyen as AdyenFlow, server.elsewhere);
  if (against === 'self') return fenqiEmbed('Fenqi, again', DIST, build, layout);
  return fenqiEmbed('Fenqi, other build', against, build, layout);
}
