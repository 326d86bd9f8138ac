import { expect, test } from '../fixtures/test.js';
import { decisions, ScriptedLender } from '../host/ScriptedLender.js';
import type { WidgetModel } from '../models/WidgetModel.js';

const offers = '<fenqi-offers amount="2999.00" currency="CNY"></fenqi-offers>';
const css = 'body { margin: 1rem; font-family: sans-serif }';

const styleOf = (widget: WidgetModel, selector: string, name: string) =>
  widget.root.evaluate(
    (element, [selector, name]) =>
      getComputedStyle(element.shadowRoot!.querySelector(selector)!).getPropertyValue(name),
    [selector, name] as const,
  );

test('with reduced motion, no animation moves anything, even while the lender is deciding', { tag: '@engine' }, async ({
  host,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const widget = await host.open({ body: offers, css });
  const lender = await new ScriptedLender(page).lendTo('fenqi-offers', { apply: 'hangs' });
  const moving = () =>
    widget.root.evaluate(element =>
      element
        .shadowRoot!.getAnimations()
        .flatMap(({ effect }) => (effect as KeyframeEffect).getKeyframes().flatMap(Object.keys))
        .filter(name => !/^(offset|easing|composite|computedOffset|pointerEvents)$/.test(name)),
    );
  await widget.applyFor(6);
  await expect(widget.status).toContainText(/^Checking with/);
  expect(await moving()).toEqual([]);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await expect.poll(async () => (await moving()).length, 'it moves where that is wanted').toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await lender.does('apply', { answers: decisions.approved('6-annuity') });
  await lender.startAnew();
  await widget.applyFor(6);
  await widget.review.click();
  await expect(widget.dialog.locator).toBeVisible();
  expect(await moving()).toEqual([]);
});

test('in forced colours, the chosen plan, the buttons and the lender’s answer have borders', {
  tag: '@engine',
}, async ({ host, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const widget = await host.open({ body: offers, css });
  await new ScriptedLender(page).lendTo('fenqi-offers', { apply: { answers: decisions.declined } });
  await widget.choose(6);
  await expect(widget.root.locator('[part=clear]')).toBeVisible();
  const width = (selector: string) => styleOf(widget, selector, 'border-top-width');
  expect(await width('.tile:has(:checked)')).toBe('2px');
  expect(await width('.tile:not(:has(:checked))')).toBe('1px');
  expect(await width('button.primary')).toBe('2px');
  const [own, page_] = await Promise.all([
    styleOf(widget, '.tile:has(:checked)', 'border-top-color'),
    page.evaluate(() => getComputedStyle(document.body).backgroundColor),
  ]);
  expect(own).not.toBe(page_);
  await widget.openSheet();
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.declined);
  expect(await width('.answer [role=status]')).toBe('2px');
  expect(await width('[part=alternative]')).toBe('2px');
});

/** The brightness of a text and of the ground under it, the widget's own if it is not named, from 0 (black) to 255. */
const lightnessOf = (widget: WidgetModel, text: string, ground?: string) =>
  widget.root.evaluate(
    (element, [text, ground]) => {
      const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
      const lightness = (colour: string) => {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
        return (r + g + b) / 3;
      };
      const styleOf = (selector: string) => getComputedStyle(element.shadowRoot!.querySelector(selector)!);
      const { backgroundColor } = ground ? styleOf(ground) : getComputedStyle(element);
      return { text: lightness(styleOf(text).color), ground: lightness(backgroundColor) };
    },
    [text, ground] as const,
  );

test('on paper, the first view is dark on light, before a choice has loaded further parts', {
  tag: '@engine',
}, async ({ host, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const widget = await host.open({
    body: offers.replace('<fenqi-offers', '<fenqi-offers look="card"'),
    css: `${css} :root { color-scheme: light dark }`,
  });
  await expect(widget.plans).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const { text, ground } = await lightnessOf(widget, '.amount');
  expect(text).toBeLessThan(100);
  expect(ground).toBeGreaterThan(200);
});

test('on paper, the plan is dark on light with all payments, even if the page is dark on screen', {
  tag: '@engine',
}, async ({ host, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const widget = await host.open({
    body: offers.replace('<fenqi-offers', '<fenqi-offers look="card"'),
    css: `${css} :root { color-scheme: light dark }`,
  });
  await new ScriptedLender(page).lendTo();
  await widget.choose(6);
  await widget.schedule();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const { text, ground } = await lightnessOf(widget, '.large', '[part=sheet]');
  expect(text).toBeLessThan(100);
  expect(ground).toBeGreaterThan(200);
  await expect(widget.root.locator('[part=schedule]')).toBeVisible();
});
