import { test as base, expect, type TestInfo } from '@playwright/test';
import { startTestLender } from '../fixtures/startServers.js';
import { Trouble } from '../fixtures/Trouble.js';
import { HostServer } from '../host/HostServer.js';
import { type RunningWebKit, startWebKit, whyNoWebKit } from './startWebKit.js';
import { WebKitSite } from './WebKitSite.js';

interface Fixtures {
  /** Skips each test where WebKitGTK is missing. */
  readonly skipped: undefined;
  /** What pages report. Anything that the test did not announce fails it. */
  readonly trouble: Trouble;
  /** Pages of merchants. Each test has a server of its own, so that its pages find empty storage. */
  readonly host: WebKitSite;
  /** The same with a lender behind HTTP. */
  readonly hostOverHttp: WebKitSite;
}

const missing = whyNoWebKit();

/** Playwright runs these tests but cannot drive WebKitGTK, so WebDriver does. All tests share one browser. */
export const test = base.extend<Fixtures, { readonly webkit: RunningWebKit }>({
  webkit: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
    async ({}, use) => {
      const webkit = await startWebKit();
      await use(webkit);
      await webkit.stop();
    },
    { scope: 'worker' },
  ],
  skipped: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
    async ({}, use, info) => {
      info.skip(missing !== null, missing ?? '');
      await use(undefined);
    },
    { auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  trouble: async ({}, use) => use(new Trouble()),
  host: async ({ webkit, trouble }, use, info) => {
    await onSite(webkit, trouble, new HostServer(), use, info);
  },
  hostOverHttp: [
    async ({ webkit, trouble }, use, info) => {
      const lender = await startTestLender();
      await onSite(webkit, trouble, new HostServer(lender.url), use, info);
      await lender.stop();
    },
    // A lender has a database to make first, which takes a busy machine long.
    { timeout: 180_000 },
  ],
});

async function onSite(
  { driver }: RunningWebKit,
  trouble: Trouble,
  server: HostServer,
  use: (site: WebKitSite) => Promise<void>,
  info: TestInfo,
): Promise<void> {
  await server.start();
  const site = new WebKitSite(driver, server, trouble);
  await site.resize(1200);
  await use(site);
  // Screenshots may never come from a display without a screen.
  if (info.status !== info.expectedStatus)
    await info.attach('widgets', { body: await site.markup(), contentType: 'text/plain' });
  await site.collectTrouble();
  await driver.get('about:blank');
  await server.stop();
  expect(trouble.unexpected(), 'what pages reported that the test did not announce').toEqual([]);
  expect(trouble.missing(), 'announced errors that did not happen').toEqual([]);
}

export { expect };
