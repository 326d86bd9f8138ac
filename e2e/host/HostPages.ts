import type { Page } from '@playwright/test';
import { Widget } from '../models/Widget.js';
import type { Language } from '../models/words.js';
import type { HostPage } from './HostPage.js';
import type { HostServer } from './HostServer.js';

/** Opens a merchant's page and finds the widgets in it. */
export class HostPages {
  constructor(
    readonly page: Page,
    readonly server: HostServer,
  ) {}

  /** @returns the first widget of the page */
  async open(described: HostPage | string): Promise<Widget> {
    const page = typeof described === 'string' ? { body: described } : described;
    await this.page.goto(this.server.put(page));
    return this.widget('fenqi-offers', page.lang === 'zh-CN' ? 'zh-CN' : 'en');
  }

  widget(selector = 'fenqi-offers', language: Language = 'en'): Widget {
    return new Widget(this.page.locator(selector).first(), language);
  }
}
