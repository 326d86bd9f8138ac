import { expect, type Page } from '@playwright/test';
import type { Language } from '../../demo/shop/Language.js';
import { en } from '../../demo/words/en.js';
import { zh } from '../../demo/words/zh.js';
import { OrderPageModel } from './OrderPageModel.js';
import { WidgetModel } from './WidgetModel.js';

export interface ShopperOptions {
  /** The token of a test shopper. Default: a guest. */
  readonly shopper?: string;
  readonly currency?: string;
  readonly language?: Language;
}

interface Wanted {
  readonly product: string;
  readonly variant: string;
  readonly tone: string;
  readonly quantity?: number;
}

/** ¥2,999.00 */
export const headphones: Wanted = { product: 'headphones', variant: 'anc', tone: 'graphite' };
/** ¥8,999.00 */
export const laptop: Wanted = { product: 'laptop', variant: '16-512', tone: 'silver' };

/** Where the visitor wants things to be sent. */
export const address = {
  name: 'Lin Xiaoyu',
  email: 'lin@example.com',
  phone: '13800000000',
  region: 'Zhejiang',
  city: 'Hangzhou',
  street: 'Wensan Road 1',
  postcode: '310000',
} as const;

/** The demo shop with one visitor. */
export class ShopModel {
  #language: Language = 'en';

  constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  get words() {
    return this.#language === 'en' ? en : zh;
  }
  get widget(): WidgetModel {
    return new WidgetModel(this.page.locator('fenqi-offers'), this.#language);
  }
  get order(): OrderPageModel {
    return new OrderPageModel(this.page, this.words);
  }

  /** Sets the same cookies as the demo's settings. */
  async enterAs({ shopper = '', currency = 'CNY', language = 'en' }: ShopperOptions = {}): Promise<void> {
    this.#language = language;
    const cookies = { shopper, currency, language };
    await this.page
      .context()
      .addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: this.url })));
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.url + path);
  }

  async putIntoCart({ product, variant, tone, quantity = 1 }: Wanted = headphones): Promise<void> {
    const answer = await this.page.request.post(`${this.url}/cart`, {
      form: { product, variant, tone, quantity },
      headers: { origin: this.url },
    });
    expect(answer.ok()).toBe(true);
  }

  /** Goes from an empty cart to the checkout, with the offers visible. */
  async goToCheckout(visitor: ShopperOptions = {}, wanted: Wanted = headphones): Promise<WidgetModel> {
    await this.enterAs(visitor);
    await this.putIntoCart(wanted);
    await this.open('/checkout');
    await this.payByInstallments();
    return this.widget;
  }

  async payByInstallments(): Promise<void> {
    await this.page.getByRole('radio', { name: this.words.payInstallments }).check();
    await expect(this.widget.plans).toBeVisible();
  }

  async fillAddress(): Promise<void> {
    for (const [field, value] of Object.entries(address))
      await this.page.getByLabel(this.words.fields[field as keyof typeof address], { exact: true }).fill(value);
  }

  get placeOrder() {
    return this.page.getByRole('button', { name: this.words.placeOrder });
  }
}
