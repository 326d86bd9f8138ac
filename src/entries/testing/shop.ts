import { afterEach, beforeEach, vi } from 'vitest';
import '../element.js';
import type { FenqiOffersElement } from '../react.js';
import { applyForPlan, choosePlan, type TestAnswer, testLender } from '../testing.js';

/** What was said in the console. */
export let said: ReturnType<typeof vi.spyOn>;

/** Each test has an empty page, and a console that is listened to. */
export function inShop(): void {
  beforeEach(() => {
    said = vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => {
    said.mockRestore();
    document.body.innerHTML = '';
    localStorage.clear();
  });
}

export const shop = (attributes = 'amount="2999.00" currency="CNY"') => {
  document.body.innerHTML = `<form><fenqi-offers name="fenqi" locale="en" ${attributes}></fenqi-offers></form>`;
  return document.querySelector('fenqi-offers')!;
};

/** An application for a plan at a lender that says this. */
export const applied = async (answer: TestAnswer, planId = '12-annuity') => {
  const element = shop();
  const lender = testLender(answer);
  element.lender = lender;
  await choosePlan(element, planId);
  return { element, lender, outcome: await applyForPlan(element) };
};

export const textOf = (element: FenqiOffersElement) => element.shadowRoot!.querySelector('[part=answer]')!.textContent;
