import type { Locator } from '@playwright/test';
import type { Language } from '../../demo/shop/Language.js';
import { ReviewModel } from './ReviewModel.js';
import { readSchedule, type Schedule } from './readSchedule.js';
import { type WidgetWords, wordsOf } from './words.js';

/** One widget, with its controls as a shopper finds them. */
export class WidgetModel {
  readonly words: WidgetWords;

  constructor(
    readonly root: Locator,
    language: Language = 'en',
  ) {
    this.words = wordsOf(language);
  }

  get plans(): Locator {
    return this.root.getByRole('radiogroup', { name: this.words.plans });
  }
  get radios(): Locator {
    return this.plans.getByRole('radio');
  }
  plan(months: number): Locator {
    return this.plans.getByRole('radio', { name: this.words.plan(months) });
  }
  /** The words that a screen reader announces: those of the sheet while it is open. */
  get status(): Locator {
    return this.root.getByRole('status').last();
  }
  /** The button in the page that opens the sheet. In the layout `line` it is the line. */
  get open(): Locator {
    return this.root.locator('[part~=open]');
  }
  /** The way to take a choice back, in the page. It comes with the live part. */
  get clear(): Locator {
    return this.root.locator('[part=clear]');
  }
  /** What was agreed, in the place of the plans. */
  get agreed(): Locator {
    return this.root.locator('[part=agreed]');
  }
  get sheet(): Locator {
    return this.root.getByRole('dialog');
  }
  /** A button of the sheet. */
  button(name: string | RegExp): Locator {
    return this.sheet.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
  }
  get apply(): Locator {
    return this.button(this.words.apply);
  }
  get review(): Locator {
    return this.button(this.words.review);
  }
  get close(): Locator {
    return this.sheet.locator('[part=close]');
  }
  /** The sheet while it shows the review. */
  get dialog(): ReviewModel {
    return new ReviewModel(this.root, this.words);
  }
  get alternatives(): Locator {
    return this.sheet.getByRole('group', { name: this.words.alternatives }).getByRole('button');
  }

  async choose(months: number): Promise<void> {
    await this.plan(months).check();
  }

  /** Opens the sheet, if it is not open. */
  async openSheet(): Promise<void> {
    if (!(await this.sheet.isVisible())) await this.open.click();
    await this.sheet.waitFor();
  }

  /** Chooses a plan in the page, opens the sheet and asks the lender. */
  async applyFor(months: number): Promise<void> {
    await this.choose(months);
    await this.openSheet();
    await this.apply.click();
  }

  async closeSheet(): Promise<void> {
    await this.close.click();
    await this.sheet.waitFor({ state: 'detached' });
  }

  /** Reads the payments of the chosen plan from the table that the shopper can open in the sheet. */
  async schedule(currency = 'CNY'): Promise<Schedule> {
    await this.openSheet();
    const table = this.sheet.locator('[part=schedule]');
    if (!(await table.isVisible())) await this.sheet.getByText(this.words.allPayments, { exact: true }).click();
    return readSchedule(table, this.words.columns, currency);
  }

  /** The element's `value`, as a script of the page reads it. */
  value(): Promise<string> {
    return this.root.evaluate(element => (element as HTMLElement & { value: string }).value);
  }
}
