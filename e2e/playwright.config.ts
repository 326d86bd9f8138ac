import { defineConfig } from '@playwright/test';
import { whyNoPostgres } from '../src/lender-server/storage/testing/startPostgres.js';
import { firefoxNeeds } from './browser/emulateMediaInFirefox.js';
import { findChromium, findFirefox, findWholeChromium, launchArgs } from './browser/findBrowsers.js';
import type { LenderPlace } from './fixtures/test.js';
import { whyNoWebKit } from './webkit/startWebKit.js';

const desktop = { viewport: { width: 1280, height: 900 } };
/** Only a browser with a window keeps a page alive after the visitor leaves it. */
const keptPages = /anyPage\/keptPages\.spec\.ts/;
/** Safari's engine, which Playwright cannot drive without a build of its own. */
const inWebKit = /webkit\/\w+\.spec\.ts/;

const noPostgres = whyNoPostgres();
if (noPostgres) console.log(`Browser tests with the lender on PostgreSQL are skipped: ${noPostgres}.`);
const firefox = findFirefox();
if (!firefox) console.log('Browser tests in Firefox are skipped: install firefox-esr or firefox, or set FIREFOX_PATH.');
const wholeChromium = findWholeChromium();
if (!wholeChromium) console.log('Browser tests of kept pages are skipped: install a Chromium with a window.');
const noWebKit = whyNoWebKit();
if (noWebKit) console.log(`Browser tests in WebKit are skipped: ${noWebKit}.`);

/** Every test runs once in a wide window. Tags select the tests that also run in another environment. */
export default defineConfig<object, { lenderPlace: LenderPlace }>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  snapshotPathTemplate: '{testDir}/{testFileDir}/{arg}{ext}',
  fullyParallel: true,
  // Tests spend much of their time waiting, so there are more workers than the two cores of the usual machines.
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
    // A failed run is repeated with a trace (`.ci/suite.ts`), so that a good run does not pay for one.
    trace: 'off',
    video: 'off',
    launchOptions: { executablePath: await findChromium(), args: [...launchArgs] },
  },
  projects: [
    // One worker, so that all tests share one browser. First, so that nothing waits for that worker at the end.
    { name: 'webkit', testMatch: inWebKit, workers: 1 },
    { name: 'desktop', testIgnore: [keptPages, inWebKit], use: desktop },
    ...(wholeChromium
      ? [
          {
            name: 'window',
            testMatch: keptPages,
            use: { ...desktop, launchOptions: { executablePath: wholeChromium, args: [...launchArgs] } },
          },
        ]
      : []),
    // Tests that depend on the width of the window or on touch.
    { name: 'phone', grep: /@phone/, use: { viewport: { width: 360, height: 740 }, hasTouch: true } },
    // Tests that need a lender over HTTP, here with a data directory. Each worker starts a lender of its own.
    { name: 'http', grep: /@lender/, workers: 2, use: { ...desktop, lenderPlace: 'http' } },
    // The same lender on a PostgreSQL server, if one is installed.
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
    // Tests whose result may differ by engine, in a stock Firefox, if one is installed.
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
