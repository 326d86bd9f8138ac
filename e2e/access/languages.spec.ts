import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.js';

const languages: readonly [locale: string, currency: string, amount: string][] = [
  ['en', 'USD', '2999.00'],
  ['zh-CN', 'CNY', '2999.00'],
  ['zh-TW', 'TWD', '29990.00'],
  ['ja', 'JPY', '299900'],
  ['ko', 'KRW', '2999000'],
  ['es', 'EUR', '2999.00'],
  ['fr', 'EUR', '2999.00'],
  ['de', 'EUR', '2999.00'],
  ['it', 'EUR', '2999.00'],
  ['pt', 'BRL', '2999.00'],
  ['ar', 'SAR', '2999.00'],
];

/** What is cut off or sticks out, of everything with text of its own, and of the page. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const element = document.querySelector('fenqi-offers')!;
    const around = element.getBoundingClientRect();
    const wrong = [...element.shadowRoot!.querySelectorAll<HTMLElement>('*')]
      .filter(each => each.checkVisibility({ visibilityProperty: true }) && each.getClientRects().length > 0)
      .filter(each => [...each.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim()))
      .flatMap(each => {
        const range = document.createRange();
        range.selectNodeContents(each);
        const { left, right } = range.getBoundingClientRect();
        const scrolls = each.scrollWidth - each.clientWidth > 1 && getComputedStyle(each).overflowX !== 'visible';
        const out = left < around.left - 1 || right > around.right + 1;
        return scrolls || out ? [`${each.className || each.localName}: ${each.textContent}`] : [];
      });
    const root = document.scrollingElement!;
    return root.scrollWidth > root.clientWidth ? [...wrong, 'the page scrolls sideways'] : wrong;
  });

for (const width of [320, 360, 768])
  test(`at ${width} px every language has its texts whole, and nothing scrolls sideways`, async ({ host, page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    const found: Record<string, string[]> = {};
    for (const [locale, currency, amount] of languages) {
      const widget = await host.open({
        body: `<fenqi-offers amount="${amount}" currency="${currency}" locale="${locale}" order="${locale}" lender="sandbox" applicant="test_approved"></fenqi-offers>`,
        css: 'body { margin: 1rem; font-family: sans-serif }',
      });
      await widget.root.getByRole('radio').nth(1).check();
      await expect(widget.root.locator('button.primary')).toBeVisible();
      await widget.root.locator('details summary').last().click();
      const before = await cut(page);
      await widget.root.locator('button.primary').click();
      await expect(widget.root.locator('.approved button.primary, .approved ~ * button.primary').first()).toBeVisible();
      found[locale] = [...new Set([...before, ...(await cut(page))])];
    }
    expect(found).toEqual(Object.fromEntries(languages.map(([locale]) => [locale, []])));
  });

test('in Arabic the widget reads from the right, and figures keep their own order', async ({ host }) => {
  const widget = await host.open({
    body: '<fenqi-offers amount="2999.00" currency="SAR" locale="ar"></fenqi-offers>',
    css: 'main { width: 40rem }',
  });
  const { direction, lefts, amounts } = await widget.root.evaluate(element => {
    const tiles = [...element.shadowRoot!.querySelectorAll('.tile')];
    return {
      direction: getComputedStyle(element.shadowRoot!.querySelector('.tiles')!).direction,
      lefts: tiles.map(tile => tile.getBoundingClientRect().left),
      amounts: tiles.map(tile => {
        // Where each figure of the amount is drawn, from left to right.
        const text = document.createTreeWalker(tile.querySelector('.large')!, 4).nextNode() as Text;
        const drawn = [...text.data]
          .map((letter, at) => {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            return { letter, left: range.getBoundingClientRect().left };
          })
          .filter(({ letter }) => /\d/.test(letter));
        return drawn.every(({ left }, at) => at === 0 || left > drawn[at - 1]!.left);
      }),
    };
  });
  expect(direction).toBe('rtl');
  expect(lefts, 'the first plan stands rightmost').toEqual([...lefts].sort((a, b) => b - a));
  expect(amounts).toEqual([true, true, true]);
});
