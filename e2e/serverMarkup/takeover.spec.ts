import { expect, test } from '../fixtures/test.js';
import { recordEvents } from '../host/recordEvents.js';
import { renderOffers } from '../host/renderOffers.js';
import { ServerPage } from './ServerPage.js';

const offers = (more: Partial<Parameters<typeof renderOffers>[0]> = {}) =>
  renderOffers({
    amount: '2999.00',
    currency: 'CNY',
    locale: 'en',
    name: 'fenqi',
    styleSheet: '/fenqi/offers.css',
    ...more,
  });

test('what the shopper opened, chose and focused before the script loaded stays, is reported once, and reaches the lender', {
  tag: '@engine',
}, async ({ page, hostServer }) => {
  const said = await recordEvents(page);
  const server = new ServerPage(page, hostServer);
  const { widget } = server;
  await server.open(offers({ layout: 'compact', lender: 'sandbox', applicant: 'test_best' }));
  await widget.compactLine.click();
  await widget.plan(6).focus();
  await page.keyboard.press('Space');
  await expect(widget.plan(6)).toBeChecked();
  await server.hydrate();
  await expect(widget.root.getByText(widget.words.allPayments, { exact: true })).toBeVisible();
  await expect(widget.plan(6)).toBeChecked();
  await expect(widget.plan(6)).toBeFocused();
  expect(await page.evaluate(() => new FormData(document.forms[0]).get('fenqi'))).toBe('6-annuity');
  expect((await said()).map(({ name, detail }) => [name, detail['choice']])).toEqual([
    ['fenqi:select', { planId: '6-annuity' }],
  ]);
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.approved);
});

test('the shopper’s choice takes precedence over the choice that the server restored', async ({ page, hostServer }) => {
  const server = await new ServerPage(page, hostServer).open(offers({ choice: '3-interest-free' }));
  await expect(server.widget.plan(3)).toBeChecked();
  await server.widget.choose(12);
  await server.hydrate();
  await expect(server.widget.plan(12)).toBeChecked();
  expect(await server.widget.value()).toBe('12-annuity');
});

test('the choice that the server restored is the element’s value', async ({ page, hostServer }) => {
  const server = await new ServerPage(page, hostServer).open(offers({ choice: '6-annuity' }));
  await server.hydrate();
  await expect(server.widget.plan(6)).toBeChecked();
  expect(await server.widget.value()).toBe('6-annuity');
});

test('a merchant’s own words in server markup stay, in the same elements', async ({ page, hostServer }) => {
  const texts = { en: { offers: { legend: 'Spread the cost', total: '{1} in all' } } };
  const server = await new ServerPage(page, hostServer).open(offers({ texts }));
  const { root } = server.widget;
  await expect(root.getByText('Spread the cost')).toBeVisible();
  const same = await server.remember();
  await server.hydrate();
  await expect(root.getByText('Spread the cost')).toBeVisible();
  await expect(root.getByText('CN¥2,999.00 in all')).toBeVisible();
  expect(await same()).toBe(true);
});

test('after takeover the server’s style sheet is gone, and every element looks as before', {
  tag: '@engine',
}, async ({ page, hostServer }) => {
  const server = await new ServerPage(page, hostServer).open(offers());
  await expect(server.widget.plans).toBeVisible();
  const styles = () =>
    server.widget.root.evaluate(element =>
      [...element.shadowRoot!.querySelectorAll('[part=widget] *')].map(each => {
        const style = getComputedStyle(each);
        return [...style].map(name => `${each.className} ${name}: ${style.getPropertyValue(name)}`);
      }),
    );
  const before = await styles();
  await server.hydrate();
  expect(await server.widget.root.locator('link, style').count()).toBe(0);
  const was = before.flat();
  const after = await styles();
  expect(after).toHaveLength(before.length);
  expect(after.flat().filter((declared, index) => declared !== was[index])).toEqual([]);
  expect(hostServer.reports).toEqual([]);
});

test('two widgets from server markup do not share their choice', async ({ page, hostServer }) => {
  const server = await new ServerPage(page, hostServer).open(offers() + offers({ name: 'other' }));
  const values = () =>
    page
      .locator('fenqi-offers')
      .evaluateAll(all =>
        all.map(each => each.shadowRoot?.querySelector<HTMLInputElement>('input:checked')?.value ?? ''),
      );
  await page.locator('fenqi-offers').first().getByRole('radio').nth(1).check();
  await page.locator('fenqi-offers').last().getByRole('radio').nth(2).check();
  expect(await values()).toEqual(['6-annuity', '12-annuity']);
  await server.hydrate();
  expect(await values()).toEqual(['6-annuity', '12-annuity']);
  expect(await page.evaluate(() => [...new FormData(document.forms[0]).entries()])).toEqual([
    ['fenqi', '6-annuity'],
    ['other', '12-annuity'],
  ]);
});

test('server markup that is inserted by innerHTML, setHTMLUnsafe, cloneNode or outerHTML becomes a widget', {
  tag: '@engine',
}, async ({ page, hostServer, trouble, browserName }) => {
  // The error comes from innerHTML.
  if (browserName === 'chromium') trouble.expect(/declarative Shadow DOM is not being parsed/);
  const server = await new ServerPage(page, hostServer).open(offers({ name: 'first' }), { policy: 'none' });
  await server.hydrate();
  for (const way of ['innerHTML', 'setHTMLUnsafe', 'cloneNode', 'outerHTML'] as const)
    await test.step(way, async () => {
      await page.evaluate(
        ([way, html]) => {
          const first = document.querySelector('fenqi-offers')!;
          const place = document.createElement('div');
          if (way === 'cloneNode') place.append(first.cloneNode(true));
          else if (way === 'setHTMLUnsafe') place.setHTMLUnsafe(html);
          else place.innerHTML = way === 'outerHTML' ? first.outerHTML : html;
          first.replaceWith(place);
        },
        [way, offers({ name: way })] as const,
      );
      await expect(server.widget.radios).toHaveCount(3);
      await server.widget.choose(6);
      await expect(server.widget.root.getByText(server.widget.words.allPayments, { exact: true })).toBeVisible();
      expect(await server.widget.value()).toBe('6-annuity');
      expect(await server.widget.root.locator('[part=widget]').count()).toBe(1);
    });
});

test('server markup is painted before it is taken over', { tag: '@engine' }, async ({ page, hostServer }) => {
  const server = await new ServerPage(page, hostServer).open(offers({ name: 'first' }), { policy: 'none' });
  await server.hydrate();
  const taken = await page.evaluate(async html => {
    const place = document.createElement('div');
    document.querySelector('fenqi-offers')!.replaceWith(place);
    place.setHTMLUnsafe(html);
    const isTaken = () => !place.firstElementChild!.shadowRoot!.querySelector('link, style');
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
    const seen = [isTaken()];
    await frame();
    seen.push(isTaken());
    while (!isTaken()) await frame();
    return [...seen, isTaken()];
  }, offers());
  expect(taken).toEqual([false, false, true]);
});

test('a widget from server markup that is removed and put back draws itself again with its choice', async ({
  page,
  hostServer,
}) => {
  const server = await new ServerPage(page, hostServer).open(offers());
  await server.hydrate();
  await server.widget.choose(6);
  await page.evaluate(async () => {
    const element = document.querySelector('fenqi-offers')!;
    const place = element.parentElement!;
    element.remove();
    await new Promise(resolve => setTimeout(resolve));
    place.append(element);
  });
  await expect(server.widget.plan(6)).toBeChecked();
  await expect(server.widget.radios).toHaveCount(3);
});

for (const [name, until] of [
  ['its element', '<template'],
  ['a part of its picture', '12 months'],
] as const)
  test(`if the script runs when the page has sent only ${name}, the server's markup still becomes the one view`, {
    tag: '@engine',
  }, async ({ page, hostServer }) => {
    const server = await new ServerPage(page, hostServer).open('', { policy: 'none' });
    await server.hydrate();
    const html = `<!doctype html><html lang="en"><title>A page</title><main>${offers()}</main>`;
    const cut = html.indexOf(until);
    // Like a slow server: the parser stops, the script runs, and the parser continues.
    const kept = await page.evaluate(
      async parts => {
        const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
        // A widget takes markup over in a task after a frame.
        const taskAfterFrame = () => frame().then(() => new Promise(resolve => setTimeout(resolve)));
        document.open();
        document.write(parts[0]!);
        for (let times = 0; times < 3; times++) await taskAfterFrame();
        document.write(parts[1]!);
        const picture = () => document.querySelector('fenqi-offers')!.shadowRoot!.querySelector('[part=widget]');
        // The parser waits for the style sheet before it continues.
        while (!picture()) await frame();
        const written = picture();
        document.close();
        // After takeover the widget no longer needs the server's style sheet.
        while (document.querySelector('fenqi-offers')!.shadowRoot!.querySelector('link, style')) await frame();
        return written === picture();
      },
      [html.slice(0, cut), html.slice(cut)],
    );
    expect(kept).toBe(true);
    expect(await page.locator('main').getByRole('radio').count()).toBe(3);
    await server.widget.choose(6);
    await expect(server.widget.root.getByText(server.widget.words.allPayments, { exact: true })).toBeVisible();
    expect(await page.locator('main').getByRole('radio').count()).toBe(3);
  });

test('offers that have arrived respond while the rest of the page is still on its way, as in a page that streams', {
  tag: '@engine',
}, async ({ page, hostServer }) => {
  const server = await new ServerPage(page, hostServer).open('', { policy: 'none' });
  await server.hydrate();
  await page.evaluate(html => {
    document.open();
    document.write(html);
  }, `<!doctype html><html lang="en"><title>A page</title><main>${offers()}</main><p>More will follow.`);
  await server.widget.choose(6);
  await expect(server.widget.root.getByText(server.widget.words.allPayments, { exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  await page.evaluate(() => document.close());
});

test('a whole purchase works from server markup under a strict policy', async ({ page, hostServer }) => {
  const reported = hostServer.reports.length;
  const markup = offers({ lender: 'sandbox', applicant: 'test_best' });
  const { widget } = await new ServerPage(page, hostServer).open(markup, { policy: 'nonce', fenqi: true });
  await widget.applyFor(6);
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
  expect(hostServer.reports.slice(reported)).toEqual([]);
});

test('inline styles in server markup carry the nonce that a policy requires', async ({ page, hostServer }) => {
  const { widget } = await new ServerPage(page, hostServer).open(offers({ styleSheet: null, nonce: 'abc' }), {
    policy: 'none',
    head: `<meta http-equiv="content-security-policy" content="style-src 'self' 'nonce-abc'">`,
  });
  await expect(widget.plans).toBeVisible();
});
