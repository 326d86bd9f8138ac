import { expect, test } from '../fixtures/test.js';

const offers = '<fenqi-offers id="w" name="plan" amount="2999.00" currency="CNY" lender="sandbox"></fenqi-offers>';

/** Properties of `document` that an element's name can hide, even an element in a customer's comment. */
const document = ['currentScript', 'body', 'head', 'documentElement', 'cookie', 'activeElement', 'forms']
  .map(name => `<img name="${name}" alt="" src="data:,">`)
  .join('');
/** Properties of the surrounding form. `parentNode` is left out, because the browser's driver would loop forever. */
const form = ['id', 'name', 'action', 'append', 'closest', 'lang', 'dir']
  .map(name => `<input type="hidden" name="${name}">`)
  .join('');
/** Properties of `window` that an element's name hides unless the page defines them. */
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

test('elements whose names hide properties of document, window or the surrounding form do not break the widget', {
  tag: '@engine',
}, async ({ host, page }) => {
  const widget = await host.open({
    body: `${document}${window}<form id="around">${form}${offers}</form>`,
    policy: 'none',
  });
  await widget.applyFor(6);
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
  await page.evaluate(() => (globalThis.document.querySelector('#w') as HTMLElement).setAttribute('amount', '3999.00'));
  await expect(widget.agreed).toContainText('3,999.00');
});
