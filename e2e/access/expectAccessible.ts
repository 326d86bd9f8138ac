import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOnly } from 'axe-core';
import { expect } from '../fixtures/test.js';

const ALL: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const COLOURS: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Expects no violation on the page now: every rule in the light scheme, and the rules about colours in the dark one. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await expectAccessibleInLight(page, state);
  await inDarkScheme(page, () => expectNone(page, `${state}, dark`, COLOURS));
}

export const expectAccessibleInLight = (page: Page, state: string): Promise<void> => expectNone(page, state, ALL);

/** For a state that differs from a checked one only in its colours. Checks contrast, light and dark. */
export async function expectContrast(page: Page, state: string): Promise<void> {
  await expectNone(page, state, COLOURS);
  await inDarkScheme(page, () => expectNone(page, `${state}, dark`, COLOURS));
}

async function inDarkScheme(page: Page, look: () => Promise<void>): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await look();
  await page.emulateMedia({ colorScheme: 'light' });
}

async function expectNone(page: Page, state: string, runOnly: RunOnly): Promise<void> {
  // axe is loaded once per page, because loading it takes longer than a check.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { found, looked } = await page.evaluate(async runOnly => {
    // Contrast cannot be measured during a fade.
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const animations = [document, ...roots].flatMap(root => root.getAnimations());
    // A sign that turns has no end.
    const ending = animations.filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(animation => animation.finished));
    const { axe } = window as unknown as { axe: { run(of: Document, options: object): Promise<AxeResults> } };
    const { violations, passes } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
    const found = violations.map(({ id, help, nodes }) => ({
      id,
      help,
      at: nodes.map(({ target, failureSummary }) => `${JSON.stringify(target)} ${failureSummary}`),
    }));
    return { found, looked: passes.length };
  }, runOnly);
  expect(looked, 'axe found something to check').toBeGreaterThan(0);
  expect.soft(found, state).toEqual([]);
}
