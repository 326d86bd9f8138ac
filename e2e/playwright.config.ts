import { defineConfig } from '@playwright/test';
import { whyNoPostgres } from '../src/lender-server/storage/testing/startPostgres.js';
import { firefoxNeeds } from './browser/emulateMediaInFirefox.js';
import { findChromium, findFirefox, findWholeChromium } from './browser/findBrowsers.js';
import { launchArgs } from './browser/launchArgs.js';
import type { LenderPlace } from './fixtures/test.js';

const desktop = { viewport: { width: 1280, height: 900 } };
/** A page that is left is kept alive by a browser with a window alone. */
const keptPages = /anyPage\/keptPages\.spec\.ts/;

const noPostgres = whyNoPostgres();
if (noPostgres) console.log(`The browser tests with the lender on PostgreSQL are skipped: ${noPostgres}.`);
const firefox = findFirefox();
if (!firefox) console.log('The browser tests in Firefox are skipped: neither firefox-esr nor firefox is installed.');
const wholeChromium = findWholeChromium();
if (!wholeChromium)
  console.log('The browser tests of kept pages are skipped: a Chromium with a window is not installed.');

/** Everything runs once, in a wide window. Tags name the tests that are worth another surrounding. */
export default defineConfig<object, { lenderPlace: LenderPlace }>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  snapshotPathTemplate: '{testDir}/{testFileDir}/{arg}{ext}',
  fullyParallel: true,
  // Much of a test is waiting: more workers than the two cores of the machines that this runs on.
  workers: 4,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['./countReporter.ts']],
  use: {
    locale: 'en-US',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    // A failed run is repeated with a trace (`.ci/suite.ts`), so that a good one does not pay for it.
    trace: 'off',
    video: 'off',
    launchOptions: { executablePath: await findChromium(), args: [...launchArgs] },
  },
  projects: [
    { name: 'desktop', testIgnore: keptPages, use: desktop },
    ...(wholeChromium
      ? [
          {
            name: 'window',
            testMatch: keptPages,
            use: { ...desktop, launchOptions: { executablePath: wholeChromium, args: [...launchArgs] } },
          },
        ]
      : []),
    // What depends on the width, or on touch.
    { name: 'phone', grep: /@phone/, use: { viewport: { width: 360, height: 740 }, hasTouch: true } },
    // What only a lender behind HTTP can show, with its books in a data directory. Each worker starts a lender of its own.
    { name: 'http', grep: /@lender/, workers: 2, use: { ...desktop, lenderPlace: 'http' } },
    // And with its books on a PostgreSQL server, where there is one.
    ...(!noPostgres
      ? [
          {
            name: 'postgres',
            grep: /@postgres/,
            workers: 1,
            use: { ...desktop, lenderPlace: 'http-postgres' as const },
          },
        ]
      : []),
    // What may differ by engine, in a stock Firefox, where there is one.
    ...(firefox
      ? [
          {
            name: 'firefox',
            grep: /@engine/,
            use: {
              ...desktop,
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox, ...firefoxNeeds },
            },
          },
        ]
      : []),
  ],
});
