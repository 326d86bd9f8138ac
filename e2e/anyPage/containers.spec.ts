import { expect, test } from '../fixtures/test.js';
import type { WidgetModel } from '../models/WidgetModel.js';
import { reviewAndAgree } from '../paths/steps.js';

const offers = '<fenqi-offers id="w" amount="2999.00" currency="CNY" lender="sandbox"></fenqi-offers>';

interface Place {
  readonly name: string;
  around(offers: string): string;
  /** Makes it visible. */
  show(around: HTMLElement & HTMLDetailsElement & HTMLDialogElement): void;
}

/** Places that hide an element at first, and draw it normally in the page once it is shown. */
const unseen: readonly Place[] = [
  {
    name: 'display: none',
    around: offers => `<div class="around none">${offers}</div>`,
    show: around => around.classList.remove('none'),
  },
  {
    name: 'no width',
    around: offers => `<div class="around narrow">${offers}</div>`,
    show: around => around.classList.remove('narrow'),
  },
  {
    name: 'the attribute hidden',
    around: offers => `<div class="around" hidden>${offers}</div>`,
    show: around => around.removeAttribute('hidden'),
  },
  {
    name: 'hidden=until-found',
    around: offers => `<div class="around" hidden="until-found">${offers}</div>`,
    show: around => around.removeAttribute('hidden'),
  },
];
/** Places where the browser draws an element differently, or in a layer of its own. */
const apart: readonly Place[] = [
  {
    name: 'closed details',
    around: offers => `<details class="around"><summary>Pay</summary>${offers}</details>`,
    show: around => Object.assign(around, { open: true }),
  },
  {
    name: 'a closed dialog',
    around: offers => `<dialog class="around">${offers}</dialog>`,
    show: around => around.showModal(),
  },
  {
    name: 'a popover',
    around: offers => `<div popover class="around">${offers}</div>`,
    show: around => around.showPopover(),
  },
  {
    name: 'content-visibility: auto far down',
    around: offers => `<div class="far"></div><div class="around auto">${offers}</div>`,
    show: around => around.scrollIntoView(),
  },
];
const css = `.none { display: none } .narrow { width: 0; overflow: hidden } [popover] { width: 40rem }
  .far { height: 400vh } .auto { content-visibility: auto; contain-intrinsic-size: auto 300px }`;

async function showWhole(widget: WidgetModel, { show }: Place): Promise<void> {
  const around = widget.root.locator('xpath=ancestor::*[contains(@class, "around")]');
  await expect(widget.root.locator('input').first()).toBeAttached();
  await around.evaluate(show as (around: Element) => void);
  await expect(widget.radios).toHaveCount(3);
  await widget.choose(6);
  await expect(widget.clear).toBeVisible();
  const { width, over } = await widget.root.evaluate(element => ({
    width: element.getBoundingClientRect().width,
    over: element.scrollWidth - element.clientWidth,
  }));
  expect(width).toBeGreaterThan(200);
  expect(over, 'nothing overflows').toBeLessThanOrEqual(0);
}

test('a widget that styles or attributes hide is complete when it is shown', { tag: '@engine' }, async ({ host }) => {
  await host.open({
    body: unseen.map((place, n) => place.around(offers.replace('"w"', `"w${n}" order="${n}"`))).join(''),
    policy: 'none',
    css,
  });
  for (const [n, place] of unseen.entries()) await test.step(place.name, () => showWhole(host.widget(`#w${n}`), place));
});

for (const place of apart)
  test(`a widget within ${place.name} is complete when it is shown, and a whole purchase works there`, {
    tag: place.name === 'a popover' ? '@engine' : [],
  }, async ({ host }) => {
    const widget = await host.open({ body: place.around(offers), policy: 'none', css });
    await showWhole(widget, place);
    await widget.openSheet();
    await widget.apply.click();
    await expect(widget.status).toContainText(widget.words.approved);
    await widget.review.click();
    await expect(widget.dialog.locator).toBeVisible();
    await widget.dialog.agree.click();
    await expect(widget.status).toContainText(widget.words.committed);
    expect(await widget.root.evaluate(element => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  });

/** Places that show an element at first, and that the page may hide at any time. */
const leaving: readonly (Omit<Place, 'show'> & { hide(around: Parameters<Place['show']>[0]): void })[] = [
  {
    name: 'display: none',
    around: offers => `<div class="around">${offers}</div>`,
    hide: around => around.classList.add('none'),
  },
  {
    name: 'details',
    around: offers => `<details open class="around"><summary>Pay</summary>${offers}</details>`,
    hide: around => around.removeAttribute('open'),
  },
  {
    name: 'a dialog',
    around: offers => `<dialog open class="around">${offers}</dialog>`,
    hide: around => around.close(),
  },
];

test('a sheet closes when the page hides its place, because the page would stay blocked for what nobody sees', {
  tag: '@engine',
}, async ({ host, page }) => {
  const other = '<button type="button" id="other">Other</button><div class="around">';
  await host.open({
    body: `${leaving.map((place, n) => place.around(offers.replace('"w"', `"w${n}" order="${n}"`))).join('')}${other}${offers}</div>`,
    policy: 'none',
    css: `${css} dialog.around { position: static }`,
  });
  for (const [n, { name, hide }] of leaving.entries())
    await test.step(name, async () => {
      const widget = host.widget(`#w${n}`);
      await widget.openSheet();
      await widget.root
        .locator('xpath=ancestor::*[contains(@class, "around")]')
        .evaluate(hide as (around: Element) => void);
      await expect(widget.root.locator('dialog')).toHaveCount(0);
      await page.locator('#other').click();
    });
  await test.step('an invisible or deaf place does not make the sheet so', async () => {
    const widget = host.widget('#w');
    await widget.openSheet();
    await widget.root.evaluate(element => {
      Object.assign(element.parentElement!.style, { visibility: 'hidden', pointerEvents: 'none' });
    });
    await expect(widget.close).toBeVisible();
    await widget.close.click();
    await page.locator('#other').click();
  });
});

test('Escape closes the sheet before the shop’s dialog around it, and the approval is there when that dialog reopens', {
  tag: '@engine',
}, async ({ host, page }) => {
  const widget = await host.open({ body: `<dialog id="around">${offers}</dialog>`, policy: 'none' });
  const shop = page.locator('#around');
  await shop.evaluate((dialog: HTMLDialogElement) => dialog.showModal());
  await widget.applyFor(6);
  await widget.review.click();
  await expect(widget.dialog.locator).toBeVisible();
  // Escape closes the sheet, and not the shop's dialog.
  await page.keyboard.press('Escape');
  await expect(widget.dialog.locator).toBeHidden();
  await expect(shop).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(shop).toBeHidden();
  await shop.evaluate((dialog: HTMLDialogElement) => dialog.showModal());
  await expect(widget.status).toContainText(widget.words.approved);
  await widget.openSheet();
  await expect(widget.review).toBeVisible();
});

test('in a shadow root of the shop that also holds the form and the styles, a whole purchase works and nothing moves', {
  tag: '@engine',
}, async ({ host, page }) => {
  await host.open({ body: '<div id="shop"></div>', policy: 'none', fenqi: false });
  const buyAt = () =>
    page.evaluate(() =>
      Math.round(document.querySelector('#shop')!.shadowRoot!.querySelector('#buy')!.getBoundingClientRect().top),
    );
  await page.evaluate(
    async html => {
      const root = document.querySelector('#shop')!.attachShadow({ mode: 'open' });
      const { content } = Object.assign(document.createElement('template'), { innerHTML: html });
      const styles = content.querySelector('link')!;
      const styled = new Promise(resolve => styles.addEventListener('load', resolve));
      root.append(content);
      await styled;
    },
    `<link rel="stylesheet" href="/fenqi/fenqi.css"><form>${offers.replace('<fenqi-offers', '<fenqi-offers name="plan"')}<button type="button" id="buy">Buy</button></form>`,
  );
  const place = await buyAt();
  await page.evaluate(path => import(path), '/fenqi/script.js');
  const widget = host.widget('#w');
  await expect(widget.radios).toHaveCount(3);
  expect(await buyAt()).toBe(place);
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.approved);
  await reviewAndAgree(widget);
  const sent = await page.evaluate(() =>
    new FormData(document.querySelector('#shop')!.shadowRoot!.querySelector('form')!).get('plan'),
  );
  expect(JSON.parse(String(sent))).toMatchObject({ planId: '6-annuity', amountMinor: 299_900 });
});
