import { expect, test } from '../fixtures/test.js';
import { themes } from './themes.js';
import { reserve, watchBuy } from './watchBuy.js';

for (const { name, selector, css, plain, sale, range } of themes)
  test(`a price in the markup of ${name} is followed, plain and on sale, and a range of prices is refused`, async ({
    host,
    page,
    trouble,
    clock,
  }) => {
    trouble.expect(/^console error: Fenqi: amount-from=/);
    const places = await watchBuy(page);
    const widget = await host.open({
      body: `<div id="product">${plain('$1,299.00')}</div>
        <div data-fenqi-amount-from='${selector}' data-fenqi-currency="USD"></div><button id="buy">Buy</button>`,
      css: `${reserve} #product { height: 8em; } ${css}`,
      policy: 'none',
    });
    const show = (html: string) => page.locator('#product').evaluate((at, html) => (at.innerHTML = html), html);
    await expect(widget.plans).toContainText('$1,299.00');
    await show(sale('$1,299.00', '$999.50'));
    await expect(widget.plans).toContainText('$999.50');
    expect(await widget.plans.innerText()).not.toContain('1,299');
    await show(range('$499.00', '$1,299.00'));
    await expect(widget.plans).toHaveCount(0);
    await clock.move(1_000);
    await expect.poll(() => trouble.all.length).toBe(1);
    expect(trouble.all[0]).toMatch(
      /(more than one figure|more than a price in USD: it says "from").*; write the plain amount as content=/,
    );
    await show(plain('$2,500.00'));
    await expect(widget.plans).toContainText('$2,500.00');
    expect(await places(), 'the buy button has been in one place').toHaveLength(1);
    expect(trouble.all).toHaveLength(1);
  });
