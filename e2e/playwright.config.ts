import { defineConfig } from '@playwright/test';
import { whyNoPostgres } from '../src/reference-lender/storage/testing/startPostgres.js';
import { firefoxNeeds } from './browser/emulateMediaInFirefox.js';
import { findChromium } from './browser/findChromium.js';
import { findFirefox } from './browser/findFirefox.js';
import { launchArgs } from './browser/launchArgs.js';
import type { LenderPlace } from './fixtures/test.js';

const bothWidths = /(paths\/.*|layout\/answers)\.spec\.ts/;
/** All but what draws only, or runs without a page. */
const meetsTheLender =
  /((paths|behaviour)\/.*|access\/(keyboard|axe|narrow)|layout\/answers|follow\/application|strict\/flow|anyPage\/hostile)\.spec\.ts/;
const byEngine =
  /((paths|layout|strict|follow|anyPage)\/.*|serverMarkup\/takeover|behaviour\/(form|missingPart|policy|lifecycle)|access\/(narrow|media|languages))\.spec\.ts/;
const desktop = { viewport: { width: 1280, height: 900 } };
const noPostgres = whyNoPostgres();
if (noPostgres) console.log(`The browser tests with the lender on PostgreSQL are skipped: ${noPostgres}.`);
const firefox = findFirefox();
if (!firefox) console.log('The browser tests in Firefox are skipped: no firefox-esr and no firefox is installed.');

/** Two windows: everything runs in the wide one, what depends on the width in the phone's as well. */
export default defineConfig<object, { lenderPlace: LenderPlace }>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  snapshotPathTemplate: '{testDir}/{testFileDir}/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 12_000 },
  reporter: [['list'], ['./countReporter.ts']],
  use: {
    locale: 'en-US',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    trace: { mode: 'retain-on-failure', screenshots: false },
    video: 'off',
    launchOptions: { executablePath: await findChromium(), args: [...launchArgs] },
  },
  projects: [
    { name: 'desktop', use: desktop },
    {
      name: 'phone',
      testMatch: bothWidths,
      use: { viewport: { width: 360, height: 740 }, hasTouch: true },
    },
    // The same suite against the reference lender behind HTTP, with its books in a data directory.
    { name: 'http', testMatch: meetsTheLender, use: { ...desktop, lenderPlace: 'http' } },
    // And every path with its books on a PostgreSQL server, where there is one.
    ...(!noPostgres
      ? [
          {
            name: 'postgres',
            testMatch: /paths\/.*\.spec\.ts/,
            use: { ...desktop, lenderPlace: 'http-postgres' as const },
          },
        ]
      : []),
    // What may differ by engine, in a stock Firefox, where there is one.
    ...(firefox
      ? [
          {
            name: 'firefox',
            testMatch: byEngine,
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
