import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.js';
import type { HostPage } from '../host/HostPage.js';
import { HostServer } from '../host/HostServer.js';
import { HostSite } from '../host/HostSite.js';
import type { WidgetModel } from '../models/WidgetModel.js';
import { headAt, tagsAt } from './publishedTags.js';

const body = '<fenqi-offers amount="2999.00" currency="CNY" lender="sandbox"></fenqi-offers>';
/** A page under `script-src 'nonce-…' 'strict-dynamic'; style-src 'self'; require-trusted-types-for 'script'`, COOP and COEP. */
const strict: HostPage = { body, isolated: true };

async function agree(widget: WidgetModel): Promise<void> {
  await widget.choose(6);
  await widget.openSheet();
  await widget.sheet.getByText(widget.words.allPayments, { exact: true }).click();
  await widget.apply.click();
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
  expect(JSON.parse(await widget.value())).toMatchObject({ planId: '6-annuity', amountMinor: 299_900 });
  const styles = widget.root.evaluate(element => element.shadowRoot?.querySelectorAll('style').length);
  expect(await styles, 'style elements that a policy would have to allow').toBe(0);
}
const isIsolated = (page: Page) => page.evaluate(() => crossOriginIsolated);

/** Records refused policies, deprecated calls and interventions from the next page on, as the browser reports them to the page. */
async function recordReports(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const reports: string[] = [];
    Object.assign(window, { reports });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      reports.push(`${violatedDirective} ${blockedURI}`),
    );
    // Firefox does not have this interface.
    if ('ReportingObserver' in window)
      new ReportingObserver(seen => reports.push(...seen.map(report => JSON.stringify(report))), {
        buffered: true,
      }).observe();
  });
  return () => page.evaluate(() => (window as unknown as { reports: string[] }).reports);
}

for (const [name, more, tag] of [
  ['with the plain script tag', () => ({}), ['@lender']],
  ['with every file pinned by its hash', () => ({ fenqi: false, head: headAt('/fenqi') }), ['@engine']],
  ['in one file pinned by its hash', () => ({ fenqi: false, head: tagsAt('/fenqi').oneFile['en']! }), ['@lender']],
  ['with a nonce alone, which the parts inherit', () => ({ policy: 'nonce-alone' as const }), ['@engine']],
  ['with files from the merchant’s own host', () => ({ policy: 'self' as const }), []],
] as const)
  test(`a whole purchase works under a strict policy without a violation, ${name}`, {
    tag: [...tag],
  }, async ({ host, page, lender }) => {
    test.skip(name.includes('one file') && !lender, 'the one file leaves the sandbox out');
    const reports = await recordReports(page);
    const widget = await host.open({ ...strict, ...more() });
    await agree(widget);
    expect(await isIsolated(page)).toBe(true);
    expect(await reports()).toEqual([]);
    expect(host.server.reports).toEqual([]);
  });

for (const [name, tags, tag] of [
  ['in parts', (place: string) => headAt(place), ['@engine', '@lender']],
  ['in one file', (place: string) => tagsAt(place).oneFile['en']!, ['@lender']],
] as const)
  test(`a whole purchase works under a strict policy from a CDN on another origin, ${name} and pinned by hashes`, {
    tag: [...tag],
  }, async ({ host, page, lender }) => {
    test.skip(name.includes('one file') && !lender, 'the one file leaves the sandbox out');
    const network = await new HostServer(lender?.url).start();
    const reports = await recordReports(page);
    const from = new Set<string>();
    page.on('request', request => request.url().endsWith('.js') && from.add(new URL(request.url()).origin));
    const widget = await host.open({ ...strict, fenqi: false, head: tags(`${network.url}/fenqi`) });
    await agree(widget);
    expect(await isIsolated(page)).toBe(true);
    expect(await reports()).toEqual([]);
    expect(host.server.reports).toEqual([]);
    expect([...from]).toEqual([network.url]);
    await network.stop();
  });

test('where a policy allows no images in data: URLs, the lender’s name stands without its logo, and the purchase works', {
  tag: '@engine',
}, async ({ page, trouble }) => {
  trouble.expect(/img-src/);
  // A server of its own, whose reports no other test counts.
  const server = await new HostServer().start();
  const widget = await new HostSite(page, server).open({ ...strict, logos: false });
  const lender = widget.root.locator('[part=lender]');
  await expect(lender).toHaveText(/^Fenqi (Sandbox|Demo Lender)$/);
  await expect(lender.locator('img')).toBeHidden();
  await agree(widget);
  await server.stop();
});

test('with a wrong nonce the script is refused with a console error and a report, and the page is unchanged', {
  tag: '@engine',
}, async ({ host, page, trouble, browserName }) => {
  trouble.expect(/script-src/);
  // Firefox refuses the script before it sends a request.
  if (browserName === 'chromium') trouble.expect(/request failed: csp/);
  const reports = await recordReports(page);
  const head = tagsAt('/fenqi').script.replace(/nonce="[^"]*"/, 'nonce="anothers"');
  await page.goto(host.server.put({ ...strict, fenqi: false, head }));
  await expect.poll(() => host.server.reports.length).toBe(1);
  expect(host.server.reports[0]).toContain('script-src-elem');
  expect((await reports()).join()).toContain('/fenqi/script.js');
  expect(await page.evaluate(() => customElements.get('fenqi-offers') === undefined)).toBe(true);
});
