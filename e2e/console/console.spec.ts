import {
  fill,
  type OpenedConsole,
  openConsole,
  type PersonName,
  tokenOf,
} from '../../src/lender-server/console/testing/busyLender.js';
import { consoleEn } from '../../src/lender-server/console/words/en.js';
import { migrateToLatest } from '../../src/lender-server/storage/migrateToLatest.js';
import { type Database, openDatabase } from '../../src/lender-server/storage/openDatabase.js';
import { expectAccessibleInLight as expectAccessible } from '../access/expectAccessible.js';
import { expect, test } from '../fixtures/test.js';

// One lender for all states, in their order: empty, busy, and in other hands.
test.describe.configure({ mode: 'serial' });

let database: Database;
let opened: OpenedConsole;
test.beforeAll(async () => {
  database = await openDatabase({ memory: true });
  await migrateToLatest(database);
  opened = await openConsole(database);
});
test.afterAll(async () => {
  await opened.lender.close();
  await database.close();
});

const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };
const names = [
  '',
  '/decisions?span=month',
  '/portfolio',
  '/reviews',
  '/funds',
  '/parameters',
  '/reminders',
  '/help',
  '/callbacks',
  '/ledger',
  '/search',
  '/operators',
];

test('The console is accessible and never wider than its window, empty and busy, wide and narrow, light and dark', async ({
  page,
  trouble,
}) => {
  // Signed out, and not permitted.
  trouble.expect(/response 401: .*operator/, /response 403: .*operators/, /console error: .*40[13]/);
  const url = (path: string) => `${opened.lender.url}/v1/operator${path}`;
  const look = async (path: string, state: string) => {
    await page.goto(url(path));
    await expectAccessible(page, `${state} ${path}, wide and light`);
    await page.setViewportSize(narrow);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `${state} ${path}`).toBe(narrow.width);
    await expectAccessible(page, `${state} ${path}, narrow and dark`);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(wide);
  };
  const signIn = async (name: PersonName) => {
    await page.getByLabel('Your token').fill(tokenOf(name));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(consoleEn.pages.overview);
  };
  await look('', 'signed out');
  await signIn('ada');
  for (const path of ['', '/ledger']) await look(path, 'empty');

  const { troubled, waiting } = await fill(opened);
  for (const path of [...names, `/loans/${troubled}`, `/applications/${waiting}`]) await look(path, 'busy');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await signIn('vera');
  await look('/operators', 'not permitted');
});

test('The first page draws its figures again by itself, stops when told to, and can be used by the keyboard alone', async ({
  page,
  trouble,
}) => {
  trouble.expect(/response 401: .*operator/, /console error: .*401/);
  await page.clock.install();
  await page.goto(`${opened.lender.url}/v1/operator`);
  await page.getByLabel('Your token').fill(tokenOf('ada'));
  await page.keyboard.press('Enter');
  const asOf = page.getByText(/^As of /);
  await expect(asOf).toHaveText('As of 10:00:00 UTC');
  opened.clock.now += 5_000;
  await page.clock.runFor(5_000);
  await expect(asOf).toHaveText('As of 10:00:05 UTC');

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: consoleEn.skip })).toBeFocused();
  const pause = page.getByRole('button', { name: consoleEn.live.pause });
  await pause.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: consoleEn.live.resume })).toBeFocused();
  opened.clock.now += 5_000;
  let asked = false;
  page.on('request', () => {
    asked = true;
  });
  await page.clock.runFor(20_000);
  expect(asked).toBe(false);
  await expect(asOf).toHaveText('As of 10:00:05 UTC');
});
