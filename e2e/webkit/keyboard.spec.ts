import { Key } from 'selenium-webdriver';
import { expect, test } from './test.js';
import type { WebKitSite } from './WebKitSite.js';
import type { WebKitWidget } from './WebKitWidget.js';

const body = `<button id="first">First</button>
  <fenqi-offers amount="2999.00" currency="CNY" lender="sandbox" applicant="test_approved"></fenqi-offers>`;

async function tabTo(host: WebKitSite, widget: WebKitWidget, target: RegExp): Promise<void> {
  for (let presses = 0; presses < 6; presses++) {
    await host.press(Key.TAB);
    if (target.test((await widget.focused()) ?? '')) return;
  }
  throw new Error(`Tab does not lead to ${target}. The focus is on ${await widget.focused()}.`);
}
const exactly = (text: string) => new RegExp(`^${text}$`);

test('the keyboard alone chooses a plan, opens the sheet, applies, reviews, leaves the sheet, comes back and agrees', async ({
  host,
}) => {
  const widget = await host.open(body);
  const { words } = widget;
  await expect.poll(() => widget.count('radio')).toBe(3);
  await host.evaluate(() => document.querySelector<HTMLElement>('#first')!.focus());
  await tabTo(host, widget, /^3-/);
  expect(await widget.chosen(), 'moving in chooses nothing').toBeNull();
  await host.press(Key.SPACE);
  await expect.poll(() => widget.chosen()).toMatch(/^3-/);
  // WebKit's radio groups do not wrap around, and the left arrow is the previous plan in every language.
  for (const [key, plan] of [
    [Key.ARROW_DOWN, /^6-/],
    [Key.ARROW_RIGHT, /^12-/],
    [Key.ARROW_UP, /^6-/],
    [Key.ARROW_LEFT, /^3-/],
    [Key.ARROW_DOWN, /^6-/],
  ] as const) {
    await host.press(key);
    await expect.poll(() => widget.chosen()).toMatch(plan);
    expect(await widget.focused()).toMatch(plan);
  }
  await tabTo(host, widget, exactly(words.next));
  await host.press(Key.ENTER);
  await widget.the('dialog', words.plans);
  expect(await widget.focused(), 'the sheet begins at its top').toBe(words.plans);
  await tabTo(host, widget, exactly(words.apply));
  await host.press(Key.ENTER);
  await expect.poll(() => widget.focused()).toBe(words.review);

  await host.press(Key.SPACE);
  await widget.the('dialog', words.reviewTitle);
  expect(await widget.focused(), 'the review begins at its top').toBe(words.reviewTitle);
  await host.press(Key.ESCAPE);
  await expect.poll(() => widget.count('dialog')).toBe(0);
  expect(await widget.focused(), 'the focus returns to where it was').toBe(words.review);

  await host.press(Key.ENTER);
  await widget.the('dialog', words.plans);
  await tabTo(host, widget, exactly(words.review));
  await host.press(Key.ENTER);
  await widget.the('dialog', words.reviewTitle);
  await widget.enabled(words.agree);
  await tabTo(host, widget, words.agree);
  await host.press(Key.ENTER);
  await expect.poll(() => widget.status()).toMatch(words.committed);
});

test('Tab stays inside the sheet, in both directions', async ({ host }) => {
  const widget = await host.open(body);
  await widget.applyFor(6);
  await widget.press(widget.words.review);
  await widget.the('dialog', widget.words.reviewTitle);
  const seen = new Set<string>();
  for (const keys of [[Key.TAB], [Key.SHIFT, Key.TAB, Key.NULL]])
    for (let presses = 0; presses < 6; presses++) {
      await host.press(...keys);
      // The browser's own controls may come between the last and the first control.
      seen.add(
        await host.evaluate(() => {
          const { activeElement } = document;
          const inside = activeElement?.shadowRoot?.activeElement;
          if (!inside) return activeElement === document.body ? 'the browser' : 'the page';
          return inside.closest('dialog') ? inside.textContent! : 'the widget behind';
        }),
      );
    }
  expect([...seen]).toContain(widget.words.back);
  expect([...seen]).not.toContain('the page');
  expect([...seen]).not.toContain('the widget behind');
});
