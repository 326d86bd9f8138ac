import type { Locator, Page } from '@playwright/test';
import type { Words } from '../../demo/words/zh.js';
import { readSchedule, type Schedule } from './readSchedule.js';

/** The shop's page after the order, with the agreement as the lender stated it. */
export class OrderPageModel {
  constructor(
    readonly page: Page,
    readonly words: Words,
  ) {}

  get thanks(): Locator {
    return this.page.getByRole('heading', { level: 1, name: this.words.orderThanks });
  }
  fact(name: string): Locator {
    return this.page
      .locator('dt', { hasText: new RegExp(`^${name.replace(/[()]/g, '\\$&')}$`) })
      .locator('xpath=following-sibling::dd[1]');
  }
  get total(): Locator {
    return this.fact(this.words.agreementTotal);
  }
  get rate(): Locator {
    return this.fact(this.words.agreementRate);
  }
  get agreementId(): Locator {
    return this.fact(this.words.agreementId);
  }
  schedule(currency = 'CNY'): Promise<Schedule> {
    const { schedule, scheduleTotal: payment, schedulePrincipal: principal, scheduleInterest: interest } = this.words;
    const table = this.page.getByRole('region', { name: schedule }).getByRole('table');
    return readSchedule(table, { payment, principal, interest }, currency);
  }
}
