import { holdRequests } from '../browser/holdRequests.js';
import { expect, test } from '../fixtures/test.js';

const form = `<form><fenqi-offers id="w" name="plan" amount="2999.00" currency="CNY" lender="sandbox" order="A-1" applicant="test_approved"></fenqi-offers>
  <input name="note" value="n"><button type="reset">Reset</button></form>`;

const dataOf = (page: import('@playwright/test').Page) =>
  page.evaluate(() => new FormData(document.querySelector('form')!).get('plan'));

test('the form carries nothing, then the plan, then the agreement', { tag: '@engine' }, async ({ host, page }) => {
  const widget = await host.open(form);
  await expect(widget.plans).toBeVisible();
  expect((await dataOf(page)) ?? '').toBe('');
  const known = await page.evaluate(() => {
    const element = document.querySelector('fenqi-offers') as HTMLElement & { form: HTMLFormElement; name: string };
    return [element.form === document.forms[0], element.name];
  });
  expect(known, 'the element knows its form and its name').toEqual([true, 'plan']);
  await widget.choose(6);
  await expect.poll(() => dataOf(page)).toBe('6-annuity');
  await widget.apply.click();
  await widget.review.click();
  expect(await dataOf(page)).toBe('6-annuity');
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
  const agreement = JSON.parse(String(await dataOf(page)));
  expect(agreement).toMatchObject({ planId: '6-annuity', amountMinor: 299_900, currency: 'CNY', order: 'A-1' });
  expect(agreement.installments).toHaveLength(6);
  expect(await widget.value()).toBe(JSON.stringify(agreement));
});

test('resetting the form takes the choice back', { tag: '@engine' }, async ({ host, page }) => {
  const widget = await host.open(form);
  await widget.choose(12);
  await expect(widget.apply).toBeVisible();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(widget.plan(12)).not.toBeChecked();
  await expect(widget.apply).toHaveCount(0);
  expect((await dataOf(page)) ?? '').toBe('');
});

test('what is taken back while the texts of the choice are on their way does not come back with them', {
  tag: '@engine',
}, async ({ host, page }) => {
  const letIt = await holdRequests(page, '**/chunks/later.en*');
  const widget = await host.open(form);
  const asked = page.waitForRequest('**/chunks/later.en*');
  await widget.choose(12);
  await asked;
  await page.getByRole('button', { name: 'Reset' }).click();
  letIt();
  // The style sheet of the live part is adopted where it takes over.
  await expect
    .poll(() => widget.root.evaluate(element => element.shadowRoot!.adoptedStyleSheets.length))
    .toBeGreaterThan(1);
  await expect(widget.plan(12)).not.toBeChecked();
  await expect(widget.apply).toHaveCount(0);
  expect((await dataOf(page)) ?? '').toBe('');
});

test('a reload takes up an approved application, and a committed one', { tag: ['@lender', '@engine'] }, async ({
  host,
  page,
  books,
}) => {
  const widget = await host.open(form);
  await widget.choose(6);
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.approved);
  await page.reload();
  await expect(widget.status).toContainText(widget.words.approved);
  await expect(widget.plan(6)).toBeChecked();
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
  const before = await dataOf(page);
  await page.reload();
  await expect(widget.status).toContainText(widget.words.committed);
  expect(await dataOf(page)).toBe(before);
  expect((await books.applications()).map(({ committed }) => committed)).toEqual([true]);
});

test('a second tab sees the same application, and the first learns what was agreed there', {
  tag: ['@lender', '@engine'],
}, async ({ host, page, context, books }) => {
  const widget = await host.open(form);
  await widget.choose(6);
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.approved);

  const tab = await context.newPage();
  await tab.goto(page.url());
  const second = new (widget.constructor as typeof import('../models/Widget.js').Widget)(tab.locator('fenqi-offers'));
  await expect(second.status).toContainText(second.words.approved);
  await expect(second.plan(6)).toBeChecked();
  await second.review.click();
  await second.dialog.agree.click();
  await expect(second.status).toContainText(second.words.committed);
  await page.bringToFront();
  await expect(widget.status).toContainText(widget.words.committed);
  expect(await widget.value()).toBe(await second.value());
  expect(await books.applications()).toHaveLength(1);
});

test('a reload takes up an approved application also where the page brings the adapter as an object', async ({
  host,
  page,
}) => {
  const mountIt = async () => {
    await page.waitForFunction(() => 'fenqi' in window);
    await page.evaluate(() => {
      const { fenqi } = window as unknown as {
        fenqi: { mount(target: Element, options: object): object; sandboxLender(): object };
      };
      const options = { amount: '2999.00', currency: 'CNY', order: 'A-1', lender: fenqi.sandboxLender() };
      fenqi.mount(document.querySelector('#mounted')!, options);
    });
  };
  await host.open({
    body: '<div id="mounted"></div>',
    fenqi: false,
    head: '<script type="module" src="/merchant.js"></script>',
  });
  await mountIt();
  const widget = host.widget('#mounted');
  await widget.choose(6);
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.approved);
  await page.reload();
  await mountIt();
  await expect(widget.status).toContainText(widget.words.approved);
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
});
