import { fileURLToPath } from 'node:url';
import { expect, test } from '../fixtures/test.js';

const body =
  '<form><fenqi-offers id="w" name="plan" amount="2999.00" currency="CNY" lender="sandbox" applicant="test_approved"></fenqi-offers></form>';

/** Scripts that run before anything else in the page, of the kind that shops accumulate over the years. */
const pages: readonly [name: string, change: () => void][] = [
  [
    'Prototype.js, which gives lists a toJSON and another Array.from',
    () => {
      const toArray = function (this: ArrayLike<unknown>) {
        const list = [];
        for (let at = 0; at < this.length; at++) list.push(this[at]);
        return list;
      };
      Object.assign(Array.prototype, {
        toJSON(this: unknown[]) {
          return `[${this.map(item => JSON.stringify(item)).join(', ')}]`;
        },
        toArray,
        entries: toArray,
        each(this: unknown[], act: (item: unknown) => void) {
          for (const item of this) act(item);
        },
        first(this: unknown[]) {
          return this[0];
        },
      });
      Object.assign(Array, { from: (list: ArrayLike<unknown>) => toArray.call(list) });
      Object.assign(String.prototype, { toJSON: () => 'a string', strip: String.prototype.trim });
      Object.assign(Element.prototype, { update() {}, select: () => [], show() {}, hide() {}, identify: () => 'id' });
    },
  ],
  [
    'names on Object.prototype that every loop finds',
    () => {
      Object.assign(Object.prototype, { extend() {}, keysOf: [], title2: 'text', isEmpty: false });
    },
  ],
  [
    'polyfills over append, remove, closest, matches and attachShadow, wrappers around every element class and around JSON, and a fetch that measures',
    () => {
      const define = customElements.define.bind(customElements);
      customElements.define = (name, type, options) => define(name, class extends type {}, options);
      const { parse, stringify } = JSON;
      JSON.parse = (text, reviver) => parse(text, reviver);
      JSON.stringify = ((value: unknown, ...more: []) => stringify(value, ...more)) as typeof JSON.stringify;
      const fetchBefore = window.fetch;
      window.fetch = async (...args) => {
        const response = await fetchBefore(...args);
        await response.clone().text();
        return response;
      };
      for (const [type, name] of [
        [Element.prototype, 'append'],
        [Element.prototype, 'remove'],
        [Element.prototype, 'closest'],
        [Element.prototype, 'matches'],
        [Element.prototype, 'attachShadow'],
        [Node.prototype, 'appendChild'],
        [Node.prototype, 'insertBefore'],
        [EventTarget.prototype, 'addEventListener'],
        [Element.prototype, 'setAttribute'],
      ] as const) {
        const before = (type as unknown as Record<string, (...args: unknown[]) => unknown>)[name]!;
        (type as unknown as Record<string, unknown>)[name] = function (...args: unknown[]) {
          return before.apply(this, args);
        };
      }
    },
  ],
  [
    'a storage that may not be touched',
    () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
    },
  ],
  [
    'neither randomUUID nor requestIdleCallback nor structuredClone',
    () => {
      Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
      Reflect.deleteProperty(Crypto.prototype, 'subtle');
      for (const name of ['requestIdleCallback', 'structuredClone', 'scheduler', 'BroadcastChannel', 'reportError'])
        Reflect.deleteProperty(window, name);
    },
  ],
  [
    'globals of bundlers and module loaders',
    () => {
      const define = Object.assign(
        () => {
          throw new Error('Mismatched anonymous define() module');
        },
        { amd: {} },
      );
      Object.assign(window, { define, module: { exports: {} }, exports: {}, process: { env: {} }, global: window });
      Object.assign(window, { h: () => null, React: {}, preact: {}, $: () => [], _: {}, __DEV__: true, name: 'popup' });
    },
  ],
];

const tags: Readonly<Record<string, string[]>> = {
  Prototype: ['@lender', '@engine'],
  polyfills: ['@lender', '@engine'],
  'a storage': ['@engine'],
};
const tagsOf = (name: string) => Object.entries(tags).flatMap(([begin, its]) => (name.startsWith(begin) ? its : []));

for (const [name, change] of pages)
  test(`a whole purchase works on a page with ${name}`, { tag: tagsOf(name) }, async ({ host, page }) => {
    await page.addInitScript(change);
    const widget = await host.open({ body, policy: 'none' });
    await widget.applyFor(6);
    await expect(widget.status).toContainText(widget.words.approved);
    // What was stored with the changed lists must be readable again.
    if (name.startsWith('Prototype')) {
      await page.reload();
      await expect(widget.status).toContainText(widget.words.approved);
      await widget.openSheet();
    }
    await widget.review.click();
    await widget.dialog.agree.click();
    await expect(widget.status).toContainText(widget.words.committed);
    expect(JSON.parse(await widget.value()).installments).toHaveLength(6);
  });

test('a whole purchase works with zone.js, which replaces promises, timers and listeners', { tag: '@engine' }, async ({
  host,
  page,
}) => {
  await page.addInitScript({
    path: fileURLToPath(new URL('../../node_modules/zone.js/bundles/zone.umd.min.js', import.meta.url)),
  });
  const widget = await host.open({ body, policy: 'none' });
  await widget.applyFor(6);
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
  expect(await page.evaluate(() => 'Zone' in window)).toBe(true);
});

test('a whole purchase works on a page whose clock stands still', async ({ host, page }) => {
  await page.addInitScript(() => {
    const Real = Date;
    const now = Real.parse('2028-02-29T10:00:00Z');
    window.Date = class extends Real {
      constructor(...args: []) {
        super(...(args.length ? args : ([now] as unknown as [])));
      }
      static override now = () => now;
    } as DateConstructor;
  });
  const widget = await host.open({ body, policy: 'none' });
  await widget.applyFor(6);
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
  expect((await widget.value()).includes('2028-')).toBe(true);
});
