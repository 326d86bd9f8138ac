import { expect, test } from './test.js';

const form = `
  <form method="post" action="/orders">
    <fenqi-offers name="plan" amount="2999.00" currency="CNY" lender="sandbox" order="A-1" applicant="test_approved"></fenqi-offers>
    <input name="note" value="n"><button id="buy">Buy</button> <button type="reset" id="clear">Reset</button>
  </form>`;

test('a form posts no plan, then the chosen plan, then the agreement', async ({ host }) => {
  const { orders } = host.server;
  const post = async () => {
    const before = orders.length;
    await host.click('#buy');
    await expect.poll(() => orders.length).toBe(before + 1);
    expect(orders.at(-1)!.get('note')).toBe('n');
    return orders.at(-1)!.get('plan') ?? '';
  };
  const widget = await host.open(form);
  await expect.poll(() => widget.count('radio')).toBe(3);
  expect(await post()).toBe('');
  await widget.choose(6);
  // Whatever still loads when a form is posted, WebKit stops loading.
  await widget.the('button', widget.words.apply);
  expect(await post()).toBe('6-annuity');
  await widget.press(widget.words.apply);
  await widget.press(widget.words.review);
  await widget.press(widget.words.agree);
  await expect.poll(() => widget.status()).toMatch(widget.words.committed);
  const posted = await post();
  expect(posted).toBe(await widget.value());
  expect(JSON.parse(posted)).toMatchObject({ planId: '6-annuity', amountMinor: 299_900, order: 'A-1' });
});

test('resetting the form clears the choice, also while the rest of the widget is loading', async ({ host }) => {
  const widget = await host.open(form);
  await expect.poll(() => widget.count('radio')).toBe(3);
  const early = await host.evaluate(() => {
    const { shadowRoot } = document.querySelector('fenqi-offers')!;
    shadowRoot!.querySelector<HTMLInputElement>('input:last-of-type')!.click();
    const isEarly = !shadowRoot!.querySelector('.actions');
    document.querySelector('form')!.reset();
    return isEarly;
  });
  expect(early).toBe(true);
  await host.atRest();
  expect(await widget.chosen()).toBeNull();
  await widget.choose(12);
  await widget.the('button', widget.words.apply);
  expect(await widget.value()).toBe('12-annuity');
  await host.click('#clear');
  await expect.poll(() => widget.chosen()).toBeNull();
  expect(await widget.value()).toBe('');
});
