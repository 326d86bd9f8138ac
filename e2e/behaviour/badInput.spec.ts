import { defaultTermSheet } from '../../src/pricing/offers/defaultTermSheet.js';
import { expect, test } from '../fixtures/test.js';
import { recordEvents } from '../host/recordEvents.js';
import { untilApproved } from '../paths/steps.js';

const sheet = defaultTermSheet('CNY');

/** The attribute, its value, and what the message has to name. */
const mistakes: readonly (readonly [string, string, RegExp])[] = [
  ['amount', 'abc', /^amount="abc": write plain digits/],
  ['amount', '-1', /^amount="-1"/],
  ['amount', '12.345', /^amount="12\.345": write plain digits, CNY with 2 decimals at most$/],
  ['amount', '1e3', /^amount="1e3"/],
  ['amount', '2,999.00', /^amount="2,999\.00": write plain digits/],
  ['amount', '', /amount/],
  ['currency', 'XXX', /^currency="XXX": write an ISO 4217 code/],
  ['currency', 'cny', /^currency="cny"/],
  ['currency', '', /currency/],
  ['terms', '{"plans":', /terms/],
  ['terms', '{}', /./],
  ['terms', JSON.stringify({ ...sheet, plans: [{ ...sheet.plans[0], count: 0 }] }), /count/],
  ['terms', JSON.stringify(defaultTermSheet('USD')), /USD/],
  ['day', '2026-02-30', /^day="2026-02-30": write a day/],
];

/** Options that change no price. */
const minor: readonly (readonly [string, string, RegExp])[] = [
  ['lender', 'sandbx', /^lender="sandbx": use sandbox, https:/],
  ['layout', 'x', /^layout="x": use full, compact$/],
  ['look', 'fancy', /^look="fancy": use plain, card, contrast$/],
  ['theme', 'pink', /^theme="pink": use auto, light, dark$/],
  ['locale', 'xx', /^locale="xx": use en, /],
];

const good: Readonly<Record<string, string>> = { amount: '2999.00', currency: 'CNY' };
const quoted = (text: string) => text.replaceAll('"', '&quot;');
const attributes = (all: Readonly<Record<string, string>>) =>
  Object.entries(all)
    .map(([name, value]) => `${name}="${quoted(value)}"`)
    .join(' ');

test('each unusable option gives one message, one event, and an empty widget that keeps its space', async ({
  host,
  page,
  trouble,
}) => {
  trouble.expect(/^console error: Fenqi: /);
  const said = await recordEvents(page);
  await host.open(
    `${mistakes
      .map(([name, value], n) => `<fenqi-offers id="w${n}" ${attributes({ ...good, [name]: value })}></fenqi-offers>`)
      .join('')}<fenqi-offers id="good" ${attributes(good)}></fenqi-offers>`,
  );
  await expect(host.widget('#good').plans, 'a mistake beside it does no harm').toBeVisible();
  // A part that loads later reads the terms.
  await expect.poll(async () => (await said()).length).toBe(mistakes.length);
  await expect.poll(() => trouble.matching(/Fenqi: /)).toHaveLength(mistakes.length);
  const events = await said();
  for (const [n, [name, value, named]] of mistakes.entries())
    await test.step(`${name}="${value.slice(0, 20)}"`, async () => {
      const told = events.filter(({ from }) => from === `w${n}`);
      expect(told.map(event => event.name)).toEqual(['fenqi:error']);
      expect(told[0]?.detail).toEqual({
        kind: expect.stringMatching(/^[a-z-]+$/),
        message: expect.stringMatching(named),
      });
      const place = await page.locator(`#w${n}`).evaluate(element => ({
        height: element.getBoundingClientRect().height,
        text: element.shadowRoot?.textContent,
        value: (element as HTMLElement & { value: string }).value,
      }));
      expect(place).toEqual({ height: expect.any(Number), text: '', value: '' });
      expect(place.height).toBeGreaterThan(40);
    });
});

test('a wrong option that changes no price gives one message and one event, and the widget goes on with the default', async ({
  host,
  page,
  trouble,
}) => {
  trouble.expect(/^console error: Fenqi: /);
  const said = await recordEvents(page);
  const all = attributes(Object.fromEntries(minor.map(([name, value]) => [name, value])));
  await host.open(
    [...minor.map(([name, value]) => attributes({ [name]: value })), all]
      .map((wrong, n) => `<fenqi-offers id="w${n}" ${attributes(good)} ${wrong}></fenqi-offers>`)
      .join(''),
  );
  for (const n of [...minor.keys(), minor.length]) await expect(host.widget(`#w${n}`).radios).toHaveCount(3);
  const events = await said();
  const messagesOf = (from: string) =>
    events.filter(event => event.from === from).map(({ name, detail }) => `${name} ${detail['message']}`);
  for (const [n, [, , named]] of minor.entries())
    expect(messagesOf(`w${n}`)).toEqual([
      expect.stringMatching(new RegExp(named.source.replace('^', '^fenqi:error '))),
    ]);
  expect(messagesOf(`w${minor.length}`)).toHaveLength(minor.length);
  expect(trouble.matching(/Fenqi: /)).toHaveLength(minor.length * 2);
  // Another price is another reading of the options, but no news.
  await page.locator('#w2').evaluate(element => element.setAttribute('amount', '3999.00'));
  await expect(host.widget('#w2').plans).toContainText('CN¥3,999.00');
  expect(trouble.matching(/Fenqi: /)).toHaveLength(minor.length * 2);
});

test('a widget whose option becomes invalid shows no stale price, keeps its height, and recovers when corrected', async ({
  host,
  page,
  trouble,
}) => {
  trouble.expect(/^console error: Fenqi: /);
  const widget = await host.open(
    `<form><fenqi-offers id="w" name="plan" lender="sandbox" ${attributes(good)}></fenqi-offers></form>`,
  );
  await widget.choose(6);
  await expect(widget.apply).toBeVisible();
  const heightOf = () => widget.root.evaluate(element => Math.round(element.getBoundingClientRect().height));
  const set = (name: string, value: string | null) =>
    widget.root.evaluate(
      (element, [name, value]) =>
        value === null ? element.removeAttribute(name!) : element.setAttribute(name!, value!),
      [name, value] as const,
    );
  for (const [name, value] of mistakes) {
    // The lender's terms have arrived, and with them the last text that can change the height.
    await expect(widget.root.getByText(/^Estimate/)).toBeHidden();
    const [before, errors] = [await heightOf(), trouble.matching(/Fenqi: /).length];
    await set(name, value);
    await expect(widget.plans).toHaveCount(0);
    expect(await widget.root.evaluate(element => element.shadowRoot?.textContent)).toBe('');
    expect(await widget.value()).toBe('');
    expect(await page.evaluate(() => new FormData(document.forms[0]!).get('plan') ?? '')).toBe('');
    expect(await heightOf(), `height with ${name}="${value}"`).toBe(before);
    await set(name, good[name] ?? null);
    await expect(widget.plan(6), `corrected after ${name}="${value}"`).toBeChecked();
    expect(await widget.value()).toBe('6-annuity');
    await expect.poll(() => trouble.matching(/Fenqi: /)).toHaveLength(errors + 1);
  }
  expect(await heightOf()).toBeGreaterThan(200);
});

test('an invalid option while the lender decides does not disturb the application, and its decision shows once corrected', async ({
  host,
  trouble,
  clock,
}) => {
  trouble.expect(/^console error: Fenqi: /);
  const widget = await host.open(
    `<fenqi-offers lender="sandbox" applicant="test_slow" ${attributes(good)}></fenqi-offers>`,
  );
  await widget.applyFor(6);
  await widget.root.evaluate(element => element.setAttribute('day', '2026-02-30'));
  await expect(widget.plans).toHaveCount(0);
  // The lender takes long enough for the invalid option to be noticed.
  await clock.move(1_000);
  await expect(widget.plans).toHaveCount(0);
  await widget.root.evaluate(element => element.removeAttribute('day'));
  await untilApproved(widget, clock);
  await expect(widget.status).toContainText(widget.words.approved);
});
