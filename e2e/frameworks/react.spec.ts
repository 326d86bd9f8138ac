import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { defaultTermSheet } from '../../src/pricing/offers/defaultTermSheet.js';
import { countStorageReads, storageReads } from '../browser/storageReads.js';
import { readSandbox } from '../models/LenderBooks.js';
import { WidgetModel } from '../models/WidgetModel.js';
import { at } from './bundle.js';
import type { PlainProps, PropsPage } from './pages/PropsPage.js';
import { expect, test } from './test.js';

type PropsWindow = Window & { page: PropsPage };

const show = (page: Page, props: PlainProps) =>
  page.evaluate(props => (window as unknown as PropsWindow).page.show(props), props);
const said = (page: Page) => page.evaluate(() => (window as unknown as PropsWindow).page.said);
const attributes = (page: Page) =>
  page
    .locator('fenqi-offers')
    .evaluate(element => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])));

const cart = { amount: '2999.00', currency: 'CNY' };

test('the built React entry declares "use client" and contains no JSX runtime', async () => {
  const code = await readFile(at('../../dist/npm/react.js'), 'utf8');
  expect(code).toMatch(/^(['"])use client\1;/);
  expect(code).not.toContain('jsx-runtime');
});

for (const version of [18, 19] as const)
  test.describe(`React ${version}, in StrictMode`, () => {
    test.beforeEach(async ({ page, examplesUrl }) => {
      await page.goto(`${examplesUrl}/props/${version}/`);
      await page.waitForFunction(() => 'page' in window);
    });

    test('props become attributes, and changed props update them', async ({ page }) => {
      await show(page, {
        ...cart,
        amount: 2999,
        layout: 'line',
        name: 'plan',
        className: 'wide',
        id: 'offers',
        order: null,
      });
      const widget = new WidgetModel(page.locator('fenqi-offers'));
      await expect(widget.open).toContainText('CN¥999.66');
      await expect(widget.radios).toHaveCount(0);
      expect(await attributes(page)).toEqual({
        amount: '2999',
        currency: 'CNY',
        layout: 'line',
        name: 'plan',
        class: 'wide',
        id: 'offers',
      });
      await show(page, { ...cart, amount: '5998.00', name: 'plan', id: 'offers' });
      await expect(widget.plan(3)).toHaveAccessibleName(/1,999\.33/);
      expect(await attributes(page)).toEqual({ amount: '5998.00', currency: 'CNY', name: 'plan', id: 'offers' });
    });

    test('the component works with a form elsewhere, follows a price, and can be hidden and shown again', async ({
      page,
    }) => {
      await page.evaluate(() => {
        document.body.insertAdjacentHTML('beforeend', '<p id="price">CN¥2,999.00</p><form id="elsewhere"></form>');
      });
      const props = { amountFrom: '#price', currency: 'CNY', name: 'plan', form: 'elsewhere' };
      await show(page, { ...props, hidden: true });
      const offers = page.locator('fenqi-offers');
      await expect(offers).toBeHidden();
      await show(page, { ...props, hidden: false });
      await new WidgetModel(offers).choose(3);
      const sent = () =>
        page.evaluate(() => new FormData(document.querySelector<HTMLFormElement>('#elsewhere')!).get('plan'));
      expect(await sent()).toBe('3-interest-free');
      await show(page, { ...props, form: undefined });
      await expect.poll(sent).toBeNull();
    });

    test('analytics events reach the handler of the latest render', async ({ page }) => {
      await show(page, { ...cart, measured: 'first' });
      await show(page, { ...cart, measured: 'second' });
      await new WidgetModel(page.locator('fenqi-offers')).choose(6);
      const measured = async () => (await said(page)).filter(line => line.endsWith('plan-chosen'));
      await expect.poll(measured).toEqual(['second plan-chosen']);
    });

    test('every event arrives once, and the element already has the new value', async ({ page }) => {
      await show(page, { ...cart, adapter: 'one', applicant: 'test_approved', name: 'plan' });
      const widget = new WidgetModel(page.locator('fenqi-offers'));
      await widget.applyFor(6);
      await widget.review.click();
      await widget.dialog.agree.click();
      await expect(widget.status).toContainText(widget.words.committed);
      expect(await said(page)).toEqual([
        'select 6-annuity 6-annuity',
        'decision approved',
        'decision committed',
        'committed true',
      ]);
      expect(await readSandbox(page)).toHaveLength(1);
      const [byRef, byForm] = await page.evaluate(() => [
        (window as unknown as PropsWindow).page.ref.current?.value,
        new FormData(document.forms[0]).get('plan'),
      ]);
      expect(byRef).toContain('6-annuity');
      expect(byForm).toBe(byRef);
    });

    test('the lender prop can change from text to an object, to another object, and to none', async ({ page }) => {
      const lenderIs = (adapter: 'one' | 'two') =>
        page.evaluate(adapter => (window as unknown as PropsWindow).page.lenderIs(adapter), adapter);
      const lender = () => page.evaluate(() => (window as unknown as PropsWindow).page.ref.current?.lender ?? null);
      const widget = new WidgetModel(page.locator('fenqi-offers'));
      await show(page, { ...cart, lender: 'sandbox' });
      await widget.choose(6);
      const apply = async () => {
        await widget.openSheet();
        await expect(widget.apply).toBeVisible();
      };
      await apply();
      for (const adapter of ['one', 'two', 'one'] as const) {
        await show(page, { ...cart, adapter });
        await expect.poll(() => lenderIs(adapter)).toBe(true);
        await apply();
      }
      await show(page, { ...cart, lender: 'sandbox' });
      await expect.poll(lender).toBe('sandbox');
      await show(page, { ...cart, adapter: 'two' });
      await expect.poll(() => lenderIs('two')).toBe(true);
      expect(await attributes(page)).toEqual(cart);
      await show(page, cart);
      await expect.poll(lender).toBeNull();
      await expect(widget.apply).toHaveCount(0);
    });

    test('a term sheet can be an object, and no plan of another sheet is ever shown', async ({ page }) => {
      const terms = defaultTermSheet('CNY');
      const plans = terms.plans.filter(({ count }) => count === 12);
      await show(page, { ...cart, terms: { ...terms, plans } });
      const widget = new WidgetModel(page.locator('fenqi-offers'));
      await expect(widget.radios).toHaveCount(1);
      await expect(widget.plan(12)).toBeVisible();
    });

    test('an invalid option is reported to the error handler from the first render on', async ({ page, trouble }) => {
      trouble.expect(/write plain digits/);
      await show(page, { ...cart, amount: 'two', measured: 'anyone' });
      await expect.poll(() => said(page)).toHaveLength(1);
      await show(page, cart);
      await expect(new WidgetModel(page.locator('fenqi-offers')).plans).toBeVisible();
      await page.evaluate(() => (window as unknown as PropsWindow).page.hide());
      // Once more, now that the element is already defined in the page.
      await show(page, { ...cart, amount: 'two' });
      await expect.poll(() => said(page)).toHaveLength(2);
    });

    test('an unmounted component leaves nothing behind', async ({ page, clock }) => {
      // The test controls the page's time.
      await page.reload();
      await page.waitForFunction(() => 'page' in window);
      await show(page, { ...cart, lender: 'sandbox', applicant: 'test_pending', name: 'plan' });
      const widget = new WidgetModel(page.locator('fenqi-offers'));
      await widget.applyFor(6);
      await expect(widget.status).toContainText(widget.words.pending);
      await page.evaluate(async () => {
        (window as unknown as PropsWindow).page.hide();
        // The widget decides at the end of the task whether it was moved or removed.
        await new Promise(resolve => setTimeout(resolve));
      });
      await page.evaluate(countStorageReads);
      await clock.move(60_000);
      const left = await page.evaluate(() => ({
        ref: (window as unknown as PropsWindow).page.ref.current,
        html: document.querySelector('#app')?.innerHTML,
      }));
      expect([left, await storageReads(page)]).toEqual([{ ref: null, html: '' }, 0]);
    });
  });
