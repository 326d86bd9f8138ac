import { expect, test } from '../fixtures/test.js';

test('fifty widgets share one download and one style sheet of each part', async ({ host, page }) => {
  const loaded: string[] = [];
  page.on('request', request => loaded.push(new URL(request.url()).pathname));
  await host.open(
    Array.from(
      { length: 50 },
      (_, n) => `<fenqi-offers id="w${n}" amount="${1000 + n}.00" currency="CNY" lender="sandbox"></fenqi-offers>`,
    ).join(''),
  );
  const first = host.widget('#w0');
  const last = host.widget('#w49');
  await expect(last.radios).toHaveCount(2);
  for (const widget of [first, last]) await widget.choose(6);
  await expect(last.clear).toBeVisible();
  await expect(first.clear).toBeVisible();
  await expect(last.plan(6)).toBeChecked();
  const parts = loaded.filter(path => path.endsWith('.js'));
  expect(parts.length).toBeGreaterThan(3);
  expect(new Set(parts).size, parts.join('\n')).toBe(parts.length);
  const sheets = await page.evaluate(
    () =>
      new Set(
        [...document.querySelectorAll('fenqi-offers')].flatMap(({ shadowRoot }) => shadowRoot!.adoptedStyleSheets),
      ).size,
  );
  expect(sheets, 'the first picture, the live part, the costs of China').toBe(3);
});

test('two widgets for the same purchase, such as one in a sticky bar, share one application', async ({
  host,
  books,
}) => {
  const attributes = 'amount="2999.00" currency="CNY" lender="sandbox" order="A-1" applicant="test_approved"';
  const one = await host.open(
    `<fenqi-offers id="one" ${attributes}></fenqi-offers><fenqi-offers id="two" layout="line" ${attributes}></fenqi-offers>`,
  );
  const two = host.widget('#two');
  await one.applyFor(6);
  await expect(one.status).toContainText(one.words.approved);
  await one.closeSheet();
  await expect(two.status, 'the other widget finds the approval').toContainText(two.words.approved);
  await two.openSheet();
  await two.review.click();
  await two.dialog.agree.click();
  await expect(two.status).toContainText(two.words.committed);
  await expect(one.agreed, 'both widgets show the agreement').toContainText(one.words.committed);
  expect(await one.value()).toBe(await two.value());
  expect(await books.applications()).toHaveLength(1);
});
