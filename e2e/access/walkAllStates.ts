import type { Page } from '@playwright/test';
import { expect } from '../fixtures/test.js';
import { decisions, ScriptedLender } from '../host/ScriptedLender.js';
import type { WidgetModel } from '../models/WidgetModel.js';

type Look = (state: string) => Promise<void>;

/** Leads widgets through every state that looks different, and inspects each one. */
export async function walkAllStates(page: Page, widget: WidgetModel, look: Look): Promise<void> {
  await choosing(widget, look);
  const lender = await new ScriptedLender(page).lendTo();
  await approval(widget, lender, look);
  await commitment(widget, lender, look);
  await refusals(page, widget, lender, look);
  await lender.startAnew();
  await mistakes(widget, look);
  await underBritishLaw(widget, look);
}

async function choosing(widget: WidgetModel, look: Look): Promise<void> {
  await expect(widget.plans).toBeVisible();
  await look('nothing chosen');
  for (const months of [3, 6, 12]) {
    await widget.choose(months);
    await expect(widget.root.locator('[part=clear]')).toBeVisible();
    await look(`${months} months chosen`);
  }
  await widget.openSheet();
  await look('the sheet open');
  await widget.sheet.getByText(widget.words.allPayments, { exact: true }).click();
  await widget.sheet.locator('summary').last().click();
  await expect(widget.sheet.locator('[part=steps]')).toBeVisible();
  await look('the table of payments and the steps open');
}

async function approval(widget: WidgetModel, lender: ScriptedLender, look: Look): Promise<void> {
  const { words } = widget;
  await expect(widget.apply).toBeVisible();
  await look('ready to apply');

  await lender.does('apply', 'hangs');
  await widget.apply.click();
  await expect(widget.button(words.cancel)).toBeVisible();
  await look('applying');
  await widget.button(words.cancel).click();
  await expect(widget.status).toContainText(words.cancelled);
  await look('cancelled');

  await lender.does('apply', { answers: decisions.pending });
  await lender.does('status', { answers: decisions.pending });
  await widget.closeSheet();
  await widget.applyFor(6);
  await expect(widget.status).toContainText(words.pending);
  await look('pending');

  await lender.does('status', { answers: decisions.action });
  await expect(widget.sheet.getByRole('link', { name: /^Continue |^前往/ })).toBeVisible();
  await look('a step at the lender');

  await lender.does('status', { answers: decisions.approved('6-annuity') });
  await expect(widget.status).toContainText(words.approved);
  await look('approved');
  await widget.closeSheet();
  await look('approved, the sheet closed');
  await widget.openSheet();
}

async function commitment(widget: WidgetModel, lender: ScriptedLender, look: Look): Promise<void> {
  await widget.review.click();
  await expect(widget.dialog.locator).toBeVisible();
  await look('reviewing');

  await lender.does('commit', 'hangs');
  await widget.dialog.readCosts();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(/Confirming|正在与/);
  await look('committing');
}

async function refusals(page: Page, widget: WidgetModel, lender: ScriptedLender, look: Look): Promise<void> {
  const { words } = widget;
  const applyAnew = async () => {
    await lender.startAnew();
    await widget.applyFor(6);
  };
  await lender.does('status', { answers: null });
  await lender.does('apply', { answers: decisions.declined });
  await applyAnew();
  await expect(widget.status).toContainText(words.declined);
  await look('declined, with alternatives');
  await widget.closeSheet();
  await look('declined, the sheet closed');

  await lender.does('apply', { answers: decisions.expired });
  await applyAnew();
  await expect(widget.status).toContainText(words.expired);
  await look('expired');

  await lender.does('apply', { throws: { kind: 'rejected', message: 'no' } });
  await applyAnew();
  await expect(widget.button(words.retry)).toBeVisible();
  await look('failed');

  const sandbox = () =>
    page.evaluate(() => Object.assign(document.querySelector('fenqi-offers')!, { lender: 'sandbox' }));
  await lender.startAnew();
  await sandbox();
  await widget.applyFor(6);
  await widget.review.click();
  await widget.dialog.readCosts();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(words.committed);
  await look('committed');
  await widget.closeSheet();
  await look('committed, the sheet closed');
}

const set = ({ root }: WidgetModel, name: string, value: string) =>
  root.evaluate((element, [name, value]) => element.setAttribute(name!, value!), [name, value]);

async function mistakes(widget: WidgetModel, look: Look): Promise<void> {
  await set(widget, 'layout', 'line');
  await expect(widget.plans).toBeHidden();
  await look('one line');
  await widget.openSheet();
  await expect(widget.plans).toBeVisible();
  await expect(widget.sheet.locator('[part=steps]')).toBeVisible();
  await look('the sheet of the line');
  await widget.closeSheet();
  await set(widget, 'amount', '1.00');
  await expect(widget.radios).toHaveCount(0);
  await look('no plan for this amount, one line');
  await set(widget, 'layout', 'full');
  await expect(widget.root.locator('.full')).toBeVisible();
  await look('no plan for this amount');
  await set(widget, 'amount', 'abc');
  await expect(widget.plans).toHaveCount(0);
  await look('options that cannot be used');
}

async function underBritishLaw(widget: WidgetModel, look: Look): Promise<void> {
  await set(widget, 'currency', 'GBP');
  await set(widget, 'amount', '2999.00');
  await expect(widget.root.locator('[part=notice]')).toBeVisible();
  await look('under British law');
  await widget.choose(3);
  await widget.openSheet();
  await expect(widget.sheet.getByText(/^(You borrow|您免息借款)/)).toBeVisible();
  await look('deferred payment under British law');
  await widget.closeSheet();
}
