import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOnly } from 'axe-core';
import { expect } from '../fixtures/test.js';

const ALL: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const COLOURS: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** No violation in what is on the page now, in daylight; at night only the colours differ. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await expectAccessibleByDay(page, state);
  await atNight(page, () => expectNone(page, `${state}, dark`, COLOURS));
}

export const expectAccessibleByDay = (page: Page, state: string): Promise<void> => expectNone(page, state, ALL);

/** For what differs from a state that has been looked at in its colours only: by day and by night. */
export async function expectContrast(page: Page, state: string): Promise<void> {
  await expectNone(page, state, COLOURS);
  await atNight(page, () => expectNone(page, `${state}, dark`, COLOURS));
}

async function atNight(page: Page, look: () => Promise<void>): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await look();
  await page.emulateMedia({ colorScheme: 'light' });
}

async function expectNone(page: Page, state: string, runOnly: RunOnly): Promise<void> {
  // Once for each page: read anew for each look it costs more than the look.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { found, looked } = await page.evaluate(async runOnly => {
    // Half-transparent moments have no contrast.
    await Promise.allSettled(document.getAnimations().map(animation => animation.finished));
    const { axe } = window as unknown as { axe: { run(of: Document, options: object): Promise<AxeResults> } };
    const { violations, passes } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
    const found = violations.map(({ id, help, nodes }) => ({
      id,
      help,
      at: nodes.map(({ target, failureSummary }) => `${JSON.stringify(target)} ${failureSummary}`),
    }));
    return { found, looked: passes.length };
  }, runOnly);
  expect(looked, 'axe found something to look at').toBeGreaterThan(0);
  expect.soft(found, state).toEqual([]);
}
