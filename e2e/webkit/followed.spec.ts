import { reserve } from '../follow/watchBuy.js';
import { buy } from '../layout/buyButton.js';
import { expect, test } from './test.js';

const body = `<div class="room"><span id="price">¥2,999.00</span></div>
  <fenqi-offers name="plan" amount-from="#price" currency="CNY"></fenqi-offers>${buy}`;
const css = `${reserve} .room { height: 3em }`;

test('offers change in the same frame as the price that they follow, and keep the choice', async ({ host }) => {
  const widget = await host.open({ body, css });
  await widget.choose(6);
  const painted = await host.evaluate(async () => {
    const price = document.querySelector('#price')!;
    const { shadowRoot } = document.querySelector('fenqi-offers')!;
    const pairs: string[][] = [];
    // WebDriver's script is not a task as a page's own are: observers hear of its changes late.
    await new Promise(resolve => setTimeout(resolve));
    for (let units = 3000; units < 3010; units++) {
      price.textContent = `¥${units}.00`;
      await new Promise(resolve =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(null);
        }),
      );
      pairs.push([
        price.textContent,
        `¥${/Total CN¥([\d,]+\.\d\d)/.exec(shadowRoot!.textContent!)?.[1]?.replace(',', '')}`,
      ]);
    }
    return pairs;
  });
  expect(painted).toHaveLength(10);
  for (const [price, total] of painted) expect(total).toBe(price);
  expect(await widget.value()).toBe('6-annuity');
});

test('a price that cannot be read leaves an empty widget of the same height and one message, until it can be read', async ({
  host,
  trouble,
}) => {
  trouble.expect(/^console error: Fenqi: amount-from="#price"/);
  const widget = await host.open({ body, css });
  await host.atRest();
  const before = await host.boxes('fenqi-offers, #buy');
  const show = (text: string) =>
    host.evaluate(text => {
      document.querySelector('#price')!.textContent = text;
    }, text);
  await show('¥2,999.00 – ¥3,999.00');
  await expect.poll(() => widget.count('radio')).toBe(0);
  await expect.poll(() => host.reported(/more than one figure/)).toBe(1);
  expect(await host.boxes('fenqi-offers, #buy')).toEqual(before);
  await show('¥1,500.00');
  await expect.poll(() => widget.text()).toContain('CN¥1,500.00');
  await host.drawn();
  expect(await host.boxes('fenqi-offers, #buy')).toEqual(before);
});
