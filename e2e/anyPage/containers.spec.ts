import { expect, test } from '../fixtures/test.js';

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
