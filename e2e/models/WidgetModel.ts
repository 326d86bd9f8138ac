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
  get status(): Locator {
    return this.root.getByRole('status');
  }
  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
  }
  get apply(): Locator {
    return this.button(this.words.apply);
  }
  get review(): Locator {
    return this.button(this.words.review);
  }
  get dialog(): ReviewModel {
    return new ReviewModel(this.root, this.words);
  }
  get alternatives(): Locator {
    return this.root.getByRole('group', { name: this.words.alternatives }).getByRole('button');
  }
  get compactLine(): Locator {
    return this.root.locator('summary').first();
  }

  async choose(months: number): Promise<void> {
    await this.plan(months).check();
  }

  /** Reads the payments of the chosen plan from the table that the shopper can open. */
  async schedule(currency = 'CNY'): Promise<Schedule> {
    const table = this.root.getByRole('table');
    if (!(await table.isVisible())) await this.root.getByText(this.words.allPayments, { exact: true }).click();
    return readSchedule(table, this.words.columns, currency);
  }

  /** The element's `value`, as a script of the page reads it. */
  value(): Promise<string> {
    return this.root.evaluate(element => (element as HTMLElement & { value: string }).value);
  }
}
