import type { Page } from '@playwright/test';

const WIDTHS = [768, 320, 360];

/**
 * Finds text that a shopper cannot read in full on narrow and wide phones and on a tablet. Such text is wider than its box, or
 * overflows the widget or the page.
 *
 * @param widths of the window, which keeps the last one
 */
export async function cutOff(page: Page, widths: readonly number[] = WIDTHS): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 740 });
    found.push(...(await cutOffNow(page)).map(text => `at ${width} px ${text}`));
  }
  return found;
}

const cutOffNow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const element = document.querySelector('fenqi-offers')!;
    // An open sheet lies over the page, which was checked before.
    const sheet = element.shadowRoot!.querySelector('dialog');
    const around = (sheet ?? element).getBoundingClientRect();
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`the page: ${scrollWidth} in ${clientWidth}`] : [];
    const seen = [...(sheet ?? element.shadowRoot!).querySelectorAll<HTMLElement>('*')].filter(each =>
      each.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    );
    const clipped = seen
      .filter(each => each.clientWidth > 1 && each.scrollWidth > each.clientWidth)
      .map(each => `${each.localName}.${each.className} ${each.scrollWidth} in ${each.clientWidth}: ${each.innerText}`);
    const out = seen
      .filter(each => each.getClientRects().length > 0)
      .filter(each => [...each.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim()))
      .filter(each => {
        const range = document.createRange();
        range.selectNodeContents(each);
        const { left, right } = range.getBoundingClientRect();
        return left < around.left - 1 || right > around.right + 1;
      })
      .map(each => `${each.localName}.${each.className} sticks out: ${each.innerText}`);
    return [...wide, ...clipped, ...out];
  });
