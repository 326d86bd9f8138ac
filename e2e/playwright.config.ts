import { defineConfig } from '@playwright/test';
import { findChromium } from './browser/findChromium.js';
import { launchArgs } from './browser/launchArgs.js';

const bothWidths = /(paths|layout)\/.*\.spec\.ts/;

/** Two windows: everything runs in the wide one, what depends on the width in the phone's as well. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
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
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      testMatch: bothWidths,
      use: { viewport: { width: 360, height: 740 }, hasTouch: true },
    },
  ],
});
