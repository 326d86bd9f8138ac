import { expect, type Page } from '@playwright/test';
import type { Language } from '../../demo/shop/Language.js';
import type { HostPage } from '../host/HostPage.js';
import type { HostServer } from '../host/HostServer.js';
import { WidgetModel } from '../models/WidgetModel.js';

/** A merchant's page with server markup under a strict policy. Its script loads when the test allows it. */
export class ServerPage {
  readonly widget: WidgetModel;

  constructor(
    readonly page: Page,
    readonly server: HostServer,
    readonly language: Language = 'en',
  ) {
    this.widget = new WidgetModel(page.locator('fenqi-offers').first(), language);
  }

  async open(markup: string, more: Partial<HostPage> = {}): Promise<this> {
    await this.page.goto(
      this.server.put({
        body: `<form>${markup}</form><button type="button" id="buy">Buy</button>`,
        head: '<link rel="stylesheet" href="/fenqi/fenqi.css">',
        css: 'body { margin: 1rem; font: 16px/1.5 sans-serif }',
        policy: 'self',
        fenqi: false,
        lang: this.language,
        ...more,
      }),
    );
    return this;
  }

  /** Lets the script load, and waits until every widget responds. */
  async hydrate(): Promise<void> {
    await this.page.evaluate(path => import(path), '/fenqi/script.js');
    await expect
      .poll(() =>
        this.page.evaluate(() =>
          [...document.querySelectorAll('fenqi-offers')].every(
            each => each.shadowRoot?.querySelector<HTMLElement>('[part~=open]')?.onclick,
          ),
        ),
      )
      .toBe(true);
  }

  /** The boxes of everything visible in all widgets, and of the button below them. */
  boxes(): Promise<string[]> {
    return this.page.evaluate(() =>
      [
        ...[...document.querySelectorAll('fenqi-offers')].flatMap(each => [
          each,
          ...each.shadowRoot!.querySelectorAll('*:not(link, style)'),
        ]),
        document.querySelector('#buy')!,
      ].map(each => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return `${each.localName} ${[x, y, width, height].map(n => n.toFixed(2))}`;
      }),
    );
  }

  /** Remembers the elements of the server's markup. The returned function tells whether the page still has exactly these. */
  async remember(): Promise<() => Promise<boolean>> {
    const elements = await this.page.evaluateHandle(() =>
      [...document.querySelectorAll('fenqi-offers')].flatMap(({ shadowRoot }) => [
        ...shadowRoot!.querySelectorAll('[part=widget], [part=widget] *'),
      ]),
    );
    return () =>
      elements.evaluate(before => {
        const now = [...document.querySelectorAll('fenqi-offers')].flatMap(({ shadowRoot }) => [
          ...shadowRoot!.querySelectorAll('*'),
        ]);
        return now.length === before.length && now.every((each, index) => each === before[index]);
      });
  }

  /** The position of the button below the widget. */
  async buyTop(): Promise<number> {
    return (await this.page.locator('#buy').boundingBox())!.y;
  }
}
