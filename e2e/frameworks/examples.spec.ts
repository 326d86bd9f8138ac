import type { Page } from '@playwright/test';
import { readSandbox } from '../models/sandboxBook.js';
import { Widget } from '../models/Widget.js';
import { expect, test } from './test.js';

const field = (page: Page) => page.evaluate(() => new FormData(document.querySelector('form')!).get('fenqi') ?? '');

async function agree(widget: Widget): Promise<void> {
  await widget.choose(6);
  await widget.apply.click();
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
}

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
  test(`${path} sells in installments, and the order arrives with its agreement`, async ({ page, examplesUrl }) => {
    await page.goto(examplesUrl + path);
    const widget = new Widget(page.locator('fenqi-offers'));
    await expect(widget.plans).toBeVisible();
    expect(await field(page)).toBe('');
    await agree(widget);
    expect(JSON.parse(String(await field(page)))).toMatchObject({ planId: '6-annuity', order: 'A-1001' });
    expect(await readSandbox(page)).toEqual([{ planId: '6-annuity', cancelled: false, committed: true }]);
    await page.getByRole('button', { name: 'Place order' }).click();
    await expect(page.getByText('Order received. 6 payments are agreed.')).toBeVisible();
  });

for (const path of paths.filter(path => path !== '/html/')) {
  test(`${path} hears the events, and what it is told arrives at the widget`, async ({ page, examplesUrl }) => {
    await page.goto(examplesUrl + path);
    const widget = new Widget(page.locator('fenqi-offers'));
    const said = page.locator('output');
    await expect(widget.plan(3)).toHaveAccessibleName(/ CN¥999\.66/);
    await page.getByLabel('Quantity').selectOption('2');
    await expect(widget.plan(3)).toHaveAccessibleName(/1,999\.33/);
    await widget.choose(3);
    await expect(said).toHaveText('Chosen: 3-interest-free');
    await expect.poll(() => field(page)).toBe('3-interest-free');
    await widget.apply.click();
    await expect(said).toHaveText('Decided: approved');
    await widget.review.click();
    await widget.dialog.agree.click();
    await expect(said).toHaveText('Agreed: 3-interest-free');
  });

  test(`${path} takes the widget away without a rest, and back with the same application`, async ({
    page,
    examplesUrl,
  }) => {
    await page.goto(examplesUrl + path);
    const widget = new Widget(page.locator('fenqi-offers'));
    await widget.choose(6);
    await widget.apply.click();
    await expect(widget.review).toBeVisible();
    await page.getByLabel('Pay in installments', { exact: true }).uncheck();
    await expect(page.locator('fenqi-offers')).toHaveCount(0);
    expect(await field(page)).toBe('');
    const woken = await page.evaluate(async () => {
      let woken = 0;
      const getItem = Storage.prototype.getItem;
      Storage.prototype.getItem = function (key) {
        woken++;
        return getItem.call(this, key);
      };
      await new Promise(resolve => setTimeout(resolve, 1_500));
      Storage.prototype.getItem = getItem;
      return woken;
    });
    expect(woken, 'looks into the storage after the end').toBe(0);
    await page.getByLabel('Pay in installments', { exact: true }).check();
    await expect(widget.review).toBeVisible();
    expect(await readSandbox(page)).toHaveLength(1);
  });
}

for (const path of paths.filter(path => /html|rendered/.test(path)))
  test(`${path} keeps the buy button where the server has put it`, async ({ page, examplesUrl }) => {
    await page.addInitScript(() => {
      Object.assign(window, { shifts: 0 });
      new PerformanceObserver(list => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          (window as unknown as { shifts: number }).shifts += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // No script runs before the page has been measured without it.
    let letThem = () => {};
    const measured = new Promise<void>(resolve => {
      letThem = resolve;
    });
    await page.route('**/*.js', async route => {
      await measured;
      await route.continue();
    });
    await page.goto(examplesUrl + path, { waitUntil: 'commit' });
    const buy = page.getByRole('button', { name: 'Place order' });
    const before = await buy.boundingBox();
    letThem();
    const widget = new Widget(page.locator('fenqi-offers'));
    await expect(widget.plans).toBeVisible();
    await page.evaluate(() => new Promise(resolve => requestIdleCallback(() => setTimeout(resolve, 300))));
    expect(before).not.toBeNull();
    expect(await buy.boundingBox()).toEqual(before);
    expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBe(0);
  });
