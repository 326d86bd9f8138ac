import type { Page } from '@playwright/test';
import { untilIdle } from '../browser/untilIdle.js';
import { expect, test } from '../fixtures/test.js';
import type { HostPage } from '../host/HostPage.js';
import type { WidgetModel } from '../models/WidgetModel.js';

const offers = '<fenqi-offers name="plan" amount="2999.00" currency="CNY"></fenqi-offers>';
const data = '<div data-fenqi-amount="1999.00" data-fenqi-currency="CNY"></div>';
const body = `<p id="price">CN¥4,999.00</p><form>${offers}</form>${data}
  <fenqi-offers id="following" amount-from="#price" currency="CNY"></fenqi-offers>`;
/** Names that the page itself has at the top of its scripts. The script must not take or replace any. */
const names = '<script>let e = 1, t = 2, n = 3, r = 4, i = 5, a = 6, o = 7, s = 8, fenqi = 9; function u() {}</script>';

/** Where tag managers, shop systems and templates put a script without `type="module"`. */
const places: Readonly<Record<string, (src: string) => Omit<HostPage, 'fenqi'>>> = {
  'in the head': src => ({ body, head: `${names}<script src="${src}"></script>` }),
  'in the head with defer': src => ({ body, head: `${names}<script defer src="${src}"></script>` }),
  'in the head with async and a version': src => ({
    body,
    head: `${names}<script async src="${src}?ver=6.8.1"></script>`,
  }),
  'in the middle of the body': src => ({
    body: `${body.replace('<form>', `<script src="${src}" nonce="r4nd0mN0nce"></script><form>`)}`,
    head: names,
  }),
  'injected by another script': src => ({
    policy: 'none',
    body,
    head: names,
    script: `setTimeout(() => document.head.append(Object.assign(document.createElement('script'), { src: '${src}' })))`,
  }),
  twice: src => ({ body, head: `${names}<script src="${src}"></script><script async src="${src}"></script>` }),
};

async function works(page: Page, widget: WidgetModel): Promise<void> {
  for (const each of await page.locator('fenqi-offers').all()) await expect(each.getByRole('radio')).toHaveCount(3);
  await expect(page.locator('fenqi-offers')).toHaveCount(3);
  await widget.choose(6);
  await expect(widget.clear).toBeVisible();
  expect(await page.evaluate(() => new FormData(document.forms[0]!).get('plan'))).toBe('6-annuity');
  await page.waitForFunction(() => performance.getEntriesByName('fenqi:tag-to-offers').length > 0);
}

for (const [place, pageOf] of Object.entries(places))
  test(`the one file works as a classic script ${place}, and leaves the page’s names alone`, {
    tag: place === 'in the head' ? '@engine' : [],
  }, async ({ host, page }) => {
    await page.addInitScript(() => Object.assign(window, { before: Object.keys(window) }));
    const widget = await host.open({ ...pageOf('/fenqi/one/fenqi.en.js'), fenqi: false });
    await works(page, widget);
    const after = await page.evaluate(() => {
      const { before } = window as unknown as { before: string[] };
      // The browser's driver adds a name of its own.
      return Object.keys(window).filter(name => !before.includes(name) && !/^(before|u|__pw.*)$/.test(name));
    });
    expect(after).toEqual([]);
    expect(host.server.reports).toEqual([]);
  });

test('the one file works as a module too', async ({ host, page }) => {
  const head = '<script type="module" async src="/fenqi/one/fenqi.en.js"></script>';
  await works(page, await host.open({ body, head, fenqi: false }));
});

for (const place of ['in the head', 'injected by another script'] as const)
  test(`script.js without type="module" ${place} says in the console what to write, once, and works`, {
    tag: place === 'in the head' ? '@engine' : [],
  }, async ({ host, page, trouble }) => {
    trouble.expect(/^console warning: Fenqi: write <script type="module" async src="\.\.\.">$/);
    const widget = await host.open({ ...places[place]!('/fenqi/script.js'), fenqi: false });
    await works(page, widget);
    expect(trouble.all).toHaveLength(1);
    expect(host.server.reports).toEqual([]);
  });

test('a version in the address of script.js loads no file twice', async ({ host, page }) => {
  const loaded: string[] = [];
  page.on('request', request => loaded.push(new URL(request.url()).pathname));
  const head = '<script type="module" async src="/fenqi/script.js?ver=6.8.1"></script>';
  await works(page, await host.open({ body, head, fenqi: false }));
  await untilIdle(page);
  const scripts = loaded.filter(path => path.endsWith('.js'));
  expect(scripts).toContain('/fenqi/script.js');
  expect(new Set(scripts).size, scripts.join('\n')).toBe(scripts.length);
});

test('two addresses of script.js in one page share one list with the parts', async ({ host, page }) => {
  const script = (version: number) => `<script type="module" src="/fenqi/script.js?v=${version}"></script>`;
  const keep = `<script type="module">
    window.lists = () => Object.getOwnPropertySymbols(window).filter(({ description }) => /^fenqi \\w{8}$/.test(description));
    window.first = window[window.lists()[0]];
  </script>`;
  await works(page, await host.open({ body, head: `${script(1)}${keep}${script(2)}`, policy: 'none', fenqi: false }));
  const kept = await page.evaluate(() => {
    const { first, lists } = window as unknown as { first: unknown[]; lists(): symbol[] };
    return { lengths: [first.length > 0, lists().length], same: Reflect.get(window, lists()[0]!) === first };
  });
  expect(kept).toEqual({ lengths: [true, 1], same: true });
});

test('names that hide document.currentScript make no difference to a classic script', async ({ host, page }) => {
  const widget = await host.open({
    body: `<img name="currentScript" alt="" src="data:,">${body}<script src="/fenqi/one/fenqi.en.js"></script>`,
    policy: 'none',
    fenqi: false,
  });
  await works(page, widget);
});
