import { untilIdle } from '../browser/untilIdle.js';
import { expect, test } from '../fixtures/test.js';
import { recordEvents } from '../host/recordEvents.js';
import { reserve } from './watchBuy.js';

/** The text on the page, its language, the currency, and what the message has to say. */
const unreadable: readonly (readonly [text: string, lang: string, currency: string, says: RegExp])[] = [
  ['From ¥10', 'en', 'CNY', /"From ¥10" is more than a price in CNY: it says "from"; write the plain amount/],
  ['10元起', 'zh-CN', 'CNY', /"10元起" is more than a price in CNY: it says "起"/],
  ['¥10 – ¥20', 'en', 'CNY', /"¥10 – ¥20" shows more than one figure; write the plain amount/],
  ['$2,999.00', 'en', 'CNY', /is more than a price in CNY: it says "\$"/],
  ['2.999,00 €', 'de', 'CNY', /is more than a price in CNY: it says "€"/],
  ['1.234', '', 'KWD', /"1\.234" is 1234 or 1\.234; write the plain amount/],
  ['1.234', 'de', 'KWD', /"1\.234" is 1234 or 1\.234/],
  ['Sold out', 'en', 'CNY', /"Sold out" shows no figure/],
  ['', 'en', 'CNY', /"" shows no figure/],
  ['2.99.9', 'en', 'CNY', /"2\.99\.9" is not an amount with 2 decimals/],
];

test('an ambiguous price gives one message with the fix, one event and an empty widget of the same height, until it can be read', {
  tag: '@engine',
}, async ({ host, page, trouble, clock }) => {
  trouble.expect(/^console error: Fenqi: amount-from=/);
  const said = await recordEvents(page);
  const good = (currency: string) => (currency === 'KWD' ? 'KWD 2,999.000' : '¥2,999.00');
  await host.open({
    body: unreadable
      .map(
        ([, lang, currency], n) => `
          <form><p lang="${lang || 'x'}" id="p${n}">${good(currency)}</p>
          <fenqi-offers id="w${n}" lang="en" name="plan" amount-from="#p${n}" currency="${currency}"></fenqi-offers></form>`,
      )
      .join(''),
    css: reserve,
  });
  const each = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('fenqi-offers')].map(element => ({
        height: element.getBoundingClientRect().height,
        text: element.shadowRoot?.textContent ?? '',
        value: element.value,
        sent: new FormData(element.form!).get('plan'),
      })),
    );
  for (const n of unreadable.keys()) await host.widget(`#w${n}`).choose(6);
  await expect(host.widget('#w0').clear).toBeVisible();
  await untilIdle(page);
  const before = await each();
  const show = (texts: readonly string[]) =>
    page.evaluate(texts => {
      for (const [n, text] of texts.entries()) document.querySelector(`#p${n}`)!.textContent = text;
    }, texts);

  await show(unreadable.map(([text]) => text));
  for (const n of unreadable.keys()) await expect(host.widget(`#w${n}`).plans).toHaveCount(0);
  await clock.move(1_000);
  await expect.poll(() => trouble.all.length).toBe(unreadable.length);
  const refused = await each();
  const events = await said();
  for (const [n, [text, , , says]] of unreadable.entries())
    await test.step(text || 'no text', () => {
      expect(refused[n]).toEqual({ height: before[n]!.height, text: '', value: '', sent: '' });
      const told = events.filter(({ from, name }) => from === `w${n}` && name === 'fenqi:error');
      expect(told.map(({ detail }) => detail['kind'])).toEqual(['unreadable-price']);
      expect(told[0]!.detail['message']).toMatch(says);
      expect(told[0]!.detail['message']).toMatch(/^amount-from="#p\d": .*, or set amount instead of amount-from$/);
    });

  // A change of other options or the same text again causes no second message.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('fenqi-offers')) element.setAttribute('order', 'A-1');
  });
  await show(unreadable.map(([text]) => text));
  await untilIdle(page);
  await clock.move(60_000);
  expect(trouble.all).toHaveLength(unreadable.length);

  await show(unreadable.map(([, , currency]) => good(currency)));
  for (const n of unreadable.keys()) await expect(host.widget(`#w${n}`).plan(6)).toBeChecked();
  expect(await each()).toEqual(before);
  expect(trouble.all).toHaveLength(unreadable.length);
});

const amiss: readonly (readonly [what: string, body: string, says: RegExp])[] = [
  ['no such element', '', /^amount-from="#around0 \.price": there is no such element in the page; check the selector/],
  ['an element that is hidden', '<p class="price" hidden>¥2,999.00</p>', /the price is hidden; write the plain amount/],
  [
    'two elements with different prices',
    '<p class="price">¥2,999.00</p><p class="price">¥3,999.00</p>',
    /2 elements show different prices, 2999\.00 and 3999\.00; select one of them/,
  ],
  [
    'a value for machines that differs from what shoppers see',
    '<p class="price" content="3999.00">¥2,999.00</p>',
    /it says 3999\.00 to machines and 2999\.00 to shoppers; keep both alike/,
  ],
  [
    'a value for machines with a comma',
    '<p class="price" content="2999,00">¥2,999.00</p>',
    /"2999,00" is not a plain amount/,
  ],
];

test('a price that is wrong from the start gives a message that names the mistake, and the widget keeps its space', {
  tag: '@engine',
}, async ({ host, page, trouble, clock }) => {
  trouble.expect(/^console error: Fenqi: amount-from=/);
  await host.open({
    body: amiss
      .map(
        ([, body], n) =>
          `<div class="around" id="around${n}">${body}</div><fenqi-offers id="w${n}" amount-from="#around${n} .price" currency="CNY"></fenqi-offers>`,
      )
      .join(''),
    css: `${reserve} .around { display: flow-root; height: 8em; }`,
    policy: 'none',
  });
  const places = () =>
    page.locator('.around').evaluateAll(all => all.map(element => element.getBoundingClientRect().top));
  await expect(async () => {
    await clock.move(1_000);
    expect(trouble.all).toHaveLength(amiss.length);
  }).toPass();
  const empty = await places();
  for (const [n, [what, , says]] of amiss.entries())
    await test.step(what, async () => {
      const told = trouble.all.filter(text => text.includes(`"#around${n} .price"`));
      expect(told).toHaveLength(1);
      expect(told[0]!.replace(/^console error: Fenqi: | JSHandle.*$| <.*$/g, '')).toMatch(says);
      await page.locator(`#around${n}`).evaluate(around => {
        around.innerHTML = '<p class="price">¥2,999.00</p>';
      });
      await expect(host.widget(`#w${n}`).plans).toContainText('CN¥2,999.00');
    });
  expect(await places()).toEqual(empty);
});

test('the amount option keeps applying beside a price that was never readable, with a message, but not after a price was read', async ({
  host,
  page,
  trouble,
  clock,
}) => {
  trouble.expect(/^console error: Fenqi: amount-from=/);
  const widget = await host.open(
    '<p id="price">From ¥10</p><fenqi-offers amount="2999.00" amount-from="#price" currency="CNY"></fenqi-offers>',
  );
  const show = (text: string) =>
    page.locator('#price').evaluate((price, text) => {
      price.textContent = text;
    }, text);
  await expect(async () => {
    await clock.move(1_000);
    expect(trouble.all).toHaveLength(1);
  }).toPass();
  await expect(widget.plans).toContainText('CN¥2,999.00');
  await widget.root.evaluate(element => element.setAttribute('amount', '3999.00'));
  await expect(widget.plans).toContainText('CN¥3,999.00');
  await show('¥4,999.00');
  await expect(widget.plans).toContainText('CN¥4,999.00');
  await show('From ¥10');
  await expect(widget.plans).toHaveCount(0);
  await widget.root.evaluate(element => element.setAttribute('amount', '5999.00'));
  await expect(async () => {
    await clock.move(1_000);
    expect(trouble.all).toHaveLength(2);
  }).toPass();
  await expect(widget.plans).toHaveCount(0);
});

test('a price and its copy in a sticky bar count as one price', async ({ host }) => {
  const widget = await host.open(
    '<p class="price">¥2,999.00</p><fenqi-offers amount-from=".price" currency="CNY"></fenqi-offers><p class="price"><b>¥</b>2,999.00</p>',
  );
  await expect(widget.plans).toContainText('CN¥2,999.00');
});

test('an invalid selector gives one error that shows how to write a valid one', async ({ host, trouble, clock }) => {
  trouble.expect(/amount-from="#": it is not a selector: write amount-from="#price"/);
  const widget = await host.open('<fenqi-offers amount-from="#" currency="CNY"></fenqi-offers>');
  await expect(async () => {
    await clock.move(1_000);
    expect(trouble.all).toHaveLength(1);
  }).toPass();
  await expect(widget.plans).toHaveCount(0);
});

test('a listener for the error event can set the amount at once', async ({ host, page, trouble, clock }) => {
  trouble.expect(/^console error: Fenqi: amount-from=/);
  await host.open({
    body: '<p id="price">¥10 – ¥20</p><div id="m"></div>',
    fenqi: false,
    head: '<script type="module" src="/merchant.js"></script>',
  });
  await page.waitForFunction(() => 'fenqi' in window);
  await page.evaluate(() => {
    type Mounted = { update(options: object): void };
    const { fenqi } = window as unknown as { fenqi: { mount(target: Element, options: object): Mounted } };
    const target = document.querySelector('#m')!;
    const mounted = fenqi.mount(target, { amountFrom: '#price', currency: 'CNY' });
    target.addEventListener('fenqi:error', () => mounted.update({ amountFrom: null, amount: '500.00' }));
  });
  const widget = host.widget('#m');
  await expect(async () => {
    await clock.move(1_000);
    await expect(widget.plans).toContainText('CN¥500.00', { timeout: 1_000 });
  }).toPass();
  await page.locator('#price').evaluate(price => (price.textContent = '¥2,999.00'));
  await untilIdle(page);
  await expect(widget.plans).toContainText('CN¥500.00');
});
