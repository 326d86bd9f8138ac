import { untilIdle } from '../browser/untilIdle.js';
import { expect, test } from '../fixtures/test.js';
import { recordEvents } from '../host/recordEvents.js';

const plain =
  '<fenqi-offers id="w" amount="2999.00" currency="CNY" lender="sandbox"></fenqi-offers><div id="there"></div>';

test('an element that is removed empties itself, and resumes its application when put back', {
  tag: '@engine',
}, async ({ host, page }) => {
  const widget = await host.open(plain);
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.approved);
  const left = await page.evaluate(async () => {
    const element = document.querySelector('#w')!;
    element.remove();
    // The widget decides at the end of the task whether it was moved or removed.
    await new Promise(resolve => setTimeout(resolve));
    const left = element.shadowRoot?.innerHTML;
    document.querySelector('#there')?.append(element);
    return left;
  });
  expect(left).toBe('');
  await expect(widget.status).toContainText(widget.words.approved);
  await expect(widget.plan(6)).toBeChecked();
});

test('elements that are added later become widgets', { tag: '@engine' }, async ({ host, page }) => {
  await host.open(plain);
  await page.evaluate(() => {
    const late = document.createElement('fenqi-offers');
    late.id = 'late';
    late.setAttribute('amount', '100.00');
    late.setAttribute('currency', 'EUR');
    document.querySelector('#there')?.append(late);
    const data = document.createElement('div');
    Object.assign(data.dataset, { fenqiAmount: '200.00', fenqiCurrency: 'EUR' });
    document.querySelector('#there')?.append(data);
  });
  await expect(host.widget('#late').plans).toContainText('€100.00');
  await expect(host.widget('#there div').plans).toContainText('€200.00');
});

test('properties that were set before the script loaded take effect', { tag: '@engine' }, async ({ host, page }) => {
  const widget = await host.open({
    body: '<form><fenqi-offers id="w" currency="CNY"></fenqi-offers></form>',
    fenqi: false,
    // Without `async`, the page's own script runs first.
    head: '<script type="module" src="/fenqi/script.js"></script>',
    script: "Object.assign(document.querySelector('#w'), { amount: '2999.00', name: 'plan' });",
  });
  await expect(widget.plans).toContainText('Total CN¥2,999.00');
  await widget.choose(12);
  expect(await page.evaluate(() => new FormData(document.forms[0]).get('plan'))).toBe('12-annuity');
});

test('a changed amount is priced in place, and the choice stays if the plan still exists', async ({ host, page }) => {
  const said = await recordEvents(page);
  const widget = await host.open(plain);
  await widget.choose(12);
  await expect(widget.apply).toBeVisible();
  await page.evaluate(() => document.querySelector('#w')?.setAttribute('amount', '3999.00'));
  await expect(widget.plans).toContainText('CN¥3,999.00');
  await expect(widget.plan(12)).toBeChecked();
  expect(await widget.value()).toBe('12-annuity');
  await page.evaluate(() => document.querySelector('#w')?.setAttribute('amount', '400.00'));
  await expect(widget.plan(12)).toHaveCount(0);
  await expect(widget.status).toContainText(widget.words.planGone);
  expect(await widget.value()).toBe('');
  expect(
    (await said()).map(({ name, detail }) => [name, (detail['choice'] as { planId: string } | null)?.planId]),
  ).toEqual([
    ['fenqi:select', '12-annuity'],
    ['fenqi:select', undefined],
  ]);
});

test('several attributes changed at once are one update', async ({ host, page }) => {
  const widget = await host.open('<fenqi-offers id="w" amount="2999.00" currency="CNY"></fenqi-offers>');
  await expect(widget.plans).toBeVisible();
  await page.evaluate(() => {
    const element = document.querySelector('#w')!;
    const counted = Object.assign(window, { draws: 0 });
    const seen = new MutationObserver(() => counted.draws++);
    seen.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
    // A separate update would see an amount with three decimals in a currency with two.
    element.setAttribute('amount', '99.125');
    element.setAttribute('currency', 'KWD');
    element.setAttribute('locale', 'zh-CN');
  });
  await expect(host.widget('#w', 'zh-CN').plans).toContainText('99.125');
  await untilIdle(page);
  expect(await page.evaluate(() => (window as unknown as { draws: number }).draws)).toBe(1);
});
