import type { Page } from '@playwright/test';

/** What a merchant's head has, and a page in which the buy button stands under the widget. */
export const head = '<link rel="stylesheet" href="/fenqi/fenqi.css">';
export const css = 'body { margin: 1rem; font-family: sans-serif; }';
export const buy = '<button id="buy">Buy</button>';

export const placeOfBuy = async (page: Page): Promise<number> => (await page.locator('#buy').boundingBox())!.y;

/**
 * Until everything that widgets load by themselves has come and is drawn: the part that comes last when the page is idle leaves a mark for
 * each widget, and where there is a lender the live part brings a style sheet of its own.
 */
export async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const widgets = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot?.querySelector('[part=widget]') ? shadowRoot : [],
    );
    const withLender = widgets.filter(({ host }) => host.hasAttribute('lender') || host.closest('[data-fenqi-lender]'));
    return (
      widgets.length > 0 &&
      performance.getEntriesByName('fenqi:offers-painted').length >= widgets.length &&
      withLender.every(({ adoptedStyleSheets }) => adoptedStyleSheets.length > 1)
    );
  });
  await drawn(page);
}

/** Until what is on the page now has been drawn, in its fonts. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise<unknown>(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
