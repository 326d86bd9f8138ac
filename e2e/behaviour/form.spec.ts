import { holdRequests } from '../browser/holdRequests.js';
import { expect, test } from '../fixtures/test.js';

const form = `<form><fenqi-offers id="w" name="plan" amount="2999.00" currency="CNY" lender="sandbox" order="A-1" applicant="test_approved"></fenqi-offers>
  <input name="note" value="n"><button type="reset">Reset</button></form>`;

const dataOf = (page: import('@playwright/test').Page) =>
  page.evaluate(() => new FormData(document.querySelector('form')!).get('plan'));

test('the form field is empty, then holds the plan, then the agreement', { tag: '@engine' }, async ({ host, page }) => {
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

test('resetting the form clears the choice', { tag: '@engine' }, async ({ host, page }) => {
  const widget = await host.open(form);
  await widget.choose(12);
  await expect(widget.apply).toBeVisible();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(widget.plan(12)).not.toBeChecked();
  await expect(widget.apply).toHaveCount(0);
  expect((await dataOf(page)) ?? '').toBe('');
});

test('a choice that is cleared while its texts are loading does not return with them', {
  tag: '@engine',
}, async ({ host, page }) => {
  const letIt = await holdRequests(page, '**/chunks/later.en*');
  const widget = await host.open(form);
  const asked = page.waitForRequest('**/chunks/later.en*');
  await widget.choose(12);
  await asked;
  await page.getByRole('button', { name: 'Reset' }).click();
  letIt();
  // The widget adopts the live part's style sheet at the moment that part takes over.
  await expect
    .poll(() => widget.root.evaluate(element => element.shadowRoot!.adoptedStyleSheets.length))
    .toBeGreaterThan(1);
  await expect(widget.plan(12)).not.toBeChecked();
  await expect(widget.apply).toHaveCount(0);
  expect((await dataOf(page)) ?? '').toBe('');
});

test('a reload resumes an approved application, and shows an agreement that was made', {
  tag: ['@lender', '@engine'],
}, async ({ host, page, books }) => {
  const widget = await host.open(form);
  await widget.applyFor(6);
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

test('a second tab shows the same application, and the first tab learns of an agreement made there', {
  tag: ['@lender', '@engine'],
}, async ({ host, page, context, books }) => {
  const widget = await host.open(form);
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.approved);

  const tab = await context.newPage();
  await tab.goto(page.url());
  const second = new (widget.constructor as typeof import('../models/WidgetModel.js').WidgetModel)(
    tab.locator('fenqi-offers'),
  );
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

test('a reload resumes an approved application even if the page sets the lender as an object', async ({
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
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.approved);
  await page.reload();
  await mountIt();
  await expect(widget.status).toContainText(widget.words.approved);
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
});
