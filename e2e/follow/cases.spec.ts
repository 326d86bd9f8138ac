import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.js';

const folder = fileURLToPath(new URL('../../src/widget/price-reader/cases/pages/', import.meta.url));

/** What each page of a shop has to show: the digits of the price, or no offers and one message. */
const pages: Readonly<Record<string, { readonly shows: string } | { readonly says: RegExp }>> = {
  // 0.75 is read. It is too small for any plan, which is not an error.
  '01-leading-dot.html': { shows: '' },
  '04-struck-selected.html': { says: /"\.amount-text": the price is struck through; write the plain amount/ },
  '05-woo-sale-amount.html': { shows: '129900' },
  '06-dawn-from-de.html': { says: /"Von €1\.299,00" is more than a price in EUR: it says "von"/ },
  '10-fallback-language-iqd.html': { says: /"25,000" is 25000 or 25\.000/ },
  '12-translated-page.html': { shows: '129900' },
  // Only twelve months are offered for 129,900 rupees: 135,525.50 with interest.
  '14-inr-slash-dash.html': { shows: '13552550' },
  '18-toman.html': { says: /is more than a price in IRR: it says "تومان"/ },
  '20-screen-reader-twin.html': { shows: '129900' },
  '22-amount-trailing-zeros.html': { shows: '7050' },
};

/** More of the same kinds: what the markup shows, in USD unless it says otherwise. */
const markup: readonly (readonly [html: string, shows: string | null, attributes?: string])[] = [
  ['<del><b class="price">$1,499.00</b></del> <b class="price">$1,299.00</b>', '129900'],
  ['<p style="text-decoration: line-through"><i><b class="price">$1,499.00</b></i></p>', null],
  ['<s><data class="price" value="1499">$1,499.00</data></s> <b class="price">$1,299.00</b>', '129900'],
  ['<span role="deletion" class="price">$1,499.00</span><ins class="price">$1,299.00</ins>', '129900'],
  ['<p class="price"><s><ins>$1,499.00</ins></s> <ins>$1,299.00</ins></p>', '129900'],
  ['<p class="price" lang="sv_SE">1<span> </span>299,00<span> </span>kr</p>', '129900', 'currency="SEK"'],
  [
    '<p class="price" lang="fr"><i>1</i><i>\u202f</i><i>299</i><i>,</i><i>00</i><i> </i><i>€</i></p>',
    '129900',
    'currency="EUR"',
  ],
  ['<p class="price"><i>$</i><i>1</i><i>,</i><i>299</i><i>.</i><i>00</i></p>', '129900'],
  ['<p class="price"><b>10</b> <b>200</b></p>', null],
  ['<p class="price">$<i>.</i><b>75</b></p>', ''],
  ['<p class="price"><span>$1,299.00</span><span>Price: $1299</span></p>', '129900'],
  ['<p class="price"><span>$1,299.00</span><span>$1,299.50</span></p>', null],
  ['<p class="price">4 x <b>$4.00</b></p>', null],
  ['<style>.per::after { content: " / month" }</style><p class="price per">$1,299.00</p>', null],
  ['<style>.from b::before { content: "From " }</style><p class="price from"><b>$1,299.00</b></p>', null],
  ['<style>.dot::before { content: "• " }</style><p class="price dot">$1,299.00</p>', '129900'],
  ['<style>.sign::before { content: "$" }</style><p class="price sign">1,299.00</p>', '129900'],
  ['<p class="price"><del>$1,499.00</del> <ins>$1,299.00</ins> <small>excl. VAT</small></p>', null],
  ['<p class="price"><i style="display: block">1</i><i style="display: block">.99 $</i></p>', null],
];

const shown = (frame: Frame, selector: string) =>
  frame.locator(selector).evaluate(element => (element.shadowRoot?.textContent ?? '').replace(/[.,\s’]/g, ''));

/** A document whose frames are all the pages of a folder in memory. */
async function openAll(page: Page, url: string, documents: ReadonlyMap<string, string>): Promise<void> {
  await page.route('**/cases/*', route => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1)!;
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: documents.get(name)! });
  });
  await page.goto(`${url}/cases/all`);
  await page.waitForLoadState('load');
}

// One page expects the same of German shoppers as of others.
test.use({ locale: 'de-DE' });

test('the pages of shops show offers for their price, or none and one message that names the fix', async ({
  host,
  page,
  trouble,
}) => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(pages));
  const refused = Object.values(pages).flatMap(want => ('says' in want ? [want.says] : []));
  const refusedMarkup = markup.filter(([, shows]) => shows === null);
  trouble.expect(/^console error: Fenqi: amount-from=/);
  const more = markup
    .map(
      ([html, , attributes = 'currency="USD"'], n) =>
        `<div id="m${n}">${html}</div><fenqi-offers id="w${n}" amount-from="#m${n} .price" ${attributes}></fenqi-offers>`,
    )
    .join('\n');
  const frames = [...Object.keys(pages), 'markup'].map(name => `<iframe name="${name}" src="${name}"></iframe>`);
  await openAll(
    page,
    host.server.url,
    new Map([
      ...Object.keys(pages).map(name => [name, readFileSync(folder + name, 'utf8')] as const),
      [
        'markup',
        `<!doctype html><html lang="en"><script type="module" async src="/fenqi/script.js"></script>${more}</html>`,
      ],
      ['all', `<!doctype html><title>Cases</title>${frames.join('')}`],
    ]),
  );

  for (const [name, want] of Object.entries(pages))
    await test.step(name, async () => {
      const frame = page.frame({ name })!;
      if (name.startsWith('12')) await frame.waitForFunction(() => document.querySelector('#price font'));
      if ('says' in want) {
        await expect.poll(() => trouble.matching(want.says)).toHaveLength(1);
        expect(await shown(frame, 'fenqi-offers')).toBe('');
      } else {
        await expect.poll(() => shown(frame, 'fenqi-offers')).toContain(want.shows);
        expect(await shown(frame, 'fenqi-offers')).not.toMatch(/7500|149900/);
      }
    });

  const frame = page.frame({ name: 'markup' })!;
  for (const [n, [html, shows]] of markup.entries())
    await test.step(html, async () => {
      if (shows === null) await expect.poll(() => trouble.matching(RegExp(`"#m${n} \\.price"`))).toHaveLength(1);
      else await expect.poll(() => shown(frame, `#w${n}`)).toContain(shows);
      expect(await shown(frame, `#w${n}`)).not.toMatch(shows === null ? /./ : /149900|7500/);
    });
  expect(trouble.all).toHaveLength(refused.length + refusedMarkup.length);
});

test('after a translator, prices keep the language of the page, also those of variants chosen later', async ({
  host,
  page,
}) => {
  const widget = await host.open({
    body: '<p id="price">1 299,00 kr</p><fenqi-offers amount-from="#price" currency="SEK"></fenqi-offers>',
    lang: 'sv',
    policy: 'none',
  });
  const digits = async () => (await widget.plans.innerText()).replace(/[.,\s]/g, '');
  await expect.poll(digits).toContain('129900');
  await page.evaluate(() => {
    const root = document.documentElement;
    root.lang = 'en';
    root.className = 'translated-ltr';
    document.querySelector('#price')!.innerHTML = '<font><font>Price: 1 299,00 kr</font></font>';
  });
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await digits()).toContain('129900');
  await page.locator('#price font font').evaluate(text => (text.textContent = '2 499 kr'));
  await expect.poll(digits).toContain('249900');
  // Firefox's leaves no trace. A figure that was there before it keeps its language.
  await page.evaluate(() => {
    document.documentElement.className = '';
    document.querySelector('#price')!.textContent = 'Now 2 499 kr';
  });
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await digits()).toContain('249900');
});
