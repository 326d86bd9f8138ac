import { layoutShift } from '../browser/layoutShift.js';
import { expect, test } from '../fixtures/test.js';
import { test as inFrameworks } from '../frameworks/test.js';
import { NONCE } from '../host/HostPage.js';
import { reviewAndAgree } from '../paths/steps.js';

const offers =
  '<fenqi-offers id="w" name="plan" amount="2999.00" currency="CNY" lender="sandbox" applicant="test_approved"></fenqi-offers>';
const body = `<form id="order">${offers}<button type="button" id="buy">Buy</button></form>`;

/** Takes away what browsers below the baseline do not have, before any script of the page runs. */
const lacks = {
  'adopted style sheets': () => {
    for (const { prototype } of [Document, ShadowRoot]) Reflect.deleteProperty(prototype, 'adoptedStyleSheets');
  },
  'the constructor of style sheets': () => {
    Object.assign(window, {
      CSSStyleSheet: class {
        constructor() {
          throw new TypeError('Illegal constructor');
        }
      },
    });
  },
  'replaceSync of style sheets': () => {
    Reflect.deleteProperty(CSSStyleSheet.prototype, 'replaceSync');
  },
  'a list of style sheets that can be changed': () => {
    const { get, set } = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, 'adoptedStyleSheets')!;
    Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', {
      get(this: ShadowRoot) {
        return Object.freeze([...get!.call(this)]);
      },
      set: set!,
    });
  },
  attachInternals: () => {
    Reflect.deleteProperty(HTMLElement.prototype, 'attachInternals');
  },
  'attachInternals that works': () => {
    HTMLElement.prototype.attachInternals = () => {
      throw new DOMException('not supported', 'NotSupportedError');
    };
  },
  'idle callbacks and observers that work': () => {
    const broken = class {
      constructor() {
        throw new TypeError('Illegal constructor');
      }
    };
    Object.assign(window, { requestIdleCallback: undefined, IntersectionObserver: broken });
  },
  setFormValue: () => {
    Reflect.deleteProperty(ElementInternals.prototype, 'setFormValue');
  },
  'AbortSignal.any and URL.canParse': () => {
    Reflect.deleteProperty(AbortSignal, 'any');
    Reflect.deleteProperty(URL, 'canParse');
  },
  'the selectors :modal and :has()': () => {
    for (const { prototype } of [Element, DocumentFragment, Document])
      for (const name of ['querySelector', 'querySelectorAll', 'matches', 'closest'] as const) {
        const methods = prototype as unknown as Record<string, ((selector: string) => unknown) | undefined>;
        const before = methods[name];
        if (!before) continue;
        methods[name] = function (this: Element, selector: string) {
          if (/:(modal|has)/.test(selector))
            throw new DOMException(`'${selector}' is not a valid selector`, 'SyntaxError');
          return before.call(this, selector);
        };
      }
  },
  'observers, idle callbacks and inert': () => {
    for (const name of ['ResizeObserver', 'IntersectionObserver', 'requestIdleCallback'])
      Reflect.deleteProperty(window, name);
    Reflect.deleteProperty(HTMLElement.prototype, 'inert');
  },
} as const;

for (const [name, take] of Object.entries(lacks))
  test(`a whole purchase works, to the value in the form, in a browser without ${name}`, {
    tag: /^(adopted|attach)/.test(name) ? '@engine' : /^Abort/.test(name) ? '@lender' : [],
  }, async ({ host, page }) => {
    await page.addInitScript(take);
    const widget = await host.open({ body, policy: 'none' });
    const inForm = () =>
      page.evaluate(() => new FormData(document.querySelector<HTMLFormElement>('#order')!).getAll('plan'));
    await expect(widget.radios).toHaveCount(3);
    await expect.poll(inForm).toEqual(['']);
    await widget.choose(6);
    expect(await inForm()).toEqual(['6-annuity']);
    expect(
      await widget.root.evaluate(element => getComputedStyle(element.shadowRoot!.querySelector('.tiles')!).display),
      'it has its styles',
    ).toBe('grid');
    await widget.openSheet();
    await widget.apply.click();
    await expect(widget.status).toContainText(widget.words.approved);
    await reviewAndAgree(widget);
    const [sent, ...more] = await inForm();
    expect(more).toEqual([]);
    expect(JSON.parse(String(sent))).toMatchObject({ planId: '6-annuity', amountMinor: 299_900 });
    expect(
      await widget.root.evaluate(element => (element as HTMLElement & { form: HTMLFormElement | null }).form?.id),
    ).toBe('order');
  });

test('without form-associated elements, the field follows name and form of the element, and a reset takes the choice back', async ({
  host,
  page,
}) => {
  await page.addInitScript(lacks.attachInternals);
  const widget = await host.open({ body: `<form id="other"></form>${body}`, policy: 'none' });
  await widget.choose(6);
  const sent = (form: string) =>
    page.evaluate(
      form => [...new FormData(document.querySelector<HTMLFormElement>(form)!)].map(entry => entry.join('=')),
      form,
    );
  await expect.poll(() => sent('#order')).toEqual(['plan=6-annuity']);
  await widget.root.evaluate(element => {
    element.setAttribute('name', 'installments');
    element.setAttribute('form', 'other');
  });
  expect([await sent('#order'), await sent('#other')]).toEqual([[], ['installments=6-annuity']]);
  await widget.root.evaluate(element => element.removeAttribute('form'));
  await page.evaluate(() => document.querySelector<HTMLFormElement>('#order')!.reset());
  await expect(widget.plan(6)).not.toBeChecked();
  expect(await sent('#order')).toEqual(['installments=']);
  expect(await widget.root.evaluate(element => element.querySelectorAll('input').length)).toBe(1);
});

test('the style elements of an older browser carry the nonce of the page, so that its policy allows them', {
  tag: '@engine',
}, async ({ host, page }) => {
  await page.addInitScript(lacks['adopted style sheets']);
  const policy = `<meta http-equiv="content-security-policy" content="style-src 'nonce-${NONCE}'">`;
  const widget = await host.open({ body, policy: 'none', head: policy });
  await widget.choose(6);
  await expect(widget.clear).toBeVisible();
  const nonces = () =>
    widget.root.evaluate(element =>
      [...element.shadowRoot!.querySelectorAll('style')].map(({ nonce, sheet }) => [nonce, sheet !== null]),
    );
  // The first picture, the live part, and the costs that China's law wants shown, which are loaded on their own.
  await expect.poll(nonces).toEqual(Array(3).fill([NONCE, true]));
});

test('an older browser has the styles once, also when the widget leaves the page and comes back', async ({
  host,
  page,
}) => {
  await page.addInitScript(lacks['adopted style sheets']);
  const widget = await host.open({ body, policy: 'none' });
  await widget.choose(6);
  await expect(widget.clear).toBeVisible();
  await page.evaluate(async () => {
    const element = document.querySelector('#w')!;
    element.remove();
    await new Promise(resolve => setTimeout(resolve));
    document.querySelector('#order')!.prepend(element);
  });
  await expect(widget.clear).toBeVisible();
  const styles = () => widget.root.evaluate(element => element.shadowRoot!.querySelectorAll('style').length);
  await expect.poll(styles).toBe(3);
});

for (const width of [340, 1000])
  test(`without container queries and light-dark(), all plans can be read and chosen at ${width} px`, async ({
    host,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.route('**/fenqi/**', async route => {
      const response = await route.fetch();
      // Such a browser knows none of these words, and does not apply the rules.
      const text = (await response.text())
        .replace(/@container/g, '@unknown')
        .replace(/([\d.])cqi/g, '$1unknown')
        .replace(/light-dark\(/g, 'unknown(')
        .replace(/:has\((?!fenqi)/g, ':unknown(');
      await route.fulfill({ response, body: text });
    });
    const widget = await host.open({ body, policy: 'none', css: 'body { margin: 8px }' });
    await widget.applyFor(6);
    await widget.review.click();
    await expect(widget.dialog.locator).toBeVisible();
    const { over, under, dialog, radio } = await widget.root.evaluate(element => {
      const root = element.shadowRoot!;
      return {
        over: element.scrollWidth - element.clientWidth,
        under: [...root.querySelectorAll('.tile')].filter(tile => tile.scrollWidth > tile.clientWidth).length,
        dialog: getComputedStyle(root.querySelector('dialog')!).backgroundColor,
        radio: getComputedStyle(root.querySelector('.tile input')!).opacity,
      };
    });
    expect({ over, under, dialog, radio }).toEqual({ over: 0, under: 0, dialog: 'rgb(255, 255, 255)', radio: '1' });
  });

for (const name of ['adopted style sheets', 'attachInternals'] as const)
  test(`if the part for a browser without ${name} does not load, the plans are there, and the console says once what is missing`, async ({
    host,
    page,
    trouble,
  }) => {
    trouble.expect(/^console error: Fenqi lacks a part: /, /ERR_FAILED/, /older/);
    await page.addInitScript(lacks[name]);
    await page.route(/\/older[^/]*\.js/, route => route.abort());
    const widget = await host.open({ body, policy: 'none' });
    await expect(widget.radios).toHaveCount(3);
    await widget.choose(6);
    await widget.openSheet();
    await expect(widget.apply).toBeVisible();
    await expect.poll(() => trouble.all.filter(said => said.includes('Fenqi'))).toHaveLength(1);
  });

/** What no widget can do without. */
const needed = {
  attachShadow: () => {
    Reflect.deleteProperty(Element.prototype, 'attachShadow');
  },
  customElements: () => {
    Reflect.deleteProperty(window, 'customElements');
  },
  'customElements, which are null': () => {
    Object.defineProperty(window, 'customElements', { value: null });
  },
} as const;

for (const [name, take] of Object.entries(needed))
  test(`in a browser without ${name} the page is as without the script, and the console says so once`, {
    tag: name === 'attachShadow' ? '@engine' : [],
  }, async ({ host, page, trouble }) => {
    trouble.expect(/^console error: Fenqi stays away: /);
    await page.addInitScript(take);
    const twice = `${body}${offers.replace('"w"', '"v"')}<div data-fenqi-amount="1.00" data-fenqi-currency="CNY"></div>`;
    await host.open({ body: twice, head: '<link rel="stylesheet" href="/fenqi/fenqi.css">' });
    await expect.poll(() => trouble.all).toHaveLength(1);
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('fenqi-offers')) each.setAttribute('amount', '3999.00');
    });
    expect(await layoutShift(page)).toBe(0);
    expect(trouble.all).toHaveLength(1);
  });

const { attachInternals, 'adopted style sheets': adopted } = lacks;
for (const [name, take] of Object.entries({ 'adopted style sheets': adopted, attachInternals, ...needed }))
  inFrameworks(
    `a React app stays on the page, with its own content and its later renders, without ${name}`,
    async ({ page, examplesUrl, trouble }) => {
      if (name in needed) trouble.expect(/^console error: Fenqi stays away: /);
      await page.addInitScript(take);
      await page.goto(`${examplesUrl}/props/19/`);
      await page.waitForFunction(() => 'page' in window);
      const show = (amount: string) =>
        page.evaluate(
          amount =>
            (window as unknown as { page: { show(props: object): void } }).page.show({
              amount,
              currency: 'CNY',
              id: 'w',
            }),
          amount,
        );
      await show('2999.00');
      await expect(page.locator('#w')).toBeAttached();
      await show('3999.00');
      await expect(page.locator('#w')).toHaveAttribute('amount', '3999.00');
      if (!(name in needed)) await expect(page.locator('#w').getByRole('radio')).toHaveCount(3);
      await expect(page.locator('form')).toBeAttached();
    },
  );
