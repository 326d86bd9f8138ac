import { placesOfBuy, recordPlacesOfBuy, reserve } from '../follow/watchBuy.js';
import { buy } from '../layout/buyButton.js';
import { expect, test } from './test.js';

const css = `${reserve} body { margin: 1rem; font-family: sans-serif } .narrow { width: 320px }`;

/** Both layouts as wide as the window, and in a box that is as wide as a small phone. */
const everyShape = (currency: string) => {
  const both = ['full', 'line']
    .map(layout => `<fenqi-offers amount="2999.00" currency="${currency}" layout="${layout}"></fenqi-offers>`)
    .join('');
  return `${both}<div class="narrow">${both}</div>${buy}`;
};

for (const [lang, currency] of [
  ['en', 'USD'],
  ['zh-CN', 'CNY'],
  ['de', 'EUR'],
  ['ar', 'KWD'],
] as const)
  test(`the space reserved before the script loads is as high as the drawn widget, in ${lang}`, async ({ host }) => {
    host.beforeScripts(recordPlacesOfBuy);
    for (const width of [500, 1200]) {
      await host.resize(width);
      await host.open({ body: everyShape(currency), css, lang, fenqi: false, policy: 'none' });
      await host.drawn();
      const before = await host.boxes('fenqi-offers, #buy');
      expect(Math.min(...before.map(({ height }) => height))).toBeGreaterThan(20);
      await host.load();
      expect(await host.boxes('fenqi-offers, #buy'), `at ${width} px`).toEqual(before);
      expect(await host.evaluate(placesOfBuy), `at ${width} px`).toHaveLength(1);
    }
  });

test('other amounts move nothing, too low for some plans or for all', async ({ host }) => {
  await host.open({ body: `<fenqi-offers amount="2999.00" currency="CNY"></fenqi-offers>${buy}`, css });
  await host.atRest();
  const before = await host.boxes('#buy');
  for (const [amount, plans] of [
    ['49999.99', 3],
    ['400.00', 1],
    ['1.00', 0],
    ['2999.00', 3],
  ] as const) {
    await host.evaluate(amount => document.querySelector('fenqi-offers')!.setAttribute('amount', amount), amount);
    await expect.poll(() => host.widget().count('radio'), amount).toBe(plans);
    await host.drawn();
    expect(await host.boxes('#buy'), amount).toEqual(before);
  }
});

/** Runs in the page: records what the place of the lender's answer is and where the buy button is, after each change of the widget. */
function recordAnswers(): void {
  const answers: { place: string; buy: number }[] = [];
  Object.assign(window, { answers });
  const root = document.querySelector('fenqi-offers')!.shadowRoot!;
  new MutationObserver(() => {
    const place = root.querySelector('[part=answer]')?.className;
    if (place) answers.push({ place, buy: document.querySelector('#buy')!.getBoundingClientRect().top });
  }).observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
}

for (const [shopper, answer] of [
  ['test_approved', 'approved'],
  ['test_declined', 'declined'],
] as const)
  test(`the lender's answer moves nothing on the page: ${shopper}`, async ({ host }) => {
    const body = `<fenqi-offers amount="2999.00" currency="CNY" lender="sandbox" applicant="${shopper}"></fenqi-offers>`;
    const widget = await host.open({ body: body + buy, css });
    await widget.choose(6);
    await widget.openSheet();
    await host.evaluate(recordAnswers);
    await widget.press(widget.words.apply);
    await expect.poll(() => widget.status()).toMatch(widget.words[answer]);
    await widget.closeSheet();
    await host.drawn();
    const answers = await host.evaluate(
      () => (window as unknown as { answers: { place: string; buy: number }[] }).answers,
    );
    const [last] = await host.boxes('#buy');
    expect(
      answers.some(({ place }) => place.includes('applying')),
      'the place while the lender decides',
    ).toBe(true);
    expect(
      answers.some(({ place }) => place.includes(answer)),
      'the place of the answer',
    ).toBe(true);
    expect([...new Set(answers.map(({ buy }) => buy))]).toEqual([last!.y]);
  });
