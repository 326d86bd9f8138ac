import type { Page } from '@playwright/test';
import { holdRequests } from '../browser/holdRequests.js';
import { untilIdle } from '../browser/untilIdle.js';
import { expect, test } from '../fixtures/test.js';
import { reserve, watchBuy } from './watchBuy.js';

const offers = '<fenqi-offers id="w" amount-from="#price" currency="CNY"></fenqi-offers>';
const buy = '<button id="buy">Buy</button>';
const css = `${reserve} .room { height: 3em; } .gone { display: none; }`;

interface Way {
  readonly name: string;
  /** The price, ¥2,999.00 at first. */
  readonly price: string;
  /** Makes it ¥3,999.00. */
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
    name: 'everything around it drawn anew',
    price: '<div id="around"><p><span id="price">¥2,999.00</span></p></div>',
    change: page =>
      page.locator('#around').evaluate(around => {
        around.innerHTML = '<div><section><span id="price">¥3,999.00</span></section></div>';
      }),
  },
  {
    name: 'a price taken out, and another one put in later',
    price: '<span id="price">¥2,999.00</span>',
    change: set(async price => {
      const around = price.parentElement!;
      const next = price.nextSibling;
      price.textContent = '¥3,999.00';
      price.replaceWith('');
      // Frames without a price, in which it is missed.
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
    name: 'a meta element of microdata, which nobody sees',
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
    // All of it at once, as from the clipboard: of a cent there are no plans, and none stays chosen.
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

test('offers follow a price in whatever way it is changed, and the buy button stays', { tag: '@engine' }, async ({
  host,
  page,
  clock,
}) => {
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
      await expect(widget.button(widget.words.clear)).toBeVisible();
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

test('before anything is chosen, the buy button is in one place from the first frame on, whatever the price does', {
  tag: '@engine',
}, async ({ host, page, clock }) => {
  const places = await watchBuy(page);
  const letIt = await holdRequests(page, '**/chunks/followPrice*');
  const asked = page.waitForRequest('**/chunks/followPrice*');
  const body = `<div class="room"><span id="price"></span></div><fenqi-offers id="w" amount-from="#price" currency="CNY" lender="sandbox"></fenqi-offers>${buy}`;
  // In Firefox a page is loaded when what it imports is there.
  await page.goto(host.server.put({ body, css }), { waitUntil: 'commit' });
  const widget = host.widget();
  await asked;
  await page.evaluate(() => new Promise(requestAnimationFrame));
  letIt();
  const show = (text: string) => page.locator('#price').evaluate((price, text) => (price.textContent = text), text);
  await show('¥2,999.00');
  await expect(widget.plans).toContainText('CN¥2,999.00');
  await show('¥2,999.00 – ¥3,999.00');
  await expect(widget.plans).toHaveCount(0);
  await show('¥400.00');
  await expect(widget.plans).toContainText('CN¥400.00');
  await show('¥12,345.67');
  await expect(widget.plans).toContainText('CN¥12,345.67');
  expect(await places()).toHaveLength(1);
  // Nothing of it lasted.
  await clock.move(60_000);
});

test('a price and its offers change in the same frame', { tag: '@engine' }, async ({ host, page }) => {
  const widget = await host.open({ body: `<span id="price">¥2,999.00</span>${offers}`, css });
  await expect(widget.plans).toContainText('CN¥2,999.00');
  const painted = await page.evaluate(async () => {
    const price = document.querySelector('#price')!;
    const root = document.querySelector('#w')!.shadowRoot!;
    const pairs: string[][] = [];
    for (let units = 3000; units < 3020; units++) {
      price.textContent = `¥${units}.00`;
      await new Promise(resolve =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(null);
        }),
      );
      pairs.push([price.textContent, `¥${/Total CN¥([\d,.]+)/.exec(root.textContent!)?.[1]?.replace(',', '')}`]);
    }
    return pairs;
  });
  expect(painted).toHaveLength(20);
  for (const [price, total] of painted) expect(total).toBe(price);
});

test('of variants chosen in quick succession the last one counts, and the offers never vanish', async ({
  host,
  page,
}) => {
  const widget = await host.open({
    body: `<div id="around"><span id="price">¥2,999.00</span></div>${offers}`,
    policy: 'none',
  });
  await widget.choose(6);
  await expect(widget.button(widget.words.clear)).toBeVisible();
  const seen = await page.evaluate(async () => {
    const around = document.querySelector('#around')!;
    const root = document.querySelector('#w')!.shadowRoot!;
    const seen = new Set<string>();
    new MutationObserver(() => seen.add(/Total CN¥([\d,.]+)/.exec(root.textContent!)?.[1] ?? 'nothing')).observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    // In one task, in microtasks, and in tasks that follow each other.
    for (const units of [3001, 3002]) around.innerHTML = `<span id="price">¥${units}.00</span>`;
    for (const units of [3003, 3004]) {
      await null;
      around.innerHTML = '';
      around.innerHTML = `<span id="price">¥${units}.00</span>`;
    }
    for (const units of [3005, 3006, 3007]) {
      await new Promise(resolve => setTimeout(resolve));
      around.innerHTML = `<p><span id="price">¥${units}.00</span></p>`;
    }
    while (!root.textContent!.includes('CN¥3,007.00')) await new Promise(requestAnimationFrame);
    // And whatever were to follow.
    await new Promise(resolve => requestAnimationFrame(() => requestIdleCallback(resolve)));
    return [...seen];
  });
  expect(seen.at(-1)).toBe('3,007.00');
  expect(seen).not.toContain('nothing');
  await expect(widget.plan(6)).toBeChecked();
});

test('a price that is gone while the terms are still loading does not come back with them', async ({
  host,
  page,
  trouble,
}) => {
  trouble.expect(/shows no figure/);
  const { defaultTermSheet } = await import('../../src/pricing/offers/defaultTermSheet.js');
  const terms = JSON.stringify(defaultTermSheet('CNY')).replaceAll('"', '&quot;');
  const letIt = await holdRequests(page, '**/chunks/goLive*');
  const asked = page.waitForRequest('**/chunks/goLive*');
  const body = `<span id="price">¥2,999.00</span>${offers.replace('currency', `terms="${terms}" currency`)}`;
  // In Firefox a page is loaded when what it imports is there.
  await page.goto(host.server.put({ body, css }), { waitUntil: 'commit' });
  const widget = host.widget();
  await asked;
  await page.locator('#price').evaluate(async price => {
    price.textContent = '';
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  letIt();
  // It lasts, and is told: the terms have come by then.
  await expect.poll(() => trouble.matching(/shows no figure/)).toHaveLength(1);
  await expect(widget.plans).toHaveCount(0);
  await page.locator('#price').evaluate(price => (price.textContent = '¥3,999.00'));
  await expect(widget.plans).toContainText('CN¥3,999.00');
});

test('styles that come after the script decide what the price is, and nothing is said of the time before', {
  tag: '@engine',
}, async ({ host, page, clock }) => {
  const letThem = await holdRequests(page, '**/*.css');
  const followed = page.waitForResponse('**/chunks/followPrice*');
  const body = `<span id="price"><b class="gone">¥3,999.00</b> <b>¥2,999.00</b></span>${offers}`;
  await page.goto(host.server.put({ body, css }), { waitUntil: 'commit' });
  await (await followed).finished();
  letThem();
  await expect(host.widget().plans).toContainText('CN¥2,999.00');
  await clock.move(60_000);
});

test('a price that is on its way for a while is no mistake of the merchant’s', async ({ host, page, clock }) => {
  const followed = page.waitForResponse('**/chunks/followPrice*');
  const widget = await host.open({ body: `<div id="around"></div>${offers}`, policy: 'none' });
  const say = (html: string) => page.locator('#around').evaluate((around, html) => (around.innerHTML = html), html);
  await (await followed).finished();
  await untilIdle(page);
  await clock.move(400);
  await say('<span id="price"><i>Loading…</i></span>');
  await untilIdle(page);
  await clock.move(400);
  await say('<span id="price">¥2,999.00</span>');
  await expect(widget.plans).toContainText('CN¥2,999.00');
  await clock.move(60_000);
});

test('a price within elements that have no box of their own is seen, as is one without', async ({ host, page }) => {
  const widget = await host.open({
    body: `<div class="bare"><p id="price" class="bare"><span class="bare">¥2,999.00</span></p></div>${offers}`,
    css: '.bare { display: contents }',
  });
  await expect(widget.plans).toContainText('CN¥2,999.00');
  await page.locator('#price').evaluate(price => price.classList.replace('bare', 'boxed'));
  await page.locator('#price > span').evaluate(part => (part.textContent = '¥3,999.00'));
  await expect(widget.plans).toContainText('CN¥3,999.00');
});

test('timers and frames of the page are left alone, whatever is changed while a price is followed', async ({
  host,
  page,
}) => {
  await page.addInitScript(() => {
    const wrong: string[] = [];
    Object.assign(window, { wrong });
    for (const [begin, end] of [
      ['setTimeout', 'clearTimeout'],
      ['requestAnimationFrame', 'cancelAnimationFrame'],
    ] as const) {
      const begun = new Set<unknown>();
      const [ask, cancel] = [window[begin], window[end]] as ((...given: unknown[]) => unknown)[];
      Object.assign(window, {
        [begin](...given: unknown[]) {
          const id = ask!.apply(window, given);
          begun.add(id);
          return id;
        },
        [end](id: unknown) {
          if (id && !begun.has(id)) wrong.push(`${end}(${id})`);
          cancel!.call(window, id);
        },
      });
    }
  });
  const widget = await host.open(`<p id="price">¥2,999.00</p>${offers}`);
  await expect(widget.plans).toContainText('CN¥2,999.00');
  for (const order of ['A-1', 'A-2', 'A-3']) {
    await widget.root.evaluate((element, order) => element.setAttribute('order', order), order);
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve))));
  }
  await page.locator('#price').evaluate(price => (price.textContent = '¥3,999.00'));
  await expect(widget.plans).toContainText('CN¥3,999.00');
  expect(await page.evaluate(() => (window as unknown as { wrong: string[] }).wrong)).toEqual([]);
});
