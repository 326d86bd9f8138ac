import type { Locator, Page } from '@playwright/test';
import { LOCALES } from '../../src/protocol/Locale.js';
import { layoutShift } from '../browser/layoutShift.js';
import type { HeldClock } from '../fixtures/HeldClock.js';
import { expect, test } from '../fixtures/test.js';
import type { HostSite } from '../host/HostSite.js';
import { atRest, buy, css, drawn, head, placeOfBuy } from './buyButton.js';
import { withoutScript } from './withoutScript.js';

const WIDTHS = [288, 320, 360, 400, 440, 480, 559, 560, 640, 760, 1_000];

/** A widget whose column the test makes narrow and wide, and the buy button under it. */
const bodyOf = (currency: string, layout: string, shopper: string) =>
  `<div id="column"><fenqi-offers amount="2999.00" currency="${currency}" layout="${layout}" lender="sandbox" applicant="${shopper}"></fenqi-offers></div>${buy}`;

/** Where the buy button is at every width of the column. */
const places = (page: Page): Promise<Record<number, number>> =>
  page.evaluate(widths => {
    const column = document.querySelector<HTMLElement>('#column')!;
    return Object.fromEntries(
      widths.map(width => {
        column.style.width = `${width}px`;
        return [width, document.querySelector('#buy')!.getBoundingClientRect().top];
      }),
    );
  }, WIDTHS);

/** Moves the clock until something is there. */
const until = (clock: HeldClock, seen: Locator): Promise<void> =>
  expect
    .poll(async () => {
      await clock.move(1_000);
      return seen.isVisible();
    })
    .toBe(true);

/** Opens a page, and gives what checks that the buy button is where it was before the script, in every language and at every width. */
async function openStill(
  { page, host }: { page: Page; host: HostSite },
  body: string,
): Promise<{ root: Locator; still: (step: string) => Promise<void>; primary: Locator; open: Locator }> {
  const { before, widget } = await withoutScript(host, { body, lang: 'en' }, () => places(page));
  const { root, open, sheet } = widget;
  await atRest(page);
  const still = async (step: string) => {
    for (const locale of LOCALES) {
      await root.evaluate((element, locale) => element.setAttribute('locale', locale), locale);
      await root.locator(`[part=widget][lang=${locale}]`).waitFor({ state: 'attached' });
      await drawn(page);
      expect.soft(await places(page), `${step}, in ${locale}`).toEqual(before);
    }
  };
  return { root, still, open, primary: sheet.locator('[part=button]:not([aria-disabled=true])') };
}

for (const [layout, currency] of [
  ['full', 'CNY'],
  ['full', 'EUR'],
  ['line', 'CNY'],
  ['line', 'EUR'],
] as const)
  test(`from the first paint to the agreement the buy button stays where it is, in every language and at every width: ${layout}, ${currency}`, async ({
    host,
    page,
    clock,
  }) => {
    const { root, still, primary, open } = await openStill({ host, page }, bodyOf(currency, layout, 'test_approved'));
    const inSheet = (phase: string) => until(clock, root.locator(`[part=sheet].${phase}`));
    const close = () => root.locator('[part=close]').click();
    if (layout === 'full') {
      await still('offered');
      await root.getByRole('radio').nth(1).check();
      await root.locator('[part=clear]').waitFor();
      await still('chosen');
      await open.click();
    } else {
      await root.locator('[part=lender]').waitFor();
      await still('offered');
      await open.click();
      await root.getByRole('radio').nth(1).check();
    }
    await primary.click();
    await inSheet('approved');
    await close();
    await still('approved');
    await open.click();
    await primary.click();
    await inSheet('reviewing');
    await until(clock, primary);
    await primary.click();
    await inSheet('committed');
    await close();
    await still('agreed');
  });

for (const layout of ['full', 'line'])
  for (const [shopper, phase] of [
    ['test_declined', 'declined'],
    ['test_pending', 'pending'],
    ['test_offline', 'failed'],
  ] as const)
    test(`an answer that is not an approval moves nothing in the page either, in every language and at every width: ${layout}, ${phase}`, async ({
      host,
      page,
      clock,
    }) => {
      const { root, still, primary, open } = await openStill({ host, page }, bodyOf('CNY', layout, shopper));
      if (layout === 'full') await root.getByRole('radio').nth(1).check();
      await open.click();
      if (layout === 'line') await root.getByRole('radio').nth(1).check();
      await primary.click();
      await until(clock, root.locator(`[part=sheet].${phase}`));
      await root.locator('[part=close]').click();
      await still(phase);
    });

for (const [layout, lang] of [
  ['full', 'de'],
  ['line', 'de'],
  ['full', 'ar'],
] as const)
  test(`the browser counts no layout shift from the first paint to the agreement, on a phone: ${layout}, in ${lang}`, {
    tag: layout === 'full' && lang === 'de' ? '@lender' : [],
  }, async ({ host, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const widget = await host.open({ body: bodyOf('EUR', layout, 'test_approved'), css, head, lang });
    const { root, open, sheet } = widget;
    const primary = sheet.locator('[part=button]');
    const close = async () => {
      await root.locator('[part=close]').click();
      await sheet.waitFor({ state: 'detached' });
    };
    const isStill = async (step: string) => {
      await drawn(page);
      expect(await layoutShift(page), step).toBe(0);
    };
    await atRest(page);
    await isStill('offered');
    const place = await placeOfBuy(page);
    if (layout === 'full') await root.getByRole('radio').nth(1).check();
    await open.click();
    if (layout === 'line') await root.getByRole('radio').nth(1).check();
    await expect(primary).toBeVisible();
    await isStill('the sheet is open');
    await primary.click();
    await root.locator('[part=sheet].approved').waitFor();
    await isStill('approved');
    await close();
    await isStill('approved, and the sheet is closed');
    await open.click();
    await primary.click();
    await root.locator('[part=sheet].reviewing').waitFor();
    await isStill('reviewing');
    await primary.click();
    await root.locator('[part=sheet].committed').waitFor();
    await close();
    await isStill('agreed, and the sheet is closed');
    expect(await placeOfBuy(page)).toBe(place);
  });
