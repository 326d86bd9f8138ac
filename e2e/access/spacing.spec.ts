import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.js';

const css = 'body { margin: 1rem; font: 16px/1.5 sans-serif }';

/** Texts that are cut off or overlap. */
const lost = (page: Page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('fenqi-offers')!;
    // The sheet lies over the page. What scrolls under its fixed head and buttons is not lost.
    const sheet = shadowRoot!.querySelector('dialog');
    const root = sheet ?? shadowRoot!;
    const isFixed = (each: Element) => !!each.closest('.head, .actions');
    const texts = [...root.querySelectorAll<HTMLElement>('*')]
      .filter(each => each.checkVisibility({ visibilityProperty: true }) && !each.closest('[hidden]'))
      .filter(each => [...each.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim()));
    // Only the element's own text. Its children are checked separately.
    const boxes = texts.flatMap(text =>
      [...text.childNodes]
        .filter(node => node.nodeType === 3 && node.textContent?.trim())
        .flatMap(node => {
          const range = document.createRange();
          range.selectNode(node);
          // One for each line: a text may begin in the line in which another one ends.
          return [...range.getClientRects()].map(({ left, right, top, bottom }) => ({
            text,
            left,
            right,
            top,
            bottom,
          }));
        }),
    );
    const cut = boxes
      .filter(({ text }) => {
        const { overflowX, overflowY } = getComputedStyle(text);
        return (
          (overflowX !== 'visible' && text.scrollWidth > text.clientWidth + 1) ||
          (overflowY !== 'visible' && text.scrollHeight > text.clientHeight + 1)
        );
      })
      .map(({ text }) => `cut off: ${text.textContent}`);
    const over = boxes.flatMap((a, at) =>
      boxes.slice(at + 1).flatMap(b => {
        if (a.text.contains(b.text) || b.text.contains(a.text)) return [];
        if (sheet && isFixed(a.text) !== isFixed(b.text)) return [];
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        return wide > 1 && high > 4 ? [`over each other: ${a.text.textContent} | ${b.text.textContent}`] : [];
      }),
    );
    const { scrollWidth, clientWidth } = document.scrollingElement!;
    return [...cut, ...over, ...(scrollWidth > clientWidth ? ['the page scrolls sideways'] : [])];
  });

/** The same check in a narrow and in a wide window. */
async function lostAtBothWidths(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [320, 768]) {
    await page.setViewportSize({ width, height: 900 });
    found.push(...(await lost(page)).map(text => `at ${width} px ${text}`));
  }
  return found;
}

for (const [locale, currency] of [
  ['en', 'USD'],
  ['de', 'EUR'],
  ['ar', 'SAR'],
] as const)
  test(`with the text spacing of WCAG 1.4.12, no text of the page or of the sheet is cut off or overlaps at 320 and 768 px, in ${locale}`, async ({
    host,
    page,
  }) => {
    const widget = await host.open({
      body: `<fenqi-offers amount="2999.00" currency="${currency}" locale="${locale}" lender="sandbox" applicant="test_approved"></fenqi-offers>`,
      css,
      policy: 'none',
    });
    const primary = widget.sheet.locator('[part=button]');
    await widget.root.getByRole('radio').nth(1).check();
    await expect(widget.root.locator('[part=clear]')).toBeAttached();
    // The text spacing of WCAG 2.2, 1.4.12, as a reader's own style sheet sets it.
    await widget.root.evaluate(element => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      );
      element.shadowRoot!.adoptedStyleSheets.push(sheet);
    });
    await expect(widget.root.locator('[part=sheet], .row')).toHaveCSS('letter-spacing', '1.56px');
    expect(await lostAtBothWidths(page)).toEqual([]);
    await widget.openSheet();
    for (const summary of await widget.sheet.locator('summary').all()) await summary.click();
    await expect(widget.sheet.locator('[part=steps]')).toBeVisible();
    expect(await lostAtBothWidths(page)).toEqual([]);
    await primary.click();
    await expect(widget.root.locator('[part=sheet].approved')).toBeVisible();
    expect(await lostAtBothWidths(page)).toEqual([]);
    await primary.click();
    await expect(widget.root.locator('[part=sheet].reviewing')).toBeVisible();
    expect(await lostAtBothWidths(page)).toEqual([]);
  });
