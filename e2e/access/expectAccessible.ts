import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '../fixtures/test.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No violation in what is on the page now, in daylight; at night only the colours differ. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await expectNone(page, state, new AxeBuilder({ page }).withTags(TAGS));
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNone(
    page,
    `${state}, dark`,
    new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']),
  );
  await page.emulateMedia({ colorScheme: 'light' });
}

async function expectNone(page: Page, state: string, axe: AxeBuilder): Promise<void> {
  // Half-transparent moments have no contrast.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(animation => animation.finished)));
  const { violations, passes } = await axe.setLegacyMode().analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.map(({ target, failureSummary }) => `${JSON.stringify(target)} ${failureSummary}`),
  }));
  expect(passes.length, 'axe found something to look at').toBeGreaterThan(0);
  expect.soft(found, state).toEqual([]);
}
