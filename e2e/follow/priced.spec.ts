import { holdRequests } from '../browser/holdRequests.js';
import { untilIdle } from '../browser/untilIdle.js';
import { expect, test } from '../fixtures/test.js';
import { reserve, watchBuy } from './watchBuy.js';

const offers = '<fenqi-offers id="w" amount-from="#price" currency="CNY"></fenqi-offers>';
const buy = '<button id="buy">Buy</button>';
const css = `${reserve} .room { height: 3em; } .gone { display: none; }`;

test('until a plan is chosen, the buy button stays in place from the first frame on, whatever the price does', {
  tag: '@engine',
}, async ({ host, page, clock }) => {
  const places = await watchBuy(page);
  const letIt = await holdRequests(page, '**/chunks/followPrice*');
  const asked = page.waitForRequest('**/chunks/followPrice*');
  const body = `<div class="room"><span id="price"></span></div><fenqi-offers id="w" amount-from="#price" currency="CNY" lender="sandbox"></fenqi-offers>${buy}`;
  // Firefox reports the load event only after dynamic imports, so the test does not wait for it.
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
  // No unreadable price lasted long enough to be reported.
  await clock.move(60_000);
});

test('offers change in the same frame as the price', { tag: '@engine' }, async ({ host, page }) => {
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
      pairs.push([price.textContent, `¥${/Total CN¥([\d,]+\.\d\d)/.exec(root.textContent!)?.[1]?.replace(',', '')}`]);
    }
    return pairs;
  });
  expect(painted).toHaveLength(20);
  for (const [price, total] of painted) expect(total).toBe(price);
});

test('when variants are chosen in quick succession, the last price counts and the offers never disappear', async ({
  host,
  page,
}) => {
  const widget = await host.open({
    body: `<div id="around"><span id="price">¥2,999.00</span></div>${offers}`,
    policy: 'none',
  });
  await widget.choose(6);
  await expect(widget.clear).toBeVisible();
  const seen = await page.evaluate(async () => {
    const around = document.querySelector('#around')!;
    const root = document.querySelector('#w')!.shadowRoot!;
    const seen = new Set<string>();
    new MutationObserver(() => seen.add(/Total CN¥([\d,]+\.\d\d)/.exec(root.textContent!)?.[1] ?? 'nothing')).observe(
      root,
      {
        subtree: true,
        childList: true,
        characterData: true,
      },
    );
    // Changes in one task, in microtasks, and in consecutive tasks.
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
    // Wait for any late change.
    await new Promise(resolve => requestAnimationFrame(() => requestIdleCallback(resolve)));
    return [...seen];
  });
  expect(seen.at(-1)).toBe('3,007.00');
  expect(seen).not.toContain('nothing');
  await expect(widget.plan(6)).toBeChecked();
});

test('a price that disappears while the terms are loading does not reappear with them', async ({
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
  // Firefox reports the load event only after dynamic imports, so the test does not wait for it.
  await page.goto(host.server.put({ body, css }), { waitUntil: 'commit' });
  const widget = host.widget();
  await asked;
  await page.locator('#price').evaluate(async price => {
    price.textContent = '';
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  letIt();
  // The missing price lasts, so it is reported. The terms have arrived by then.
  await expect.poll(() => trouble.matching(/shows no figure/)).toHaveLength(1);
  await expect(widget.plans).toHaveCount(0);
  await page.locator('#price').evaluate(price => (price.textContent = '¥3,999.00'));
  await expect(widget.plans).toContainText('CN¥3,999.00');
});

test('styles that load after the script decide which price counts, and the time before causes no message', {
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

test('a price that takes a while to appear causes no error', async ({ host, page, clock }) => {
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

test('a price is followed inside elements with display: contents, and if it has display: contents itself', async ({
  host,
  page,
}) => {
  const widget = await host.open({
    body: `<div class="bare"><p id="price" class="bare"><span class="bare">¥2,999.00</span></p></div>${offers}`,
    css: '.bare { display: contents }',
  });
  await expect(widget.plans).toContainText('CN¥2,999.00');
  await page.locator('#price').evaluate(price => price.classList.replace('bare', 'boxed'));
  await page.locator('#price > span').evaluate(part => (part.textContent = '¥3,999.00'));
  await expect(widget.plans).toContainText('CN¥3,999.00');
});

test('following a price never cancels timers or frames of the page', async ({ host, page }) => {
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
