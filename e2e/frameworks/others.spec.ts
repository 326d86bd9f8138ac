import { WidgetModel } from '../models/WidgetModel.js';
import { expect, test } from './test.js';

for (const name of ['preact', 'svelte'])
  test(`${name} sets options as properties, including a lender object, and receives the events`, async ({
    page,
    examplesUrl,
  }) => {
    await page.goto(`${examplesUrl}/${name}/`);
    const widget = new WidgetModel(page.locator('fenqi-offers'));
    await expect(widget.plan(3)).toHaveAccessibleName(/ CN¥999\.66/);
    await page.getByRole('button', { name: 'Two' }).click();
    await expect(widget.plan(3)).toHaveAccessibleName(/ CN¥1,999\.33/);
    await widget.choose(6);
    await expect(page.locator('output')).toHaveText('6-annuity');
    await widget.openSheet();
    await widget.apply.click();
    await widget.review.click();
    await widget.dialog.agree.click();
    await expect(widget.status).toContainText(widget.words.committed);
    const field = await page.evaluate(() => new FormData(document.forms[0]).get('fenqi'));
    expect(JSON.parse(String(field))).toMatchObject({ planId: '6-annuity', amountMinor: 599_800 });
  });

test('options that are set right after the element was inserted, as Angular does, cause no error', async ({
  page,
  examplesUrl,
}) => {
  await page.goto(`${examplesUrl}/html/`);
  await expect(new WidgetModel(page.locator('fenqi-offers')).plans).toBeVisible();
  await page.evaluate(() => {
    const offers = document.body.appendChild(document.createElement('fenqi-offers'));
    offers.setAttribute('amount', '2999.00');
    offers.setAttribute('currency', 'CNY');
  });
  await expect(new WidgetModel(page.locator('fenqi-offers').last()).plan(3)).toHaveAccessibleName(/ CN¥999\.66/);
});
