import type { Page } from '@playwright/test';
import type { Language } from '../../demo/shop/Language.js';
import { WidgetModel } from '../models/WidgetModel.js';
import type { HostPage } from './HostPage.js';
import type { HostServer } from './HostServer.js';

/** A merchant's site: it opens pages and finds the widgets on them. */
export class HostSite {
  constructor(
    readonly page: Page,
    readonly server: HostServer,
  ) {}

  /** @returns the first widget on the page */
  async open(described: HostPage | string): Promise<WidgetModel> {
    const page = typeof described === 'string' ? { body: described } : described;
    await this.page.goto(this.server.put(page));
    return this.widget('fenqi-offers', page.lang === 'zh-CN' ? 'zh-CN' : 'en');
  }

  widget(selector = 'fenqi-offers', language: Language = 'en'): WidgetModel {
    return new WidgetModel(this.page.locator(selector).first(), language);
  }
}
