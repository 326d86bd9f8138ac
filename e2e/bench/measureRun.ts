import { setTimeout } from 'node:timers/promises';
import type { Browser, CDPSession } from '@playwright/test';
import type { BenchServer } from './BenchServer.js';
import { type Embed, pathOf } from './Embed.js';
import { type Watched, watchPage } from './watchPage.js';

/** The figures of one page load. Times are in ms. */
export interface Run extends Watched {
  /** The main thread's time until the page has settled. */
  readonly scriptMs: number;
  readonly styleMs: number;
  readonly layoutMs: number;
  readonly mainThreadMs: number;
  /** The compressed bytes of JS and CSS. */
  readonly bytes: number;
  /** All requests except the page itself. */
  readonly requests: number;
}

const QUIET_MS = 500;
const LONGEST_MS = 30_000;

/**
 * Opens the page of an embed in a new context, with the CPU slowed down by a factor.
 *
 * @throws Error if nothing is shown, or if the page has an error or a failed request
 */
export async function measureRun(browser: Browser, server: BenchServer, embed: Embed, cpu: number): Promise<Run> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  try {
    // tsx wraps functions in a helper that the page does not have.
    const content = `{ const __name = named => named; (${watchPage})(${JSON.stringify(embed.shown)}) }`;
    await context.addInitScript({ content });
    const page = await context.newPage();
    const failures: string[] = [];
    page.on('pageerror', error => failures.push(`${error}`));
    page.on('requestfailed', request => failures.push(`${request.url()}: ${request.failure()?.errorText}`));
    page.on('console', message => message.type() === 'error' && failures.push(message.text()));
    // The browser process for the shop's pages must be running and warm before the clock starts.
    await page.goto(`${server.shop}/blank`);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await server.quiet(QUIET_MS / 5);
    server.take();

    const before = await threadTimes(cdp);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await cdp.send('Page.navigate', { url: `${server.shop}${pathOf(embed)}` });
    const shown = evaluate(cdp, 'bench.painted').then(() => true);
    if (!(await Promise.race([shown, setTimeout(LONGEST_MS, false, { ref: false })])))
      throw new Error(`${embed.name} shows nothing. ${failures.join('; ')}`);
    await server.quiet(QUIET_MS);
    const watched = await evaluate<Watched>(cdp, 'bench.settled()');
    const after = await threadTimes(cdp);
    if (failures.length) throw new Error(`${embed.name}: ${failures.join('; ')}`);

    const sent = server.take().filter(each => each.path !== pathOf(embed));
    return {
      ...watched,
      scriptMs: after.script - before.script,
      styleMs: after.style - before.style,
      layoutMs: after.layout - before.layout,
      mainThreadMs: after.task - before.task,
      bytes: sent.reduce((sum, { type, bytes }) => sum + (/javascript|css/.test(type) ? bytes : 0), 0),
      requests: sent.length,
    };
  } finally {
    await context.close();
  }
}

async function threadTimes(cdp: CDPSession): Promise<Record<'script' | 'style' | 'layout' | 'task', number>> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const ms = (name: string) => 1_000 * metrics.find(metric => metric.name === name)!.value;
  return {
    script: ms('ScriptDuration'),
    style: ms('RecalcStyleDuration'),
    layout: ms('LayoutDuration'),
    task: ms('TaskDuration'),
  };
}

/** Evaluates without Playwright, which would inject a large script of its own into the measured page. */
async function evaluate<T = void>(cdp: CDPSession, expression: string): Promise<T> {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}
