import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures/test.js';
import { readMinor, sumOf } from '../models/amounts.js';

const amounts: Readonly<Record<string, readonly string[]>> = {
  CNY: ['359.90', '1000.01', '2999.00', '49999.99'],
  USD: ['35.99', '100.01', '2999.00'],
  EUR: ['35.99', '100.01', '4999.99'],
  JPY: ['3599', '10001', '299900'],
  KWD: ['35.999', '100.001', '2999.000'],
};

/** The texts of a tile, including its description for screen readers: the amount, the interest, the total. */
async function readTile(radio: Locator, currency: string) {
  const [name, description] = await radio.evaluate(input => {
    const root = input.getRootNode() as ShadowRoot;
    const said = (attribute: string) =>
      input
        .getAttribute(attribute)
        ?.split(' ')
        .map(id => root.getElementById(id)?.innerText)
        .join(' ')
        .replace(/\s+/g, ' ');
    return [said('aria-labelledby') ?? '', said('aria-describedby') ?? ''] as const;
  });
  const money = '([^\\d ]*\\s?[\\d.,]+)';
  const find = (pattern: string, text: string) => new RegExp(pattern).exec(text)?.[1];
  const interest = find(`Interest ${money}`, description);
  return {
    large: readMinor(find(`(?:months|Interest-free) ${money}`, name) ?? name, currency),
    interest: interest ? readMinor(interest, currency) : 0,
    isFree: name.includes('Interest-free'),
    total: readMinor(find(`Total ${money}`, description) ?? description, currency),
  };
}

for (const [currency, list] of Object.entries(amounts))
  test(`the displayed payments add up to the displayed totals, in ${currency}`, async ({ host, page }) => {
    const widget = await host.open(`<fenqi-offers amount="${list[0]}" currency="${currency}"></fenqi-offers>`);
    for (const amount of list) {
      await page.evaluate(amount => document.querySelector('fenqi-offers')?.setAttribute('amount', amount), amount);
      const price = readMinor(amount, currency);
      for (const radio of await widget.radios.all()) {
        await radio.check();
        const months = Number.parseInt(await radio.inputValue(), 10);
        const { payments, sums, totals } = await widget.schedule(currency);
        await widget.closeSheet();
        const tile = await readTile(radio, currency);
        await test.step(`${amount} in ${months}`, () => {
          expect(payments).toHaveLength(months);
          expect(sums).toEqual(totals);
          expect(totals.principal, 'the principal is the price').toBe(price);
          expect(totals.payment).toBe(tile.total);
          expect(sumOf(payments)).toBe(tile.total);
          expect(new Set(payments.slice(0, -1)), 'all but the last are the installment').toEqual(new Set([tile.large]));
          expect(Math.abs(payments.at(-1)! - tile.large), 'the last differs by rounding').toBeLessThan(months);
          expect(tile.interest).toBe(totals.interest ?? 0);
          expect(tile.isFree, 'a plan says its interest or that it has none').toBe(tile.interest === 0);
          expect((totals.principal ?? 0) + (totals.interest ?? 0)).toBe(tile.total);
        });
      }
    }
    expect(await widget.radios.count(), 'the last amount is one for all plans').toBe(3);
  });

test('a plan that needs a higher amount says from what amount it is available', async ({ host }) => {
  const widget = await host.open('<fenqi-offers amount="600.00" currency="CNY"></fenqi-offers>');
  await expect(widget.radios).toHaveCount(2);
  await expect(widget.plans).toContainText('Orders from CN¥1,200.00');
});
