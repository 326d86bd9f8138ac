import { buy } from '../layout/buyButton.js';
import { expect, test } from './test.js';

/** What a page may find missing, and how a test takes it away before any script runs. */
const missing: Readonly<Record<string, () => void>> = {
  'storage that may be used, as with all cookies blocked': () => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  },
  'style sheets that a shadow root can adopt': () => {
    Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
    Reflect.deleteProperty(ShadowRoot.prototype, 'adoptedStyleSheets');
  },
  attachInternals: () => {
    Reflect.deleteProperty(HTMLElement.prototype, 'attachInternals');
  },
  'ElementInternals.setFormValue': () => {
    Reflect.deleteProperty(ElementInternals.prototype, 'setFormValue');
  },
};

for (const [name, take] of Object.entries(missing))
  test(`a shopper can buy without ${name}, and the form posts the agreement`, async ({ host }) => {
    host.beforeScripts(take);
    const widget = await host.open({
      body: `<form method="post" action="/orders">
        <fenqi-offers name="plan" amount="2999.00" currency="CNY" lender="sandbox" applicant="test_approved"></fenqi-offers>${buy}
      </form>`,
      policy: 'none',
    });
    await widget.applyFor(6);
    await widget.press(widget.words.review);
    await widget.press(widget.words.agree);
    await expect.poll(() => widget.status()).toMatch(widget.words.committed);
    await widget.closeSheet();
    const value = await widget.value();
    await host.click('#buy');
    await host.arriveAt('Thank you');
    expect(host.server.orders.at(-1)?.getAll('plan')).toEqual([value]);
    expect(JSON.parse(value)).toMatchObject({ planId: '6-annuity', amountMinor: 299_900 });
  });
