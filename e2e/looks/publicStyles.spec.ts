import type { Page } from '@playwright/test';
import { CUSTOM_PROPERTIES } from '../../src/widget/styles/customProperties.js';
import { PARTS } from '../../src/widget/styles/parts.js';
import { expect, test } from '../fixtures/test.js';
import type { HostSite } from '../host/HostSite.js';
import { decisions, ScriptedLender } from '../host/ScriptedLender.js';
import { head } from '../layout/buyButton.js';
import type { WidgetModel } from '../models/WidgetModel.js';

const parts = Object.keys(PARTS);
/** Values that nothing else on the page has. */
const marginOf = (part: string) => `${1_000 + parts.indexOf(part)}px`;
const telltaleOf = (name: string, syntax: string) => {
  const n = 1 + CUSTOM_PROPERTIES.findIndex(each => each.name === name);
  return { '<color>': `rgb(1, 2, ${n})`, '<length>': '7px', '<integer>': '5', '*': 'Tell-tale' }[syntax]!;
};

const css = [
  `fenqi-offers { ${CUSTOM_PROPERTIES.map(({ name, syntax }) => `${name}: ${telltaleOf(name, syntax)};`).join(' ')} }`,
  ...parts.map(part => `fenqi-offers::part(${part}) { scroll-margin-top: ${marginOf(part)}; }`),
].join('\n');

/** All values that any element of the widget has now. */
const valuesIn = (page: Page) =>
  page.evaluate(() => {
    const values = new Set<string>();
    for (const element of document.querySelector('fenqi-offers')!.shadowRoot!.querySelectorAll('*')) {
      const style = getComputedStyle(element);
      for (const name of style) values.add(style.getPropertyValue(name));
    }
    return [...values];
  });

async function open(host: HostSite, attributes: string): Promise<WidgetModel> {
  const widget = await host.open({
    body: `<fenqi-offers ${attributes} currency="CNY" lender="sandbox"></fenqi-offers>`,
    css,
    policy: 'none',
  });
  await expect(widget.root.locator('[part~=open]')).toBeAttached();
  return widget;
}

/** The widget's states from the first view to the agreement or a refusal. */
async function* statesOf(host: HostSite): AsyncGenerator<void> {
  const line = await open(host, 'amount="2999.00" layout="line"');
  await line.openSheet();
  await expect(line.sheet.locator('[part=steps]')).toBeVisible();
  yield;
  await open(host, 'amount="2999.00" currency="EUR"');
  await expect(host.page.locator('[part=notice]')).toBeVisible();
  yield;
  await open(host, 'amount="400.00" look="card"');
  yield;
  const declined = await open(host, 'amount="2999.00"');
  await new ScriptedLender(host.page).lendTo('fenqi-offers', { apply: { answers: decisions.declined } });
  await declined.root.evaluate(element => {
    const offers = element as HTMLElement & { lender: object };
    offers.lender = { ...offers.lender, documents: { contract: 'https://lender.example/contract' } };
  });
  await declined.choose(6);
  await declined.openSheet();
  await expect(declined.apply).toBeVisible();
  await declined.sheet.getByText(declined.words.allPayments, { exact: true }).click();
  yield;
  await declined.apply.click();
  await expect(declined.alternatives.first()).toBeVisible();
  yield;
  const approved = await open(host, 'amount="2999.00" applicant="test_approved"');
  await approved.applyFor(12);
  await approved.review.click();
  await expect(approved.dialog.locator).toBeVisible();
  yield;
  await approved.dialog.agree.click();
  await expect(approved.status).toContainText(approved.words.committed);
  await approved.closeSheet();
  yield;
}

test('every published part and every custom property has an effect in the widget', async ({ host, page }) => {
  const seen = new Set<string>();
  for await (const _ of statesOf(host)) for (const value of await valuesIn(page)) seen.add(value);
  expect(parts.filter(part => !seen.has(marginOf(part)))).toEqual([]);
  const reckoned = CUSTOM_PROPERTIES.filter(({ name }) => name !== '--fenqi-plans');
  expect(reckoned.filter(({ name, syntax }) => !seen.has(telltaleOf(name, syntax))).map(({ name }) => name)).toEqual(
    [],
  );
});

test('a page that states the number of plans reserves exactly the space that they need', async ({ host, page }) => {
  await page.setViewportSize({ width: 360, height: 900 });
  const heightWith = async (plans: number) => {
    await host.open({
      body: '<fenqi-offers amount="2999.00" currency="CNY"></fenqi-offers>',
      css: `fenqi-offers { --fenqi-plans: ${plans}; }`,
      head,
    });
    return (await page.locator('fenqi-offers').boundingBox())!.height;
  };
  expect(await heightWith(5)).toBe((await heightWith(3)) + 2 * 48);
});
