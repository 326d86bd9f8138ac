import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.js';
import type { WidgetModel } from '../models/WidgetModel.js';

const body =
  '<fenqi-offers id="w" amount="2999.00" currency="CNY" lender="sandbox" applicant="test_best" locale="en"></fenqi-offers>';

/** The boxes of everything drawn, in whole pixels from the widget's corner, or the window's for the sheet, and the text styles. */
const picture = (widget: WidgetModel) =>
  widget.root.evaluate(element => {
    const corner = element.getBoundingClientRect();
    const round = (n: number) => Math.round(n);
    return [...element.shadowRoot!.querySelectorAll('*')]
      .filter(each => each.checkVisibility())
      .map(each => {
        const box = each.getBoundingClientRect();
        const { x, y } = each.closest('dialog') ? { x: 0, y: 0 } : corner;
        const { textTransform, letterSpacing, color, cursor } = getComputedStyle(each);
        return `${each.localName}.${each.className} ${round(box.x - x)},${round(box.y - y)} ${round(box.width)}x${round(box.height)} ${textTransform} ${letterSpacing} ${color} ${cursor}`;
      });
  });

const walk = async (widget: WidgetModel): Promise<string[][]> => {
  const seen: string[][] = [];
  await expect(widget.radios).toHaveCount(3);
  // Waits for the live part, which loads when the page is idle.
  await expect(widget.root.locator('[part~=lender]')).toBeVisible();
  seen.push(await picture(widget));
  await widget.choose(6);
  await expect(widget.clear).toBeVisible();
  seen.push(await picture(widget));
  await widget.openSheet();
  await widget.sheet.getByText(widget.words.allPayments, { exact: true }).click();
  await expect(widget.root.getByText(/^Estimate/)).toBeHidden();
  seen.push(await picture(widget));
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.approved);
  seen.push(await picture(widget));
  await widget.review.click();
  await expect(widget.dialog.locator).toBeVisible();
  seen.push(await picture(widget));
  return seen;
};

/** The width and the styles that are inherited on purpose are the same on both pages. */
const frame = 'body { margin: 0; font: 16px/1.5 sans-serif; color: #111; } main { width: 40rem; }';

/** Checks that each view is the same with the page's rules as without them. */
const undisturbed = async (
  page: Page,
  open: (css: string) => Promise<WidgetModel>,
  rules: readonly (readonly [name: string, css: string])[],
) => {
  // A sheet that still rises is somewhere else in each picture.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const quiet = await walk(await open(frame));
  for (const [name, css] of rules)
    await test.step(name, async () => {
      await page.evaluate(() => localStorage.clear());
      expect(await walk(await open(frame + css))).toEqual(quiet);
    });
};

const loud = [
  [
    'texts that are inherited',
    `main { letter-spacing: 0.4em; word-spacing: 1em; text-transform: uppercase; text-indent: 3em; white-space: nowrap;
    text-align: center; font-style: italic; font-variant: small-caps; font-weight: 900; line-height: 3; cursor: wait; hyphens: auto; word-break: break-all;
    overflow-wrap: anywhere; text-shadow: 0 0 3px red; list-style: square inside; border-collapse: separate; border-spacing: 20px; caption-side: bottom;
    text-wrap: balance; tab-size: 2; quotes: none; orphans: 5; font-stretch: condensed; empty-cells: hide; text-align-last: right; text-underline-offset: 9px;
    -webkit-text-stroke: 1px red; -webkit-text-fill-color: red; user-select: none; pointer-events: auto; text-emphasis: dot; text-rendering: geometricPrecision }`,
  ],
  [
    'elements',
    'div { display: none } main, h1 { display: block } label, input, fieldset, legend, summary, dialog, button, span, p, table { all: unset !important; display: none !important }',
  ],
  [
    'everything',
    `main * { box-sizing: content-box; letter-spacing: 5px; text-transform: uppercase; line-height: 3; word-break: break-all; white-space: nowrap; text-align: right;
    animation: spin 1s infinite; transition: all 3s; float: left; padding: 0; border: 0; margin: 0 }
    @keyframes spin { from { rotate: 0deg } to { rotate: 0.0001deg } }
    main > h1, main fenqi-offers { float: none; animation: none }`,
  ],
  [
    'a reset with !important',
    '* , *::before, *::after { margin: 0 !important; padding: 0 !important; text-transform: none !important; letter-spacing: 1px !important; line-height: 1 !important }',
  ],
] as const;

test('the page’s rules for texts, for elements or for everything do not change the widget', { tag: '@engine' }, async ({
  host,
  page,
}) => {
  await undisturbed(page, css => host.open({ body, css }), loud);
});

test('the widget works on a page that resets all styles', { tag: '@engine' }, async ({ host, page }) => {
  const widget = await host.open({ body, css: `${frame} * { all: unset !important }` });
  await expect(widget.radios).toHaveCount(3);
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.approved);
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
  expect(await page.evaluate(() => document.querySelector('#w')!.getBoundingClientRect().width)).toBeGreaterThan(300);
});

test('the widget inherits the page’s font and text colour', async ({ host }) => {
  const widget = await host.open({ body, css: 'main { font-family: monospace; color: rgb(0, 0, 120); }' });
  await expect(widget.radios).toHaveCount(3);
  const [family, color] = await widget.root.evaluate(element => {
    const { fontFamily, color } = getComputedStyle(element.shadowRoot!.querySelector('.tile')!);
    return [fontFamily, color];
  });
  expect([family, color]).toEqual(['monospace', 'rgb(0, 0, 120)']);
});

test('the widget declares the language of its texts, which selects the font for Chinese and Japanese', async ({
  host,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'only Chromium reveals the language that it assumes for an element');
  const widget = await host.open({ body: body.replace('"en"', '"zh-TW"'), lang: 'en' });
  const language = await widget.root.evaluate(element =>
    getComputedStyle(element.shadowRoot!.querySelector('div')!).getPropertyValue('-webkit-locale'),
  );
  expect(language).toBe('"zh-TW"');
});

test('another root font size or a zoom of 1 does not change the widget', async ({ host, page }) => {
  await undisturbed(page, css => host.open({ body, css }), [
    [
      'a root of 10 px and a body of 16',
      'html { font-size: 62.5% } main { width: 640px } body { line-height: 1.5; font-size: 1.6rem }',
    ],
    ['a zoom of 1', 'main { zoom: 1; transform: scale(1) } main { width: 640px }'],
  ]);
});

test('the sheet stays on screen on a page that is zoomed or rotated by a transform', async ({ host, page }) => {
  const widget = await host.open({
    body,
    css: 'main { transform: scale(0.5) rotate(2deg); zoom: 1.5; overflow: hidden; height: 300px; will-change: transform }',
  });
  await widget.applyFor(6);
  await widget.review.click();
  await expect(widget.dialog.locator).toBeVisible();
  const box = (await widget.dialog.locator.boundingBox())!;
  const { width, height } = page.viewportSize()!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(box.y + box.height).toBeLessThanOrEqual(height);
});
