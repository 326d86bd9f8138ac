import { expect, test } from '../fixtures/test.js';

test('the widget adds nothing to the page outside its own element', async ({ host, page }) => {
  const widget = await host.open({
    body: '<fenqi-offers amount="2999.00" currency="CNY" lender="sandbox"></fenqi-offers>',
  });
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.approved);
  const outside = await page.evaluate(() => ({
    children: [...document.body.querySelectorAll('*')].map(({ localName }) => localName),
    cookies: document.cookie,
    keys: Object.keys(localStorage).every(key => key.startsWith('fenqi.')),
    globals: Object.keys(window).filter(name => /fenqi|preact/i.test(name)),
  }));
  expect(outside).toEqual({ children: ['main', 'h1', 'fenqi-offers'], cookies: '', keys: true, globals: [] });
});
