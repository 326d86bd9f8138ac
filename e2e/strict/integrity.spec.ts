import type { Page } from '@playwright/test';
import { untilIdle } from '../browser/untilIdle.js';
import { expect, test } from '../fixtures/test.js';
import type { HostPage } from '../host/HostPage.js';
import { recordEvents } from '../host/recordEvents.js';
import { headAt, published, tagsAt } from './publishedTags.js';

const offers = '<fenqi-offers amount="2999.00" currency="CNY" lender="sandbox"></fenqi-offers>';
const button = '<button type="button" id="buy">Buy</button>';
/** Each engine's message for a file that does not match its hash, and the start of the widget's own error. */
const refused = [/digest|integrity/i];
const notLoaded = [...refused, /Fenqi: /];

const pageAt = (place: string, more: Partial<HostPage> = {}): HostPage => ({
  body: offers + button,
  fenqi: false,
  head: headAt(place),
  ...more,
});
const kinds = async (said: () => Promise<{ name: string; detail: Record<string, unknown> }[]>) =>
  (await said()).filter(({ name }) => name === 'fenqi:error').map(({ detail }) => detail['kind']);
const isDefined = (page: Page) => page.evaluate(() => customElements.get('fenqi-offers') !== undefined);

test('the changed byte of these tests is harmless if the files are not pinned by hashes', async ({ host }) => {
  const head = '<script type="module" async src="/fenqi~.js/script.js"></script>';
  const widget = await host.open(pageAt('', { head }));
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.approved);
});

for (const [name, head] of [
  ['script.js', () => headAt('/fenqi~script.js')],
  ['fenqi.en.js', () => tagsAt('/fenqi~fenqi.en.js').oneFile['en']!],
] as const)
  test(`if a byte of ${name} was changed, it does not run: there is no widget, and the page is unchanged`, {
    tag: name === 'script.js' ? '@engine' : [],
  }, async ({ host, page, trouble }) => {
    trouble.expect(...refused);
    await page.goto(host.server.put(pageAt('', { head: '' })));
    const place = await page.locator('#buy').boundingBox();
    await page.goto(host.server.put(pageAt('', { head: head() })));
    // The browser has refused the file, and anything that it still wanted to run has run.
    await expect.poll(() => trouble.matching(refused[0]!)).not.toEqual([]);
    await untilIdle(page);
    expect(await isDefined(page)).toBe(false);
    expect(await page.locator('#buy').boundingBox()).toEqual(place);
  });

for (const part of ['goLive', 'later.en', 'sandboxLender'])
  test(`if a byte of ${part} was changed, it does not run: the offers stay and can be chosen for the form`, {
    tag: part === 'goLive' ? '@engine' : [],
  }, async ({ host, page, trouble }) => {
    trouble.expect(...notLoaded);
    const said = await recordEvents(page);
    const widget = await host.open(pageAt(`/fenqi~${part}`));
    await widget.choose(6);
    await expect(widget.status).toContainText(widget.words.partMissing);
    expect(new Set(await kinds(said))).toEqual(new Set(['part-missing']));
    await expect(widget.plan(6)).toBeChecked();
    expect(await widget.value()).toBe('6-annuity');
    await expect(widget.apply).toHaveCount(0);
  });

test('if a byte of the part that calls lenders was changed, it does not run: no lender is called', async ({
  host,
  page,
  trouble,
}) => {
  trouble.expect(...notLoaded);
  const said = await recordEvents(page);
  const calls: string[] = [];
  page.on('request', request => request.url().includes('/lender') && calls.push(request.url()));
  const body = offers.replace('sandbox', `${host.server.url}/lender`);
  const widget = await host.open(pageAt('/fenqi~httpLender', { body }));
  await widget.choose(6);
  await expect(widget.status).toContainText(widget.words.partMissing);
  expect(new Set(await kinds(said))).toEqual(new Set(['part-missing']));
  expect(await widget.value()).toBe('6-annuity');
  expect(calls).toEqual([]);
});

test("if a byte of a language's texts was changed, they do not load: the widget is in English and logs that once", async ({
  host,
  page,
  trouble,
}) => {
  trouble.expect(...notLoaded);
  const said = await recordEvents(page);
  const body = '<fenqi-offers amount="2999.00" currency="EUR" locale="de"></fenqi-offers>';
  const widget = await host.open(pageAt('/fenqi~first.de', { body, head: headAt('/fenqi~first.de', 'de') }));
  await expect(widget.plans).toBeVisible();
  expect(await kinds(said)).toEqual(['part-missing']);
});

test('if a byte of the second computation was changed, it does not run: nothing is agreed unchecked', {
  tag: '@engine',
}, async ({ host, trouble }) => {
  trouble.expect(...refused);
  const widget = await host.open(pageAt('/fenqi~recompute'));
  await widget.applyFor(6);
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.button(widget.words.retry)).toBeVisible();
  await expect(widget.status).not.toContainText(widget.words.committed);
  expect(await widget.value()).toBe('6-annuity');
});

test('if a byte of the part for data attributes was changed, it does not run, and the console says so', async ({
  host,
  page,
  trouble,
}) => {
  trouble.expect(...notLoaded);
  const body = `<div data-fenqi-amount="2999.00" data-fenqi-currency="CNY"></div>${button}`;
  await page.goto(host.server.put(pageAt('/fenqi~idlePart', { body })));
  await expect.poll(() => trouble.matching(/Fenqi: /)).not.toEqual([]);
  expect(await page.locator('fenqi-offers').count()).toBe(0);
});

test('the manifest names every file of the folder, and the import map has every module except the one-file builds', () => {
  const { files, folder, tags, version } = published();
  const { integrity } = JSON.parse(/>(.*)</.exec(tags.importMap)![1]!);
  const modules = files.filter(({ role }) => role === 'script' || role === 'lazy part');
  expect(modules.length).toBeGreaterThan(20);
  expect(integrity).toEqual(Object.fromEntries(modules.map(file => [`/fenqi/${folder}/${file.path}`, file.integrity])));
  expect(folder).toMatch(new RegExp(`^${version.replaceAll('.', '\\.')}-[0-9a-f]{12}$`));
});
