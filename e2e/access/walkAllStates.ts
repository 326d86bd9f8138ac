import type { Page } from '@playwright/test';
import { expect } from '../fixtures/test.js';
import { decisions, ScriptedLender } from '../host/ScriptedLender.js';
import type { Widget } from '../models/Widget.js';
import { expectAccessible } from './expectAccessible.js';

/** Leads widgets through everything that they can look like, and looks at each state with axe. */
export async function walkAllStates(page: Page, widget: Widget): Promise<void> {
  await choosing(page, widget);
  const lender = await new ScriptedLender(page).lendTo();
  await approval(page, widget, lender);
  await commitment(page, widget, lender);
  await refusals(page, widget, lender);
  await lender.startAnew();
  await mistakes(page, widget);
}

async function choosing(page: Page, widget: Widget): Promise<void> {
  await expect(widget.plans).toBeVisible();
  await expectAccessible(page, 'nothing chosen');
  for (const months of [3, 6, 12]) {
    await widget.choose(months);
    await expect(widget.button(widget.words.clear)).toBeVisible();
    await expectAccessible(page, `${months} months chosen`);
  }
  await widget.root.getByText(widget.words.allPayments, { exact: true }).click();
  await expectAccessible(page, 'the table of payments open');
}

async function approval(page: Page, widget: Widget, lender: ScriptedLender): Promise<void> {
  const { words } = widget;
  await expect(widget.apply).toBeVisible();
  await expectAccessible(page, 'ready to apply');

  await lender.does('apply', 'hangs');
  await widget.apply.click();
  await expect(widget.button(words.cancel)).toBeVisible();
  await expectAccessible(page, 'applying');
  await widget.button(words.cancel).click();
  await expect(widget.status).toContainText(words.cancelled);
  await expectAccessible(page, 'cancelled');

  await lender.does('apply', { answers: decisions.pending });
  await lender.does('status', { answers: decisions.pending });
  await widget.choose(6);
  await widget.apply.click();
  await expect(widget.status).toContainText(words.pending);
  await expectAccessible(page, 'pending');

  await lender.does('status', { answers: decisions.approved('6-annuity') });
  await expect(widget.status).toContainText(words.approved);
  await expectAccessible(page, 'approved');
}

async function commitment(page: Page, widget: Widget, lender: ScriptedLender): Promise<void> {
  await widget.review.click();
  await expect(widget.dialog.locator).toBeVisible();
  await expectAccessible(page, 'reviewing');

  await lender.does('commit', 'hangs');
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(/Confirming|正在与/);
  await expectAccessible(page, 'committing');
}

async function refusals(page: Page, widget: Widget, lender: ScriptedLender): Promise<void> {
  const { words } = widget;
  const applyAnew = async () => {
    await lender.startAnew();
    await widget.choose(6);
    await widget.apply.click();
  };
  await lender.does('status', { answers: null });
  await lender.does('apply', { answers: decisions.declined });
  await applyAnew();
  await expect(widget.status).toContainText(words.declined);
  await expectAccessible(page, 'declined, with alternatives');

  await lender.does('apply', { answers: decisions.expired });
  await applyAnew();
  await expect(widget.status).toContainText(words.expired);
  await expectAccessible(page, 'expired');

  await lender.does('apply', { throws: { kind: 'rejected', message: 'no' } });
  await applyAnew();
  await expect(widget.button(words.retry)).toBeVisible();
  await expectAccessible(page, 'failed');

  const sandbox = () =>
    page.evaluate(() => Object.assign(document.querySelector('fenqi-offers')!, { lender: 'sandbox' }));
  await lender.startAnew();
  await sandbox();
  await widget.choose(6);
  await widget.apply.click();
  await widget.review.click();
  await widget.dialog.agree.click();
  await expect(widget.status).toContainText(words.committed);
  await expectAccessible(page, 'committed');
}

async function mistakes(page: Page, widget: Widget): Promise<void> {
  const set = (name: string, value: string) =>
    widget.root.evaluate((element, [name, value]) => element.setAttribute(name!, value!), [name, value]);
  await set('layout', 'compact');
  await expect(widget.plans).toBeHidden();
  await expectAccessible(page, 'compact, closed');
  await widget.compactLine.click();
  await expect(widget.plans).toBeVisible();
  await expectAccessible(page, 'compact, open');
  await set('amount', '1.00');
  await expect(widget.radios).toHaveCount(0);
  await expectAccessible(page, 'no plan for this amount');
  await set('amount', 'abc');
  await expect(widget.plans).toHaveCount(0);
  await expectAccessible(page, 'options that cannot be used');
}
