import type { Page } from '@playwright/test';
import type { TestAnswer } from '../../src/entries/testing.js';
import { WidgetModel } from '../models/WidgetModel.js';
import { at, bundle } from './bundle.js';
import { expect, test } from './test.js';

/** Shows a checkout whose lender says this, as a component test does. */
async function story(page: Page, answer: TestAnswer) {
  const code = await bundle(at('pages/story.tsx'));
  const url = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
  await page.setContent('<!doctype html><html lang="en"><title>Story</title><div id="app"></div>');
  await page.evaluate(
    async ([url, answer]) => {
      const module = await import(url);
      Object.assign(window, { story: module });
      module.show(answer);
    },
    [url, answer] as const,
  );
  return new WidgetModel(page.locator('fenqi-offers'));
}

test('a component test in a browser hands over the answer of a lender as data', async ({ page }) => {
  const widget = await story(page, { decision: 'declined', alternatives: [{ planId: '3-interest-free' }] });
  await widget.applyFor(6);
  await expect(widget.status).toContainText('Test Lender cannot offer this plan now');
});

test('the steps of a shopper are possible in a browser too, with its modal review', async ({ page }) => {
  await story(page, { decision: 'pending', next: { decision: 'approved', annualRate: '0.029' } });
  const outcomes = await page.evaluate(() =>
    (window as unknown as { story: { goAllTheWay(): Promise<string[]> } }).story.goAllTheWay(),
  );
  expect(outcomes).toEqual(['pending', 'committed']);
});
