import { placesOfBuy, recordPlacesOfBuy } from '../follow/watchBuy.js';
import { renderOffers } from '../host/renderOffers.js';
import { buy } from '../layout/buyButton.js';
import { expect, test } from './test.js';

const styleSheet = '/fenqi/offers.css';
const more = {
  head: '<link rel="stylesheet" href="/fenqi/fenqi.css">',
  css: 'body { margin: 1rem; font: 16px/1.5 sans-serif }',
  fenqi: false,
  policy: 'none',
} as const;

test('server markup is taken over with the same elements and with what the shopper chose before', async ({ host }) => {
  const markup = renderOffers({
    ...{ amount: '2999.00', currency: 'CNY', locale: 'en', name: 'plan', styleSheet },
    ...{ lender: 'sandbox', applicant: 'test_best' },
  });
  const widget = await host.open({ ...more, body: `<form>${markup}</form>` });
  await widget.choose(6);
  await host.evaluate(() => {
    const elements = [...document.querySelector('fenqi-offers')!.shadowRoot!.querySelectorAll('.tile, .tile *')];
    Object.assign(window, { elements });
  });
  await host.load();
  await expect.poll(() => widget.value()).toBe('6-annuity');
  expect(await widget.chosen()).toBe('6-annuity');
  expect(await host.evaluate(() => new FormData(document.forms[0]).get('plan'))).toBe('6-annuity');
  const kept = await host.evaluate(() => {
    const now = [...document.querySelector('fenqi-offers')!.shadowRoot!.querySelectorAll('.tile, .tile *')];
    const { elements } = window as unknown as { elements: Element[] };
    return now.length > 0 && now.length === elements.length && now.every((each, index) => each === elements[index]);
  });
  expect(kept, 'the elements are the same').toBe(true);
  await widget.openSheet();
  await widget.press(widget.words.apply);
  await expect.poll(() => widget.status()).toMatch(widget.words.approved);
});

test('server markup does not move when its script arrives', async ({ host }) => {
  const both = (['full', 'line'] as const).map(layout =>
    renderOffers({ amount: '2999.00', currency: 'CNY', locale: 'en', layout, styleSheet }),
  );
  host.beforeScripts(recordPlacesOfBuy);
  const widget = await host.open({ ...more, body: both.join('') + buy });
  await expect.poll(() => widget.count('radio')).toBe(3);
  await host.drawn();
  const before = await host.boxes('fenqi-offers, #buy');
  await host.load();
  expect(await host.boxes('fenqi-offers, #buy')).toEqual(before);
  expect(await host.evaluate(placesOfBuy)).toHaveLength(1);
});

for (const way of ['innerHTML', 'setHTMLUnsafe', 'cloneNode'] as const)
  test(`server markup that is inserted by ${way} becomes a widget`, async ({ host }) => {
    const markup = (name: string) =>
      renderOffers({ amount: '2999.00', currency: 'CNY', locale: 'en', name, styleSheet });
    await host.open({ ...more, body: markup('first') });
    await host.load();
    await host.evaluate(
      (way, html) => {
        const first = document.querySelector('fenqi-offers')!;
        const place = document.createElement('div');
        if (way === 'cloneNode') place.append(first.cloneNode(true));
        else if (way === 'setHTMLUnsafe') place.setHTMLUnsafe(html);
        else place.innerHTML = html;
        first.replaceWith(place);
      },
      way,
      markup(way),
    );
    const widget = host.widget();
    await expect.poll(() => widget.count('radio')).toBe(3);
    await expect
      .poll(async () => {
        await widget.choose(6);
        return widget.value();
      })
      .toBe('6-annuity');
  });
