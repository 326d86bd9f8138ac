import type { Page } from '@playwright/test';
import { expectAccessible, expectContrast } from '../access/expectAccessible.js';
import { layoutShift } from '../browser/layoutShift.js';
import { watchBuy } from '../follow/watchBuy.js';
import { expect, test } from '../frameworks/test.js';
import { atRest } from '../layout/buyButton.js';
import { WidgetModel } from '../models/WidgetModel.js';

const shops = [
  { name: 'atelier', language: 'en', other: '34 cm', before: '€980.00', after: '€1,460.00', folded: true },
  { name: 'voltage', language: 'en', other: '5K2K', before: '$1,099.00', after: '$1,649.00', folded: false },
  { name: 'jishi', language: 'zh-CN', other: '28 厘米', before: '¥1,599.00', after: '¥1,899.00', folded: false },
] as const;
type Shop = (typeof shops)[number];

async function open(page: Page, url: string, { name, language, folded }: Shop): Promise<WidgetModel> {
  await page.goto(`${url}/styles/${name}/`);
  const widget = new WidgetModel(page.locator('fenqi-offers'), language);
  await expect(folded ? widget.open : widget.plans).toBeVisible();
  return widget;
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Every typeface in the widget, and the page's own. */
const typefaces = ({ root }: WidgetModel) =>
  root.evaluate(element => {
    const texts = element.shadowRoot!.querySelectorAll('.legend, label, .best, .tile .amount, button');
    return [...new Set([document.body, ...texts].map(text => getComputedStyle(text).fontFamily))];
  });

for (const shop of shops) {
  test(`${shop.name}: at 360 and 1280 px the buy button never moves, and the offers follow the variant in the shop’s own typeface`, async ({
    page,
    examplesUrl,
  }) => {
    const places = await watchBuy(page);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 1_000 });
      const widget = await open(page, examplesUrl, shop);
      await atRest(page);
      expect(await layoutShift(page), `shift at ${width} px`).toBe(0);
      expect(await typefaces(widget)).toHaveLength(1);
      // The interest-free plan is the one whose total equals the price.
      await expect(widget.root).toContainText(shop.before);
      await page.getByRole('radio', { name: shop.other }).check();
      await expect(widget.root).toContainText(shop.after);
      expect(await places(), `at ${width} px`).toHaveLength(1);
      expect(await overflow(page), `at ${width} px`).toBe(0);
    }
  });

  test(`${shop.name}: a purchase in installments works, and every step of it is accessible`, async ({
    page,
    examplesUrl,
  }) => {
    const widget = await open(page, examplesUrl, shop);
    if (shop.folded) await widget.openSheet();
    await widget.choose(6);
    await expectAccessible(page, 'chosen');
    await widget.openSheet();
    await expectAccessible(page, 'the sheet');
    await widget.apply.click();
    await expect(widget.review).toBeVisible();
    // From here on only the widget changes, and its names and roles are the same in every shop.
    await expectContrast(page, 'approved');
    await widget.review.click();
    await expectContrast(page, 'review');
    await widget.dialog.agree.click();
    await expect(widget.status).toContainText(widget.words.committed);
    await expectContrast(page, 'agreed');
    await widget.closeSheet();
    expect(await overflow(page)).toBe(0);
    await page.locator('#buy').click();
    await expect(page.getByText('Order received. 6 payments are agreed.')).toBeVisible();
  });
}
