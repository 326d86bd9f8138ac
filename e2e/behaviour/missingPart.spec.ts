import { defaultTermSheet } from '../../src/pricing/offers/defaultTermSheet.js';
import { untilIdle } from '../browser/untilIdle.js';
import { expect, test } from '../fixtures/test.js';
import { recordEvents } from '../host/recordEvents.js';

const body = '<fenqi-offers amount="2999.00" currency="CNY" lender="sandbox"></fenqi-offers>';
const lostIn = (engine: string) =>
  engine === 'firefox'
    ? [/request failed: NS_ERROR_ABORT/, /Fenqi: error loading dynamically/]
    : [/request failed: net::ERR_FAILED/, /Failed to load resource/, /Fenqi: Failed to fetch/];

for (const missing of ['goLive', 'lender', 'later.en'])
  test(`if ${missing} cannot be loaded, the shopper is told, and choosing again or reloading works once the network is back`, {
    tag: missing === 'lender' ? ['@lender', '@engine'] : [],
  }, async ({ host, page, trouble, lender, browserName }) => {
    const part = missing !== 'lender' ? missing : lender ? 'httpLender' : 'sandboxLender';
    trouble.expect(...lostIn(browserName));
    const said = await recordEvents(page);
    await page.route(`**/chunks/${part}*.js`, route => route.abort());
    const widget = await host.open(body);
    await widget.choose(6);
    await expect(widget.status).toContainText(widget.words.partMissing);
    await expect(widget.plan(6)).toBeChecked();
    expect((await said()).filter(({ name }) => name === 'fenqi:error').map(({ detail }) => detail['kind'])).toContain(
      'part-missing',
    );
    await page.unroute(`**/chunks/${part}*.js`);
    // In the HTML standard, a failed module stays failed in the page. Chromium tries again.
    if (browserName === 'firefox') await page.reload();
    await widget.choose(12);
    await expect(widget.clear).toBeVisible();
    await expect(widget.status).not.toContainText(widget.words.partMissing);
    await widget.openSheet();
    await widget.apply.click();
    await expect(widget.status).toContainText(widget.words.approved);
  });

test('without the later parts, the offers are still priced and can be chosen for the form', {
  tag: '@engine',
}, async ({ host, page, trouble, browserName }) => {
  trouble.expect(...lostIn(browserName));
  await page.route('**/chunks/**', route => route.abort());
  const widget = await host.open('<fenqi-offers amount="2999.00" currency="CNY"></fenqi-offers>');
  await widget.choose(3);
  await expect(widget.status).toContainText(widget.words.partMissing);
  expect(await widget.value()).toBe('3-interest-free');
});

test('a part that fails to load is not requested over and over', async ({
  host,
  page,
  trouble,
  browserName,
  clock,
}) => {
  trouble.expect(...lostIn(browserName));
  const said = await recordEvents(page);
  await page.route('**/chunks/**', route => route.abort());
  const widget = await host.open(body);
  await expect(widget.status).toContainText(widget.words.partMissing);
  await clock.move(60_000);
  await untilIdle(page);
  expect((await said()).length).toBeLessThan(5);
});

test('if the part that checks terms cannot be loaded, the widget is empty and reports an error without an exception', {
  tag: '@engine',
}, async ({ host, page, trouble, browserName }) => {
  trouble.expect(...lostIn(browserName));
  const said = await recordEvents(page);
  await page.route('**/chunks/goLive*.js', route => route.abort());
  const terms = JSON.stringify(defaultTermSheet('CNY')).replaceAll('"', '&quot;');
  const widget = await host.open(`<fenqi-offers amount="2999.00" currency="CNY" terms="${terms}"></fenqi-offers>`);
  await expect.poll(async () => (await said()).map(({ name }) => name)).toEqual(['fenqi:error']);
  await expect(widget.plans).toHaveCount(0);
  await page.unroute('**/chunks/goLive*.js');
  if (browserName === 'firefox') return;
  await widget.root.evaluate(element => element.setAttribute('amount', '3000.00'));
  await expect(widget.plans).toContainText('CN¥3,000.00');
});
