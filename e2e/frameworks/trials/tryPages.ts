import { type Browser, expect, type Page } from '@playwright/test';
import type { Framework } from './Framework.js';

/** What the console of each visit said, by the name of the visit. Empty lists are good. */
export interface Visits {
  /** Every line of the console. */
  readonly said: Record<string, readonly string[]>;
  /** Warnings, errors and exceptions, and what was not as it should be. */
  readonly faults: readonly string[];
}

/** Next keeps the pages that the shopper has left, hidden. */
const offers = (page: Page) => page.locator('fenqi-offers:visible');
const plan = (page: Page, id: string) => offers(page).locator(`input[value="${id}"]`);
const chosen = (page: Page) => page.locator('output:visible');

/** Visits each page of a recipe as shoppers do: without script, before the script, after it, and from another page of the shop. */
export async function tryPages(browser: Browser, url: string, pages: Framework['pages']): Promise<Visits> {
  const said: Record<string, readonly string[]> = {};
  const faults: string[] = [];

  const visit = async (name: string, javaScriptEnabled: boolean, act: (page: Page) => Promise<void>) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const lines: string[] = [];
    page.on('console', message => {
      lines.push(`${message.type()}: ${message.text()}`);
      if (/warning|error/.test(message.type())) faults.push(`${name}: ${message.text()}`);
    });
    page.on('pageerror', error => faults.push(`${name}: ${error.stack ?? error.message}`));
    try {
      await act(page);
    } catch (error) {
      faults.push(`${name}: ${(error as Error).message}`);
    }
    said[name] = lines;
    await context.close();
  };

  for (const path of Object.keys(pages)) await warmUp(browser, url + path);
  for (const [path, arrives] of Object.entries(pages)) {
    // React shows what it streams with a script.
    if (arrives === 'whole') await visit(`${path} without script`, false, page => readWithoutScript(page, url + path));
    await visit(`${path} from the server`, true, page => takeOver(page, url + path));
    await visit(`${path} from another page`, true, page => navigate(page, url, path));
  }
  return { said, faults };
}

/** On the first visit a development server bundles what a page imports, and then loads the page again. */
async function warmUp(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url);
  await expect(async () => {
    await plan(page, '3-interest-free').check();
    await plan(page, '6-annuity').check();
    await expect(chosen(page)).toHaveText('6-annuity', { timeout: 1_000 });
  })
    .toPass({ timeout: 60_000 })
    // The visits say what is wrong.
    .catch(() => {});
  await page.waitForLoadState('networkidle');
  await page.close();
}

async function readWithoutScript(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(offers(page)).toContainText(/999\.66/);
  await expect(offers(page).locator('legend')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** The shopper chooses while every script is held back. */
async function takeOver(page: Page, url: string): Promise<void> {
  const letThem = await holdScripts(page);
  await page.goto(url, { waitUntil: 'commit' });
  await plan(page, '6-annuity').check();
  const heading = await page.getByRole('heading', { level: 1 }).textContent();
  const drawn = await offers(page).evaluateHandle(element => element.shadowRoot!.querySelector('[part=widget]'));
  letThem();
  await expect(chosen(page), 'the page hears of the choice from before the script').toHaveText('6-annuity');
  expect(await value(page), 'the form has the choice').toBe('6-annuity');
  await plan(page, '12-annuity').check();
  await expect(chosen(page)).toHaveText('12-annuity');
  const now = await offers(page).evaluateHandle(element => element.shadowRoot!.querySelector('[part=widget]'));
  expect(await now.evaluate((now, drawn) => now === drawn, drawn), 'the same elements as the server drew').toBe(true);
  await expect(offers(page).getByRole('radio')).toHaveCount(3);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading ?? '');
  await page.waitForLoadState('networkidle');
}

/** A link of the router leads to the page, then the history leads back and to it again. */
async function navigate(page: Page, url: string, path: string): Promise<void> {
  await page.goto(`${url}/about`);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  await page.getByRole('link', { name: `Go to ${path}`, exact: true }).click();
  await plan(page, '6-annuity').check();
  await expect(chosen(page)).toHaveText('6-annuity');
  await page.goBack();
  await expect(offers(page)).toHaveCount(0);
  await page.goForward();
  await plan(page, '3-interest-free').check();
  await expect(chosen(page)).toHaveText('3-interest-free');
  await expect(offers(page).getByRole('radio')).toHaveCount(3);
  expect(await page.evaluate(() => 'isSame' in window), 'the router navigated, not the browser').toBe(true);
  await page.waitForLoadState('networkidle');
}

const value = (page: Page) => offers(page).evaluate(element => (element as HTMLInputElement).value);

/** Unlike Playwright's routes this leaves the cache on. Next warns in development if a browser has none. */
async function holdScripts(page: Page): Promise<() => void> {
  const session = await page.context().newCDPSession(page);
  let letThem = () => {};
  const allowed = new Promise<void>(resolve => {
    letThem = resolve;
  });
  session.on('Fetch.requestPaused', async ({ requestId }) => {
    await allowed;
    // The page may have ended.
    await session.send('Fetch.continueRequest', { requestId }).catch(() => {});
  });
  await session.send('Fetch.enable', { patterns: [{ resourceType: 'Script' }] });
  return letThem;
}
