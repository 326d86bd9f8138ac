import { expect, test } from '../fixtures/test.js';

const offers =
  '<div id="here"><fenqi-offers id="w" amount="2999.00" currency="CNY" lender="sandbox" applicant="test_approved"></fenqi-offers></div><div id="there"></div>';

test('a view transition that moves the widget ends with the same working widget in its new place', {
  tag: '@engine',
}, async ({ host, page }) => {
  const widget = await host.open({ body: offers, policy: 'none', css: '#w { view-transition-name: offers }' });
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.approved);
  const ended = await page.evaluate(async () => {
    if (!document.startViewTransition) return 'none here';
    const transition = document.startViewTransition(() => {
      document.querySelector('#there')?.append(document.querySelector('#w')!);
    });
    await transition.finished;
    return 'finished';
  });
  test.skip(ended === 'none here', 'this browser has no view transitions');
  await expect(page.locator('#there fenqi-offers')).toHaveCount(1);
  await expect(widget.plan(6)).toBeChecked();
  await widget.review.click();
  await expect(widget.dialog.locator).toBeVisible();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(widget.words.committed);
});

test('after a view transition to another document, the widget there resumes the application', {
  tag: '@engine',
}, async ({ host, page }) => {
  // The rule is inline, because Chromium may need it before a style sheet has loaded.
  const head = '<style>@view-transition { navigation: auto } #w { view-transition-name: offers }</style>';
  const widget = await host.open({ body: offers, policy: 'none', head });
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.approved);
  const next = host.server.put({ body: offers.replace('2999.00', '2999.00" order="'), policy: 'none', head });
  await page.evaluate(to => {
    location.href = to;
  }, next);
  await page.waitForURL(next);
  await expect(widget.status).toContainText(widget.words.approved);
  await expect(widget.radios).toHaveCount(3);
});
