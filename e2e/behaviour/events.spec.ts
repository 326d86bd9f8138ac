import type { EventDetails } from '../../src/widget/element/WidgetEvents.js';
import { expect, test } from '../fixtures/test.js';
import { type RecordedEvent, recordEvents } from '../host/recordEvents.js';

test('the page gets one event per step, in order and with details, and the form holds the agreement before its event', async ({
  host,
  page,
}) => {
  const said = await recordEvents(page);
  const widget = await host.open(
    '<form><fenqi-offers id="w" name="plan" amount="2999.00" currency="CNY" lender="sandbox"></fenqi-offers></form>',
  );
  await page.evaluate(() => {
    document.addEventListener('fenqi:committed', () => {
      const plan = new FormData(document.querySelector('form')!).get('plan');
      document.body.dataset['plan'] = String(plan);
    });
  });
  await widget.choose(6);
  await widget.applyFor(12);
  await widget.review.click();
  await widget.dialog.back.click();
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
  await expect(page.locator('body')).toHaveAttribute('data-plan', /^\{"id":"agr_/);
  const events = await said();
  expect(events.map(({ name, detail, from }) => [name, detail['status'] ?? '', from])).toEqual([
    ['fenqi:select', '', 'w'],
    ['fenqi:select', '', 'w'],
    ['fenqi:decision', 'approved', 'w'],
    ['fenqi:decision', 'committed', 'w'],
    ['fenqi:committed', '', 'w'],
  ]);
  expect(events[0]?.detail).toMatchObject({
    choice: { planId: '6-annuity' },
    offer: { planId: '6-annuity', amountMinor: 299_900 },
  });
  expect(events[2]?.detail).toEqual({ status: 'approved', choice: { planId: '12-annuity' } });
  expect(events[4]?.detail).toMatchObject({
    agreement: { planId: '12-annuity', amountMinor: 299_900, currency: 'CNY' },
  });
});

const names = ['ready', 'select', 'decision', 'committed', 'event', 'error'] as const;
/** Both names of every event. */
const allNames: readonly (keyof EventDetails)[] = names.flatMap(
  name => [`fenqi:${name}`, `fenqi-${name}`] as const satisfies readonly (keyof EventDetails)[],
);

/** Where each figure or text of a detail stands: "offer.installments[].due". */
function pathsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap(each => pathsOf(each, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, each]) => pathsOf(each, path ? `${path}.${name}` : name));
}

/** The agreement as the protocol has it, which the form carries too. */
const agreement = [
  ...['id', 'reference', 'lender', 'merchant', 'jurisdiction', 'termsId', 'planId', 'currency', 'amountMinor'],
  ...[
    'downPaymentMinor',
    'financedMinor',
    'financeChargeMinor',
    'totalMinor',
    'apr',
    'committedAt',
    'order',
    'signature',
  ],
  ...['due', 'principalMinor', 'interestMinor', 'feeMinor', 'totalMinor'].map(name => `installments[].${name}`),
];
const advertised = ['planId', 'count', 'method', 'apr', 'interestFree'];
/** All that an event may carry besides an offer of the term sheet, which everybody sees. */
const ALLOWED: Readonly<Record<(typeof names)[number], readonly string[]>> = {
  ready: ['amountMinor', 'currency', 'offers[].planId', 'offers[].totalMinor'],
  select: ['choice', 'choice.planId', 'choice.downPaymentMinor', 'offer'],
  decision: ['status', 'choice.planId', 'choice.downPaymentMinor'],
  committed: agreement.map(path => `agreement.${path}`),
  event: [
    ...['type', 'widget', 'timeMs', 'amountMinor', 'currency', 'layout', 'look', 'locale', 'status'],
    ...advertised,
    ...advertised.map(path => `plans[].${path}`),
  ],
  error: ['kind', 'message', 'requestId', 'retryAfterMs', 'outcomeUnknown'],
};

test('over a whole purchase each event comes once under both names, and none says anything about the person or the household', async ({
  host,
  page,
}) => {
  const said = await recordEvents(page, allNames);
  const widget = await host.open({
    // The hook of what is measured hears the same.
    script: `document.querySelector('#w').onEvent = detail => window.said.push({ name: 'fenqi:event', detail, from: 'hook' });`,
    body: `<form>
      <fenqi-offers id="w" name="plan" amount="2999.00" currency="CNY" lender="sandbox" order="A-1001"
        applicant="test_declined.jane-doe"></fenqi-offers>
      <fenqi-offers id="lost" amount="1999.00" currency="CNY" lender="sandbox" applicant="test_offline.jane-doe"></fenqi-offers>
    </form>`,
  });
  const lost = host.widget('#lost');
  await lost.applyFor(6);
  await expect(lost.button(lost.words.retry)).toBeVisible();
  await widget.applyFor(3);
  await expect(widget.status).toContainText(widget.words.declined);
  await widget.alternatives.first().click();
  await widget.apply.click();
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
  const measured = async (type: string) => (await said()).filter(({ detail }) => detail['type'] === type);
  await expect.poll(async () => (await measured('committed')).length).toBe(3);
  const events = await said();

  const heard = (prefix: string) =>
    events.filter(({ name, from }) => name.startsWith(prefix) && from !== 'hook').map(told);
  const told = ({ name, detail, from }: RecordedEvent) => [name.slice('fenqi:'.length), detail, from];
  expect(heard('fenqi-')).toEqual(heard('fenqi:'));
  const purchase = events.filter(({ name, from }) => from === 'w' && /^fenqi:(select|decision|committed)/.test(name));
  expect(purchase.map(({ name, detail }) => `${name} ${detail['status'] ?? ''}`)).toEqual([
    'fenqi:select ',
    'fenqi:decision declined',
    'fenqi:select ',
    'fenqi:decision approved',
    'fenqi:decision committed',
    'fenqi:committed ',
  ]);
  expect(new Set(events.map(({ name }) => name))).toEqual(new Set(allNames));

  const offered = events.find(({ name }) => name === 'fenqi:select')!.detail['offer'];
  for (const { name, detail } of events) {
    const short = names.find(each => name.endsWith(each))!;
    // An offer is one of the term sheet's: the same for everybody.
    const paths = pathsOf({ ...detail, ...(detail['offer'] ? { offer: null } : {}) });
    expect(ALLOWED[short], name).toEqual(expect.arrayContaining(paths));
    if (detail['offer']) expect(pathsOf(offered), name).toEqual(expect.arrayContaining(pathsOf(detail['offer'])));
    const text = JSON.stringify(detail);
    // Neither who it is, nor why the lender declined, nor what it knows or grants.
    expect(text, name).not.toMatch(
      /jane|test_|affordability|debt|income|expenses|assets|limit|score|expiresAt|reasons/i,
    );
    if (short !== 'committed') expect(text, name).not.toMatch(/A-1001|reference|app_/);
  }
});
