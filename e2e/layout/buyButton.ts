import type { Page } from '@playwright/test';

/** A merchant's styles, and a page with the buy button below the widget. */
export const head = '<link rel="stylesheet" href="/fenqi/fenqi.css">';
export const css = 'body { margin: 1rem; font-family: sans-serif; }';
export const buy = '<button id="buy">Buy</button>';

export const placeOfBuy = async (page: Page): Promise<number> => (await page.locator('#buy').boundingBox())!.y;

/**
 * Waits until everything that widgets load by themselves has arrived and is drawn. The part that loads last, when the page is idle,
 * leaves a mark for each widget. With a lender, the live part also adds a style sheet of its own.
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

/** Waits until the current content of the page has been drawn in its own fonts. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise<unknown>(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
