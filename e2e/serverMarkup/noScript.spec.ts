import { expect, test } from '../fixtures/test.js';
import { renderOffers } from '../host/renderOffers.js';
import { ServerPage } from './ServerPage.js';

test.use({ javaScriptEnabled: false });

const offers = (layout: 'full' | 'line') =>
  renderOffers({ amount: '2999.00', currency: 'CNY', locale: 'en', layout, styleSheet: '/fenqi/offers.css' });

test('without scripts the offers are readable, and nothing looks selectable', async ({ page, hostServer }) => {
  const { widget } = await new ServerPage(page, hostServer).open(offers('full'), { fenqi: true });
  await expect(widget.plans).toContainText('6 months CN¥508.47 a month');
  await expect(widget.radios).toHaveCount(0);
  await page.mouse.click(...(await centreOf()));
  expect(await widget.root.locator('input:checked').count()).toBe(0);
  await page.keyboard.press('Tab');
  await expect(page.locator('#buy')).toBeFocused();

  async function centreOf(): Promise<[number, number]> {
    const { x, y, width, height } = (await widget.root.locator('.tile').nth(1).boundingBox())!;
    return [x + width / 2, y + height / 2];
  }
});

test('without scripts the line says the best offers, and nothing in it asks to be pressed', async ({
  page,
  hostServer,
}) => {
  const { widget } = await new ServerPage(page, hostServer).open(offers('line'), { fenqi: true });
  await expect(widget.root).toContainText('3 months interest-free, CN¥999.66 a month');
  await expect(widget.root).toContainText('from CN¥260.74 a month over 12 months');
  await expect(widget.root.getByRole('button')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(page.locator('#buy')).toBeFocused();
});
