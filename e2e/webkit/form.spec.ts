import { expect, test } from './test.js';
import type { WebKitWidget } from './WebKitWidget.js';

const form = `
  <form method="post" action="/orders">
    <fenqi-offers name="plan" amount="2999.00" currency="CNY" lender="sandbox" order="A-1" applicant="test_approved"></fenqi-offers>
    <input name="note" value="n"><button id="buy">Buy</button> <button type="reset" id="clear">Reset</button>
  </form>`;

test('a form posts no plan, or the chosen plan, or the agreement', async ({ host }) => {
  const { words } = host.widget();
  /** Opens the page, goes so far as the steps say, buys, and returns what the shop gets. */
  const buyAfter = async (steps: (widget: WebKitWidget) => Promise<unknown>) => {
    const widget = await host.open(form);
    await expect.poll(() => widget.count('radio')).toBe(3);
    await steps(widget);
    const value = await widget.value();
    await host.click('#buy');
    await host.arriveAt('Thank you');
    const order = host.server.orders.at(-1);
    expect(order?.get('note')).toBe('n');
    expect(order?.get('plan') ?? '').toBe(value);
    return value;
  };
  expect(await buyAfter(async () => {})).toBe('');
  expect(await buyAfter(widget => widget.choose(6))).toBe('6-annuity');
  const agreement = await buyAfter(async widget => {
    await widget.applyFor(6);
    await widget.press(words.review);
    await widget.press(words.agree);
    await expect.poll(() => widget.status()).toMatch(words.committed);
    await widget.closeSheet();
  });
  expect(JSON.parse(agreement)).toMatchObject({ planId: '6-annuity', amountMinor: 299_900, order: 'A-1' });
  expect(host.server.orders).toHaveLength(3);
});

test('resetting the form clears the choice, also while the rest of the widget is loading', async ({ host }) => {
  // Without a lender, the rest is loaded with the first choice.
  const widget = await host.open(form.replace('lender="sandbox"', ''));
  await expect.poll(() => widget.count('radio')).toBe(3);
  const parts = () =>
    host.evaluate(() => document.querySelector('fenqi-offers')!.shadowRoot!.adoptedStyleSheets.length);
  await host.evaluate(() => {
    document.querySelector('fenqi-offers')!.shadowRoot!.querySelector('input')!.click();
    document.querySelector('form')!.reset();
  });
  // The rest brings a style sheet of its own at the moment it takes over.
  await expect.poll(parts).toBe(2);
  expect(await widget.chosen()).toBeNull();
  await widget.choose(12);
  await widget.the('button', widget.words.clear);
  expect(await widget.value()).toBe('12-annuity');
  await host.click('#clear');
  await expect.poll(() => widget.chosen()).toBeNull();
  expect(await widget.value()).toBe('');
});
