import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.js';
import type { Widget } from '../models/Widget.js';

const body =
  '<fenqi-offers id="w" amount="2999.00" currency="CNY" lender="sandbox" applicant="test_best" locale="en"></fenqi-offers>';

/** Boxes of all that is drawn, from the corner of the widget, in whole pixels; and how texts are set. */
const picture = (widget: Widget) =>
  widget.root.evaluate(element => {
    const corner = element.getBoundingClientRect();
    const round = (n: number) => Math.round(n);
    return [...element.shadowRoot!.querySelectorAll('*')]
      .filter(each => each.checkVisibility())
      .map(each => {
        const box = each.getBoundingClientRect();
        const { textTransform, letterSpacing, color, cursor } = getComputedStyle(each);
        return `${each.localName}.${each.className} ${round(box.x - corner.x)},${round(box.y - corner.y)} ${round(box.width)}x${round(box.height)} ${textTransform} ${letterSpacing} ${color} ${cursor}`;
      });
  });

const walk = async (widget: Widget): Promise<string[][]> => {
  const seen: string[][] = [];
  await expect(widget.radios).toHaveCount(3);
  // With the live part, which comes when the page is idle.
  await expect(widget.root.locator('.choosing')).toBeAttached();
  seen.push(await picture(widget));
  await widget.choose(6);
  await expect(widget.apply).toBeVisible();
  await widget.root.getByText(widget.words.allPayments, { exact: true }).click();
  await expect(widget.root.getByText(/^Estimate/)).toBeHidden();
  seen.push(await picture(widget));
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.approved);
  seen.push(await picture(widget));
  await widget.review.click();
  await expect(widget.dialog.locator).toBeVisible();
  return seen;
};

/** The width and what is inherited on purpose are the same on both pages. */
const frame = 'body { margin: 0; font: 16px/1.5 sans-serif; color: #111; } main { width: 40rem; }';

/** Each picture with rules of the page is the one without them. */
const undisturbed = async (
  page: Page,
  open: (css: string) => Promise<Widget>,
  rules: readonly (readonly [name: string, css: string])[],
) => {
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

test('rules of the page about texts, elements or everything change nothing', { tag: '@engine' }, async ({
  host,
  page,
}) => {
  await undisturbed(page, css => host.open({ body, css }), loud);
});

test('what sets the whole page to nothing leaves a widget that works', { tag: '@engine' }, async ({ host, page }) => {
  const widget = await host.open({ body, css: `${frame} * { all: unset !important }` });
  await expect(widget.radios).toHaveCount(3);
  await widget.choose(6);
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.approved);
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
  expect(await page.evaluate(() => document.querySelector('#w')!.getBoundingClientRect().width)).toBeGreaterThan(300);
});

test('inherited font and colour are the page’s own, so that the widget looks at home', async ({ host }) => {
  const widget = await host.open({ body, css: 'main { font-family: monospace; color: rgb(0, 0, 120); }' });
  await expect(widget.radios).toHaveCount(3);
  const [family, color] = await widget.root.evaluate(element => {
    const { fontFamily, color } = getComputedStyle(element.shadowRoot!.querySelector('legend')!);
    return [fontFamily, color];
  });
  expect([family, color]).toEqual(['monospace', 'rgb(0, 0, 120)']);
});

test('the language of the texts, which chooses the font of Chinese and Japanese, is kept', async ({
  host,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'only Chromium shows what it takes for the language of an element');
  const widget = await host.open({ body: body.replace('"en"', '"zh-TW"'), lang: 'en' });
  const language = await widget.root.evaluate(element =>
    getComputedStyle(element.shadowRoot!.querySelector('div')!).getPropertyValue('-webkit-locale'),
  );
  expect(language).toBe('"zh-TW"');
});

test('another size of the root and a zoom of 1 make no other picture', async ({ host, page }) => {
  await undisturbed(page, css => host.open({ body, css }), [
    [
      'a root of 10 px and a body of 16',
      'html { font-size: 62.5% } main { width: 640px } body { line-height: 1.5; font-size: 1.6rem }',
    ],
    ['a zoom of 1', 'main { zoom: 1; transform: scale(1) } main { width: 640px }'],
  ]);
});

test('a page that is zoomed or turned by a transform keeps the review on the screen', async ({ host, page }) => {
  const widget = await host.open({
    body,
    css: 'main { transform: scale(0.5) rotate(2deg); zoom: 1.5; overflow: hidden; height: 300px; will-change: transform }',
  });
  await widget.choose(6);
  await widget.apply.click();
  await widget.review.click();
  await expect(widget.dialog.locator).toBeVisible();
  const box = (await widget.dialog.locator.boundingBox())!;
  const { width, height } = page.viewportSize()!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(box.y + box.height).toBeLessThanOrEqual(height);
});
