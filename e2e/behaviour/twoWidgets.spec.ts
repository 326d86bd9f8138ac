import { expect, test } from '../fixtures/test.js';

const two = `
  <fenqi-offers id="one" amount="2999.00" currency="CNY" lender="sandbox" order="one" locale="en"></fenqi-offers>
  <fenqi-offers id="two" amount="8999.00" currency="CNY" lender="sandbox" order="two" locale="zh-CN"></fenqi-offers>`;

test('choosing, applying and agreeing in one widget does not change the other', async ({ host, books }) => {
  const one = await host.open(two);
  const second = host.widget('#two', 'zh-CN');
  await one.choose(3);
  await second.choose(12);
  await expect(one.plan(3)).toBeChecked();
  await expect(second.plan(12)).toBeChecked();
  expect([await one.value(), await second.value()]).toEqual(['3-interest-free', '12-annuity']);
  await expect(one.apply).toBeVisible();
  await expect(second.apply).toBeVisible();
  await expect(second.root.getByText(/^估算/), 'the terms of the lender have come').toBeHidden();
  const before = await second.root.evaluate(element => element.shadowRoot?.innerHTML);
  await one.apply.click();
  await one.review.click();
  await one.dialog.agree.click();
  await expect(one.status).toContainText(one.words.committed);
  expect(await second.root.evaluate(element => element.shadowRoot?.innerHTML)).toBe(before);
  expect(await second.value()).toBe('12-annuity');
  expect(await books.applications()).toHaveLength(1);
});

test('no id and no radio group name is used twice, across all widgets', async ({ host, page }) => {
  const one = await host.open(two);
  const second = host.widget('#two', 'zh-CN');
  for (const widget of [one, second]) {
    await widget.applyFor(6);
    await expect(widget.status).toContainText(widget.words.approved);
  }
  await one.review.click();
  await expect(one.dialog.locator).toBeVisible();
  const [ids, names] = await page.evaluate(() => {
    const roots = [...document.querySelectorAll('fenqi-offers')].map(element => element.shadowRoot!);
    const ids = roots.flatMap(root => [...root.querySelectorAll('[id]')].map(({ id }) => id));
    const names = roots.map(root => root.querySelector('input')?.name);
    const pointed = roots.flatMap(root =>
      [...root.querySelectorAll('[aria-labelledby], [aria-describedby]')].flatMap(element =>
        `${element.getAttribute('aria-labelledby') ?? ''} ${element.getAttribute('aria-describedby') ?? ''}`
          .trim()
          .split(/\s+/)
          .map(id => root.getElementById(id) !== null),
      ),
    );
    if (pointed.includes(false)) throw new Error('An ARIA attribute refers to an id that does not exist.');
    return [ids, names];
  });
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(names).size).toBe(2);
});

test('an element, an element with data attributes and mount() work side by side', async ({ host, page }) => {
  const element = await host.open({
    body: `<fenqi-offers amount="300.01" currency="CNY"></fenqi-offers>
      <div id="data" data-fenqi-amount="2999.00" data-fenqi-currency="CNY" data-fenqi-locale="zh-CN"></div>
      <div id="mounted"></div>`,
    head: '<script type="module" src="/merchant.js"></script>',
  });
  await page.waitForFunction(() => 'fenqi' in window);
  await page.evaluate(() => {
    const { fenqi } = window as unknown as { fenqi: { mount(target: Element, options: object): object } };
    const target = document.querySelector('#mounted')!;
    Object.assign(window, { mounted: fenqi.mount(target, { amount: '8999.00', currency: 'CNY', lender: 'sandbox' }) });
  });
  const data = host.widget('#data', 'zh-CN');
  const mounted = host.widget('#mounted');
  await element.choose(3);
  await data.choose(6);
  await mounted.applyFor(12);
  await expect(mounted.status).toContainText(mounted.words.approved);
  await expect(element.plan(3)).toBeChecked();
  await expect(data.plan(6)).toBeChecked();

  await page.evaluate(() => document.querySelector('#data')?.setAttribute('data-fenqi-amount', '3000.00'));
  await expect(data.root).toContainText('¥3,000.00');
  await page.evaluate(() => {
    const { mounted } = window as unknown as { mounted: { destroy(): void } };
    mounted.destroy();
  });
  await expect(page.locator('#mounted')).toBeEmpty();
  await expect(data.plan(6)).toBeChecked();
});
