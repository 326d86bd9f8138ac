import { expect, test } from '../fixtures/test.js';
import { recordEvents } from '../host/recordEvents.js';

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
  await widget.choose(12);
  await widget.apply.click();
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
