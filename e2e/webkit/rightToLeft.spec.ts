import { expect, test } from './test.js';

const css = 'body { margin: 1rem; font-family: sans-serif }';

test('in Arabic the plans and what is in them are mirrored', async ({ host }) => {
  await host.resize(1200);
  const placesIn = async (lang: string) => {
    const widget = await host.open({
      body: '<fenqi-offers amount="2999.00" currency="KWD"></fenqi-offers>',
      css,
      lang,
    });
    await expect.poll(() => widget.count('radio')).toBe(3);
    await host.atRest();
    return host.evaluate(() => {
      const root = document.querySelector('fenqi-offers')!.shadowRoot!;
      return [...root.querySelectorAll('.tile, input')].map(each => {
        const { left, right } = each.getBoundingClientRect();
        return { left, right: document.documentElement.clientWidth - right };
      });
    });
  };
  const english = await placesIn('en');
  const arabic = await placesIn('ar');
  expect(new Set(english.map(({ left }) => left)).size).toBeGreaterThan(3);
  expect(arabic).toHaveLength(english.length);
  for (const [index, { left, right }] of english.entries()) {
    expect(arabic[index]!.right, 'the space before it').toBeCloseTo(left, 0);
    expect(arabic[index]!.left, 'the space after it').toBeCloseTo(right, 0);
  }
});

test('a purchase in Arabic reads from right to left in the page and in the review', async ({ host }) => {
  const widget = await host.open({
    body: '<fenqi-offers amount="299.900" currency="KWD" lender="sandbox" applicant="test_approved"></fenqi-offers>',
    css,
    lang: 'ar',
  });
  const primary = () =>
    host.evaluate(
      () => document.querySelector('fenqi-offers')?.shadowRoot?.querySelector('.actions .primary')?.textContent ?? '',
    );
  await expect.poll(() => widget.count('radio')).toBe(3);
  const [radio] = await widget.all('radio');
  await radio!.click();
  await widget.openSheet();
  await expect.poll(primary).not.toBe('');
  const apply = await primary();
  await widget.press(apply);
  await expect.poll(primary).not.toBe(apply);
  await expect.poll(() => widget.status()).not.toMatch(/…/);
  await widget.press(await primary());
  const dialog = await widget.the('dialog');
  expect(await dialog.getCssValue('direction')).toBe('rtl');
  // Labels begin at the right edge and amounts end at the left one.
  const lines = await host.evaluate(() =>
    [...document.querySelector('fenqi-offers')!.shadowRoot!.querySelectorAll('dialog dl > div')].map(each => {
      const [label, amount] = [...each.children].map(child => child.getBoundingClientRect());
      return label!.left - amount!.right;
    }),
  );
  expect(lines.length).toBeGreaterThan(3);
  expect(Math.min(...lines)).toBeGreaterThanOrEqual(0);
});
