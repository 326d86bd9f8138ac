import type { Page } from '@playwright/test';
import { holdRequests } from '../browser/holdRequests.js';
import { countStorageReads, storageReads } from '../browser/storageReads.js';
import { untilIdle } from '../browser/untilIdle.js';
import { readSandbox } from '../models/LenderBooks.js';
import { WidgetModel } from '../models/WidgetModel.js';
import { expect, test } from './test.js';

const field = (page: Page) => page.evaluate(() => new FormData(document.querySelector('form')!).get('fenqi') ?? '');

const paths = [
  '/html/',
  '/react/',
  '/react/rendered/',
  '/vue/',
  '/vue/rendered/',
  '/developed/18/',
  '/developed/18/rendered/',
  '/developed/19/',
  '/developed/19/rendered/',
];

for (const path of paths)
  test(`the example ${path} receives each event, lets the widget go and come back, and gets the order with its agreement`, async ({
    page,
    examplesUrl,
    clock,
  }) => {
    await page.goto(examplesUrl + path);
    const widget = new WidgetModel(page.locator('fenqi-offers'));
    await expect(widget.plan(3)).toHaveAccessibleName(/ CN¥999\.66/);
    expect(await field(page)).toBe('');
    // The page without a framework only accepts the order.
    const isWired = path !== '/html/';
    const hears = async (text: string) => {
      if (isWired) await expect(page.locator('output')).toHaveText(text);
    };
    if (isWired) {
      await page.getByLabel('Quantity').selectOption('2');
      await expect(widget.plan(3)).toHaveAccessibleName(/1,999\.33/);
    }
    await widget.choose(6);
    await hears('Chosen: 6-annuity');
    await expect.poll(() => field(page)).toBe('6-annuity');
    await widget.openSheet();
    await widget.apply.click();
    await hears('Decided: approved');
    await expect(widget.review).toBeVisible();

    if (isWired)
      await test.step('a removed widget does nothing, and once back it resumes the same application', async () => {
        await widget.closeSheet();
        const shown = page.getByRole('checkbox', { name: 'Pay in installments' });
        await shown.uncheck();
        await expect(page.locator('fenqi-offers')).toHaveCount(0);
        expect(await field(page)).toBe('');
        await page.evaluate(countStorageReads);
        await clock.move(60_000);
        expect(await storageReads(page), 'looks into the storage after the end').toBe(0);
        await shown.check();
        await expect(widget.status).toContainText(widget.words.approved);
        await widget.openSheet();
        expect(await readSandbox(page)).toHaveLength(1);
      });

    await widget.review.click();
    await widget.dialog.readCosts(clock);
    await widget.dialog.agree.click();
    await expect(widget.status).toContainText(widget.words.committed);
    await hears('Agreed: 6-annuity');
    expect(JSON.parse(String(await field(page)))).toMatchObject({ planId: '6-annuity', order: 'A-1001' });
    expect(await readSandbox(page)).toEqual([{ planId: '6-annuity', cancelled: false, committed: true }]);
    await widget.closeSheet();
    await page.getByRole('button', { name: 'Place order' }).click();
    await expect(page.getByText('Order received. 6 payments are agreed.')).toBeVisible();
  });

for (const path of paths.filter(path => /html|rendered/.test(path)))
  test(`the buy button of the example ${path} stays where the page showed it before any script`, async ({
    page,
    examplesUrl,
  }) => {
    await page.addInitScript(() => {
      Object.assign(window, { shifts: 0 });
      new PerformanceObserver(list => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          (window as unknown as { shifts: number }).shifts += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // Scripts are held back until the page has been measured without them.
    const letThem = await holdRequests(page, '**/*.js');
    await page.goto(examplesUrl + path, { waitUntil: 'commit' });
    const buy = page.getByRole('button', { name: 'Place order' });
    const before = await buy.boundingBox();
    letThem();
    const widget = new WidgetModel(page.locator('fenqi-offers'));
    await expect(widget.plans).toBeVisible();
    await untilIdle(page);
    expect(before).not.toBeNull();
    expect(await buy.boundingBox()).toEqual(before);
    expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBe(0);
  });

for (const path of paths.filter(path => path.includes('rendered')))
  test(`the example ${path} shows the server’s offers before any script, and its framework keeps them, hears of a choice made there, and says nothing in the console`, async ({
    page,
    examplesUrl,
  }) => {
    const letThem = await holdRequests(page, '**/*.js');
    await page.goto(examplesUrl + path, { waitUntil: 'commit' });
    const widget = new WidgetModel(page.locator('fenqi-offers'));
    await widget.plan(6).check();
    const drawn = await widget.root.evaluateHandle(element => element.shadowRoot?.querySelector('[part=widget]'));
    letThem();
    await expect(page.locator('output')).toHaveText('Chosen: 6-annuity');
    expect(await field(page)).toBe('6-annuity');
    expect(
      await widget.root.evaluate(
        (element, drawn) => element.shadowRoot?.querySelector('[part=widget]') === drawn,
        drawn,
      ),
      'the same elements',
    ).toBe(true);
    const shown = page.getByRole('checkbox', { name: 'Pay in installments' });
    await shown.uncheck();
    await shown.check();
    await widget.choose(12);
    await expect(page.locator('output')).toHaveText('Chosen: 12-annuity');
    await expect(widget.radios).toHaveCount(3);
  });
