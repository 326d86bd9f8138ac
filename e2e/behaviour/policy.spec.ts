import { expect, test } from '../fixtures/test.js';

for (const policy of ['nonce', 'self'] as const)
  test(`the whole path runs under a strict policy: ${policy === 'nonce' ? "'nonce-…' 'strict-dynamic'" : "script-src 'self'"}, Trusted Types, no inline styles`, async ({
    host,
    page,
  }) => {
    const widget = await host.open({
      body: '<fenqi-offers amount="2999.00" currency="CNY" lender="sandbox"></fenqi-offers>',
      policy,
    });
    await widget.choose(6);
    await widget.apply.click();
    await widget.review.click();
    await widget.dialog.agree.click();
    await expect(widget.status).toContainText(widget.words.committed);
    const styled = await page.evaluate(
      () => document.querySelector('fenqi-offers')?.shadowRoot?.querySelectorAll('style').length,
    );
    expect(styled).toBe(0);
  });

test('the widget puts nothing into the page outside its own element', async ({ host, page }) => {
  const widget = await host.open({
    body: '<fenqi-offers amount="2999.00" currency="CNY" lender="sandbox"></fenqi-offers>',
  });
  await widget.choose(6);
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.approved);
  const outside = await page.evaluate(() => ({
    children: [...document.body.querySelectorAll('*')].map(({ localName }) => localName),
    cookies: document.cookie,
    keys: Object.keys(localStorage).every(key => key.startsWith('fenqi.')),
    globals: Object.keys(window).filter(name => /fenqi|preact/i.test(name)),
  }));
  expect(outside).toEqual({ children: ['main', 'h1', 'fenqi-offers'], cookies: '', keys: true, globals: [] });
});
