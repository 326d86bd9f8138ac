import { expect, test } from '../fixtures/test.js';
import { reviewAndAgree } from '../paths/steps.js';

const offers = '<fenqi-offers id="w" amount="2999.00" currency="CNY" lender="sandbox"></fenqi-offers>';

/** Where an element may be while nobody sees it, and how it comes to be seen. */
const hidden: readonly [name: string, body: string, show: string, css?: string][] = [
  ['display: none', `<div id="around">${offers}</div>`, "around.className = ''", '.none { display: none }'],
  [
    'no width',
    `<div id="around" class="narrow">${offers}</div>`,
    "around.className = ''",
    '.narrow { width: 0; overflow: hidden }',
  ],
  ['the attribute hidden', `<div id="around" hidden>${offers}</div>`, 'around.hidden = false'],
  ['hidden=until-found', `<div id="around" hidden="until-found">${offers}</div>`, "around.removeAttribute('hidden')"],
  ['closed details', `<details id="around"><summary>Pay</summary>${offers}</details>`, 'around.open = true'],
  ['a closed dialog', `<dialog id="around">${offers}</dialog>`, 'around.showModal()'],
  ['a popover', `<div popover id="around">${offers}</div>`, 'around.showPopover()', '[popover] { width: 40rem }'],
  [
    'content-visibility: auto far down',
    `<div class="far"></div><div id="around">${offers}</div>`,
    'around.scrollIntoView()',
    '.far { height: 400vh } #around { content-visibility: auto; contain-intrinsic-size: auto 300px }',
  ],
];
for (const [name, body, show, css] of hidden)
  test(`a widget within ${name} is whole when it is shown, and the whole flow works there`, async ({ host, page }) => {
    const given = name === 'display: none' ? body.replace('id="around"', 'id="around" class="none"') : body;
    const widget = await host.open({ body: given, policy: 'none', ...(css && { css }) });
    await page.waitForFunction(() => document.querySelector('#w')?.shadowRoot?.querySelector('input'));
    await page.evaluate(show.replaceAll('around.', "document.querySelector('#around')."));
    await expect(widget.radios).toHaveCount(3);
    await widget.choose(6);
    await widget.apply.click();
    await expect(widget.status).toContainText(widget.words.approved);
    await widget.review.click();
    await expect(widget.dialog.locator).toBeVisible();
    await widget.dialog.agree.click();
    await expect(widget.status).toContainText(widget.words.committed);
    const { width, over } = await widget.root.evaluate(element => ({
      width: element.getBoundingClientRect().width,
      over: element.scrollWidth - element.clientWidth,
    }));
    expect(width).toBeGreaterThan(200);
    expect(over, 'nothing sticks out').toBeLessThanOrEqual(0);
  });

test('an open review goes with the dialog of the shop that is closed and opened again', async ({ host, page }) => {
  const widget = await host.open({ body: `<dialog id="around">${offers}</dialog>`, policy: 'none' });
  const shop = page.locator('#around');
  await shop.evaluate((dialog: HTMLDialogElement) => dialog.showModal());
  await widget.choose(6);
  await widget.apply.click();
  await widget.review.click();
  await expect(widget.dialog.locator).toBeVisible();
  // The review's Escape is not the shop's.
  await page.keyboard.press('Escape');
  await expect(widget.dialog.locator).toBeHidden();
  await expect(shop).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(shop).toBeHidden();
  await shop.evaluate((dialog: HTMLDialogElement) => dialog.showModal());
  await expect(widget.review).toBeVisible();
});

test('in a shadow root of the shop, with its form and the style sheet in it, the whole flow works and nothing moves', async ({
  host,
  page,
}) => {
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
  await widget.choose(6);
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.approved);
  await reviewAndAgree(widget);
  const sent = await page.evaluate(() =>
    new FormData(document.querySelector('#shop')!.shadowRoot!.querySelector('form')!).get('plan'),
  );
  expect(JSON.parse(String(sent))).toMatchObject({ planId: '6-annuity', amountMinor: 299_900 });
});
