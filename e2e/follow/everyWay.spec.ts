import type { Page } from '@playwright/test';
import { untilIdle } from '../browser/untilIdle.js';
import { expect, test } from '../fixtures/test.js';
import { reserve, watchBuy } from './watchBuy.js';

const offers = '<fenqi-offers id="w" amount-from="#price" currency="CNY"></fenqi-offers>';
const buy = '<button id="buy">Buy</button>';
const css = `${reserve} .room { height: 3em; } .gone { display: none; }`;

interface Way {
  readonly name: string;
  /** The markup of the price, initially ¥2,999.00. */
  readonly price: string;
  /** Changes the price to ¥3,999.00. */
  change(page: Page): Promise<unknown>;
}

const set = (change: (price: HTMLElement) => void) => (page: Page) => page.locator('#price').evaluate(change);

const ways: readonly Way[] = [
  {
    name: 'textContent',
    price: '<span id="price">¥2,999.00</span>',
    change: set(price => Object.assign(price, { textContent: '¥3,999.00' })),
  },
  {
    name: 'innerHTML',
    price: '<span id="price">¥2,999.00</span>',
    change: set(price => Object.assign(price, { innerHTML: '<b>¥</b><span>3,999</span><small>.00</small>' })),
  },
  {
    name: 'the data of a text node, as React changes it',
    price: '<span id="price">¥<!-- -->2,999.00</span>',
    change: set(price => Object.assign(price.lastChild!, { data: '3,999.00' })),
  },
  {
    name: 'another node in its place',
    price: '<span id="price">¥2,999.00</span>',
    change: set(price => {
      const other = price.cloneNode() as HTMLElement;
      other.textContent = '¥3,999.00';
      price.replaceWith(other);
    }),
  },
  {
    name: 'everything around it replaced',
    price: '<div id="around"><p><span id="price">¥2,999.00</span></p></div>',
    change: page =>
      page.locator('#around').evaluate(around => {
        around.innerHTML = '<div><section><span id="price">¥3,999.00</span></section></div>';
      }),
  },
  {
    name: 'a price that is removed and put back later with another amount',
    price: '<span id="price">¥2,999.00</span>',
    change: set(async price => {
      const around = price.parentElement!;
      const next = price.nextSibling;
      price.textContent = '¥3,999.00';
      price.replaceWith('');
      // A few frames pass in which the price is missing.
      for (let frames = 0; frames < 5; frames++) await new Promise(requestAnimationFrame);
      around.insertBefore(price, next);
    }),
  },
  {
    name: 'the attribute content',
    price: '<span id="price" content="2999.00">Your price</span>',
    change: set(price => price.setAttribute('content', '3999.00')),
  },
  {
    name: 'an invisible meta element of microdata',
    price: '<meta id="price" itemprop="price" content="2999.00">',
    change: set(price => price.setAttribute('content', '3999.00')),
  },
  {
    name: 'the value of a data element',
    price: '<data id="price" value="2999.00">about three thousand</data>',
    change: set(price => price.setAttribute('value', '3999.00')),
  },
  {
    name: 'a hidden field of the form',
    price: '<input id="price" type="hidden" value="2999.00">',
    change: set(price => price.setAttribute('value', '3999.00')),
  },
  {
    name: 'what the shopper pastes, as for a gift card',
    price: '<input id="price" type="number" value="2999.00" aria-label="Value">',
    // The whole text at once, as from the clipboard. Typed digit by digit, a price of one cent would lose the chosen plan.
    change: page =>
      page.locator('#price').evaluate((price: HTMLInputElement) => {
        price.select();
        document.execCommand('insertText', false, '3999.00');
      }),
  },
  {
    name: 'an old price that is struck through and a new one',
    price: '<span id="price">¥2,999.00</span>',
    change: set(price => Object.assign(price, { innerHTML: '<del>¥2,999.00</del> <ins>¥3,999.00</ins>' })),
  },
  {
    name: 'classes that hide one price and show the other',
    price: '<span id="price"><b>¥2,999.00</b><b class="gone">¥3,999.00</b></span>',
    change: set(price => {
      for (const each of price.children) each.classList.toggle('gone');
    }),
  },
  {
    name: 'two elements of which the theme hides one',
    price: '<span id="price">¥2,999.00</span><span id="price" class="gone">¥3,999.00</span>',
    change: page =>
      page.locator('[id=price]').evaluateAll(prices => {
        for (const each of prices) each.classList.toggle('gone');
      }),
  },
  {
    name: 'a price that fades in, after the other one has faded out',
    price: '<span id="price"><b class="fading">¥2,999.00</b><b class="fading" data-off>¥3,999.00</b></span>',
    change: set(price => {
      for (const each of price.children) each.toggleAttribute('data-off');
    }),
  },
];

const fading = ' .fading { transition: visibility 0.3s; } .fading[data-off] { visibility: hidden; }';

test('offers follow a price in whatever way a page changes it, and the buy button does not move', {
  tag: '@engine',
}, async ({ host, page, clock }) => {
  const places = await watchBuy(page);
  const widget = await host.open({
    body: `<div class="room"></div>${offers}${buy}`,
    css: css + fading,
    policy: 'none',
  });
  for (const { name, price, change } of ways)
    await test.step(name, async () => {
      await page.locator('.room').evaluate((room, price) => (room.innerHTML = price), price);
      await expect(widget.plans).toContainText('Total CN¥2,999.00');
      await widget.choose(6);
      await expect(widget.clear).toBeVisible();
      await untilIdle(page);
      const [chosen] = (await places()).slice(-1);
      await change(page);
      await expect(widget.plans).toContainText('Total CN¥3,999.00');
      await expect(widget.plan(6)).toBeChecked();
      expect(await widget.value()).toBe('6-annuity');
      expect((await places()).at(-1)).toBe(chosen);
    });
  await clock.move(60_000);
});
