import { expect, test } from '../fixtures/test.js';
import { decisions, ScriptedLender } from '../host/ScriptedLender.js';

const offers =
  '<div id="here"><fenqi-offers id="w" amount="2999.00" currency="CNY"></fenqi-offers></div><div id="there"></div>';

type Movable = Element & { moveBefore?(node: Element, child: Element | null): void };
const move = (how: 'append' | 'moveBefore') => {
  const element = document.querySelector('#w')!;
  const there: Movable = document.querySelector(element.parentElement?.id === 'here' ? '#there' : '#here')!;
  if (how === 'append') there.append(element);
  else there.moveBefore?.(element, null);
};

for (const how of ['append', 'moveBefore'] as const)
  test(`an element that is moved by ${how} keeps its state in every phase, and no request is repeated`, {
    tag: '@engine',
  }, async ({ host, page }) => {
    const widget = await host.open(offers);
    const lender = await new ScriptedLender(page).lendTo('#w', { apply: 'hangs' });
    await widget.choose(6);
    await expect(widget.clear).toBeVisible();
    await page.evaluate(move, how);
    await expect(widget.plan(6)).toBeChecked();

    await widget.openSheet();
    await widget.apply.click();
    await expect(widget.status).toContainText(/^Checking with Scripted Bank/);
    await page.evaluate(move, how);
    await expect(widget.status).toContainText(/^Checking with Scripted Bank/);
    expect(await lender.calls('apply')).toBe(1);

    await lender.does('apply', { answers: decisions.pending });
    await lender.startAnew();
    await widget.applyFor(6);
    await expect(widget.status).toContainText(widget.words.pending);
    await page.evaluate(move, how);
    await expect(widget.status).toContainText(widget.words.pending);
    await lender.does('status', { answers: decisions.approved('6-annuity') });
    await expect(widget.status).toContainText(widget.words.approved);

    await widget.review.click();
    await expect(widget.dialog.locator).toBeVisible();
    const isModal = () => widget.dialog.locator.evaluate(dialog => dialog.matches(':modal'));
    expect(await isModal()).toBe(true);
    await page.evaluate(move, how);
    await expect.poll(isModal, 'the sheet still stands above the page').toBe(true);
    await lender.does('commit', { answers: null });
    await page.keyboard.press('Escape');
    await expect(widget.sheet).toBeHidden();
    await expect(widget.status).toContainText(widget.words.approved);
    await widget.openSheet();
    await expect(widget.review).toBeVisible();
    expect([await lender.calls('apply'), await lender.calls('cancel')]).toEqual([2, 0]);
  });

test('an element that is moved after the agreement keeps it', async ({ host, page, books }) => {
  const widget = await host.open(offers.replace('currency', 'lender="sandbox" currency'));
  await widget.applyFor(6);
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
  const agreement = await widget.value();
  await page.evaluate(move, 'append' as const);
  await expect(widget.status).toContainText(widget.words.committed);
  expect(await widget.value()).toBe(agreement);
  expect(await books.applications()).toHaveLength(1);
});

test('an element that is removed with a plan chosen still has the plan when it is put back', async ({ host, page }) => {
  const widget = await host.open(offers);
  await widget.choose(12);
  await expect(widget.clear).toBeVisible();
  await page.evaluate(async () => {
    const element = document.querySelector('#w')!;
    element.remove();
    // The widget decides at the end of the task whether it was moved or removed.
    await new Promise(resolve => setTimeout(resolve));
    document.querySelector('#there')?.append(element);
  });
  await expect(widget.plan(12)).toBeChecked();
  expect(await widget.value()).toBe('12-annuity');
  await widget.clear.click();
  await page.evaluate(async () => {
    const element = document.querySelector('#w')!;
    element.remove();
    await new Promise(resolve => setTimeout(resolve));
    document.querySelector('#here')?.append(element);
  });
  await expect(widget.plans).toBeVisible();
  await expect(widget.plan(12), 'what was cleared stays cleared').not.toBeChecked();
});

test('a clone is a separate widget with the options of its attributes', async ({ host, page }) => {
  const widget = await host.open(offers);
  await widget.choose(6);
  await page.evaluate(() => {
    const element = document.querySelector('#w')!;
    for (const deep of [true, false]) {
      const clone = element.cloneNode(deep) as Element;
      clone.id = deep ? 'deep' : 'shallow';
      document.querySelector('#there')?.append(clone);
    }
    const around = document.querySelector('#here')!.cloneNode(true) as Element;
    around.id = 'around';
    around.querySelector('fenqi-offers')!.id = 'inner';
    document.querySelector('#there')?.append(around);
  });
  for (const id of ['deep', 'shallow', 'inner']) {
    const clone = host.widget(`#${id}`);
    await expect(clone.radios).toHaveCount(3);
    await expect(clone.plan(6)).not.toBeChecked();
    await clone.choose(3);
    await expect(clone.plan(3)).toBeChecked();
  }
  await expect(widget.plan(6)).toBeChecked();
});

test('an element that is added by innerHTML, from a template or from a parsed document becomes a widget', {
  tag: '@engine',
}, async ({ host, page }) => {
  await host.open({ body: '<div id="there"></div>', policy: 'none' });
  await page.waitForFunction(() => customElements.get('fenqi-offers'));
  await page.evaluate(() => {
    const html = (id: string) => `<fenqi-offers id="${id}" amount="2999.00" currency="CNY"></fenqi-offers>`;
    const there = document.querySelector('#there')!;
    const { content } = Object.assign(document.createElement('template'), { innerHTML: html('template') });
    const parsed = new DOMParser().parseFromString(html('parser'), 'text/html');
    there.innerHTML = html('innerHTML');
    there.append(content.cloneNode(true), document.adoptNode(parsed.querySelector('fenqi-offers')!));
  });
  for (const id of ['innerHTML', 'template', 'parser']) {
    const widget = host.widget(`#${id}`);
    await widget.choose(6);
    await expect(widget.plan(6)).toBeChecked();
  }
});

test('an element in a document without a window draws once it is adopted into the page', async ({ host, page }) => {
  const widget = await host.open(offers);
  await expect(widget.plans).toBeVisible();
  await page.evaluate(async () => {
    const unseen = document.implementation.createHTMLDocument();
    const element = document.querySelector('#w')!;
    unseen.body.append(element);
    element.setAttribute('amount', '3999.00');
    await new Promise(resolve => setTimeout(resolve));
    document.querySelector('#there')?.append(element);
  });
  await expect(widget.plans).toContainText('CN¥3,999.00');
});

test('an element that is adopted into a frame and back looks right and works in both places', {
  tag: '@engine',
}, async ({ host, page }) => {
  const widget = await host.open({ body: `${offers}<iframe id="f" title="frame"></iframe>`, policy: 'none' });
  await widget.choose(6);
  await expect(widget.clear).toBeVisible();
  const look = () =>
    widget.root.evaluate(element => getComputedStyle(element.shadowRoot!.querySelector('.tile')!).padding);
  const before = await look();
  await page.evaluate(() => {
    const { body } = (document.querySelector('#f') as HTMLIFrameElement).contentDocument!;
    body.append(document.querySelector('#w')!);
  });
  const framed = new (widget.constructor as typeof import('../models/WidgetModel.js').WidgetModel)(
    page.frameLocator('#f').locator('fenqi-offers'),
  );
  await expect(framed.plan(6)).toBeChecked();
  // The page asks, because Firefox does not hand out elements of another document.
  expect(
    await page.evaluate(() => {
      const element = (document.querySelector('#f') as HTMLIFrameElement).contentDocument!.querySelector('#w')!;
      return getComputedStyle(element.shadowRoot!.querySelector('.tile')!).padding;
    }),
  ).toBe(before);
  await framed.choose(3);
  await expect(framed.clear).toBeVisible();
  await page.evaluate(() => {
    const { contentDocument } = document.querySelector('#f') as HTMLIFrameElement;
    document.querySelector('#there')!.append(contentDocument!.querySelector('#w')!);
  });
  await expect(widget.plan(3)).toBeChecked();
  expect(await look()).toBe(before);
});

test('a page that rewrites itself with document.write has a working widget again', { tag: '@engine' }, async ({
  host,
  page,
}) => {
  const widget = await host.open({ body: offers, policy: 'none' });
  await expect(widget.plans).toBeVisible();
  await page.evaluate(() => {
    document.open();
    document.write(
      '<!doctype html><html lang="en"><title>Anew</title><fenqi-offers amount="500.00" currency="EUR"></fenqi-offers>',
    );
    document.close();
  });
  await expect(host.widget().plans).toContainText('€500.00');
  await host.widget().choose(3);
  await expect(host.widget().plan(3)).toBeChecked();
});
