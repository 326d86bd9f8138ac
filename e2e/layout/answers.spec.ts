import { passTimeUntil } from '../browser/passTimeUntil.js';
import { expect, test } from '../fixtures/test.js';
import { buy, css, drawn, head, placeOfBuy } from './buyButton.js';

// A slow lender gives the same answer as one that approves at once, so it is not repeated here.
for (const shopper of ['test_approved', 'test_declined', 'test_no_alternative', 'test_offline'])
  test(`the lender's answer moves nothing on the page: ${shopper}`, {
    tag: shopper === 'test_declined' ? ['@engine', '@lender'] : [],
  }, async ({ host, page, trouble, lender }) => {
    const isOffline = shopper === 'test_offline';
    if (isOffline && lender) trouble.expect(/./);
    if (isOffline) await page.clock.install();
    const body = `<fenqi-offers amount="2999.00" currency="CNY" lender="sandbox" applicant="${shopper}"></fenqi-offers>`;
    const widget = await host.open({ body: body + buy, css, head });
    await widget.choose(6);
    await expect(widget.apply).toBeVisible();
    await expect(widget.root.getByText(/^Estimate/)).toBeHidden();
    await widget.apply.click();
    await expect(widget.root.locator('.place')).toBeVisible();
    const place = await placeOfBuy(page);
    if (isOffline) await passTimeUntil(widget.root.locator('.place.failed'));
    await expect(widget.root.locator('.place')).toHaveClass(/\b(approved|declined|failed)\b/);
    await drawn(page);
    expect(await placeOfBuy(page)).toBe(place);
  });
