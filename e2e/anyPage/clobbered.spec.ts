import { expect, test } from '../fixtures/test.js';

const offers = '<fenqi-offers id="w" name="plan" amount="2999.00" currency="CNY" lender="sandbox"></fenqi-offers>';

/** Names that an element of the page takes away from `document`, as any comment of a customer might. */
const document = ['currentScript', 'body', 'head', 'documentElement', 'cookie', 'activeElement', 'forms']
  .map(name => `<img name="${name}" alt="" src="data:,">`)
  .join('');
/** And from the form around the widget; not `parentNode`, by which the browser's driver walks for ever. */
const form = ['id', 'name', 'action', 'append', 'closest', 'lang', 'dir']
  .map(name => `<input type="hidden" name="${name}">`)
  .join('');
/** And from `window`, as far as the page has not said otherwise. */
const window = [
  'fenqi',
  'h',
  'process',
  'module',
  'exports',
  'global',
  'define',
  'requestIdleCallbacks',
  'ky',
  'preact',
]
  .map(name => `<a id="${name}"></a>`)
  .join('');

test('elements whose names cover properties of document, of window and of the form around do no harm', {
  tag: '@engine',
}, async ({ host, page }) => {
  const widget = await host.open({
    body: `${document}${window}<form id="around">${form}${offers}</form>`,
    policy: 'none',
  });
  await widget.choose(6);
  await widget.apply.click();
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
  await page.evaluate(() => (globalThis.document.querySelector('#w') as HTMLElement).setAttribute('amount', '3999.00'));
  await expect(widget.plans).toBeVisible();
});
