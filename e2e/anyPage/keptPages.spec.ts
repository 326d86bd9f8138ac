import { expect, test } from '../fixtures/test.js';
import { decisions, ScriptedLender } from '../host/ScriptedLender.js';

// By default Playwright disables the back/forward cache.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
});
test.skip(({ browserName }) => browserName !== 'chromium', 'Firefox does not cache a page that is driven from outside');

const offers = '<fenqi-offers id="w" amount="2999.00" currency="CNY"></fenqi-offers>';
const another = '<p>Another page</p>';

/** Marks the page, to show later whether the browser kept it. */
const watch = () => {
  addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
};

test('the back/forward cache keeps a page with an application under way, and the answer arrives after the return', async ({
  host,
  page,
}) => {
  await page.addInitScript(watch);
  const widget = await host.open({ body: offers, kept: true });
  const lender = await new ScriptedLender(page).lendTo('#w', { apply: { answers: decisions.pending } });
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.pending);
  await lender.does('status', { answers: decisions.approved('6-annuity') });
  await page.goto(host.server.put({ body: another, fenqi: false, kept: true }));
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted)).toBe(true);
  await expect(widget.status).toContainText(widget.words.approved);
  await expect(widget.plan(6)).toBeChecked();
  expect(await lender.calls('apply')).toBe(1);
});

test('a page that returns from the back/forward cache on the next day shows that day’s dates', async ({
  host,
  page,
}) => {
  await page.addInitScript(watch);
  await page.addInitScript(() => {
    const Real = Date;
    const now = () => Real.now() + ((window as { later?: number }).later ?? 0);
    window.Date = class extends Real {
      constructor(...args: []) {
        super(...(args.length ? args : ([now()] as unknown as [])));
      }
      static override now = now;
    } as DateConstructor;
  });
  const widget = await host.open({ body: offers, kept: true });
  await widget.choose(6);
  await expect(widget.clear).toBeVisible();
  await widget.schedule();
  const dates = () => widget.sheet.locator('[part=schedule] tbody').innerText();
  const before = await dates();
  await page.evaluate(() => Object.assign(window, { later: 2 * 24 * 60 * 60_000 }));
  await page.goto(host.server.put({ body: another, fenqi: false, kept: true }));
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted)).toBe(true);
  await expect.poll(dates).not.toBe(before);
  await expect(widget.plan(6)).toBeChecked();
});
