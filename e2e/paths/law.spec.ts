import { expect, test } from '../fixtures/test.js';
import { renderOffers } from '../host/renderOffers.js';
import { ServerPage } from '../serverMarkup/ServerPage.js';

const warning = 'Caution! Borrowing money costs money.';
const credit = /Credit €2,999\.00/;

for (const layout of ['full', 'line'] as const) {
  test(`in euros, the warning of the law and the amount of credit stand in the page before any click, in the layout ${layout}`, {
    tag: ['@engine', '@phone'],
  }, async ({ host }) => {
    const widget = await host.open(
      `<fenqi-offers amount="2999.00" currency="EUR" layout="${layout}" lender="sandbox"></fenqi-offers>`,
    );
    const notice = widget.root.locator('[part=notice]');
    await expect(notice).toBeVisible();
    await expect(notice).toContainText(warning);
    await expect(notice).toContainText(credit);
    await expect(widget.sheet).toHaveCount(0);
    if (layout === 'full') return;
    // Beside the plan that the shopper has chosen stand its own figures.
    await widget.openSheet();
    await widget.choose(6);
    await widget.closeSheet();
    await expect(notice).toContainText('(6 months)');
    await expect(notice).not.toContainText('(12 months)');
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test(`in euros, the warning of the law stands in server markup without scripts, in the layout ${layout}`, {
      tag: '@engine',
    }, async ({ page, hostServer }) => {
      const markup = renderOffers({ amount: '2999.00', currency: 'EUR', locale: 'en', layout });
      const { widget } = await new ServerPage(page, hostServer).open(markup, { policy: 'none' });
      const notice = widget.root.locator('[part=notice]');
      await expect(notice).toBeVisible();
      await expect(notice).toContainText(warning);
      await expect(notice).toContainText(credit);
    });
  });
}
