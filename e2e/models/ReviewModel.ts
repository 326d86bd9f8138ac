import { expect, type Locator } from '@playwright/test';
import type { HeldClock } from '../fixtures/HeldClock.js';
import { readSchedule, type Schedule } from './readSchedule.js';
import type { WidgetWords } from './words.js';

/** The sheet while it shows the review before the agreement. */
export class ReviewModel {
  readonly locator: Locator;

  constructor(
    root: Locator,
    readonly words: WidgetWords,
  ) {
    this.locator = root.getByRole('dialog', { name: words.reviewTitle });
  }

  get agree(): Locator {
    return this.locator.getByRole('button', { name: this.words.agree });
  }
  get back(): Locator {
    return this.locator.getByRole('button', { name: this.words.back, exact: true });
  }

  /**
   * Brings the whole cost table into view, where the law wants it read before anything can be agreed.
   *
   * @param clock where the test holds it, it moves until the button is free: the time to read begins once the browser has seen the table
   */
  async readCosts(clock?: HeldClock): Promise<void> {
    await this.locator.locator('table.costs tr').last().scrollIntoViewIfNeeded();
    if (clock)
      await expect
        .poll(async () => {
          await clock.move(1_000);
          return this.agree.isEnabled();
        })
        .toBe(true);
  }

  /** The text of one figure, by its label. */
  async figure(name: string): Promise<string> {
    return this.locator
      .locator('dt', { hasText: new RegExp(`^${name}$`) })
      .locator('xpath=following-sibling::dd')
      .innerText();
  }

  schedule(currency = 'CNY'): Promise<Schedule> {
    return readSchedule(this.locator.locator('[part=schedule]'), this.words.columns, currency);
  }
}
