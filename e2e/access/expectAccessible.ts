import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '../fixtures/test.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No violation in what is on the page now. Waits for animations, whose half-transparent moments have no contrast. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(animation => animation.finished)));
  const { violations, passes } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.map(({ target, failureSummary }) => `${JSON.stringify(target)} ${failureSummary}`),
  }));
  expect(passes.length, 'rules that axe could apply').toBeGreaterThan(5);
  expect.soft(found, state).toEqual([]);
}
