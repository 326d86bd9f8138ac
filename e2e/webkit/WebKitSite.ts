import { expect } from '@playwright/test';
import type { WebDriver, WebElement } from 'selenium-webdriver';
import type { Language } from '../../demo/shop/Language.js';
import type { Trouble } from '../fixtures/Trouble.js';
import { fenqiTag, type HostPage } from '../host/HostPage.js';
import type { HostServer } from '../host/HostServer.js';
import { recordTrouble } from './recordTrouble.js';
import { WebKitWidget } from './WebKitWidget.js';

type TroubleWindow = Window & { trouble?: string[] };

/** A merchant's site in WebKitGTK: `HostSite` with the few methods of Playwright's `Page` that these tests need. */
export class WebKitSite {
  readonly #before: string[] = [];

  constructor(
    readonly driver: WebDriver,
    readonly server: HostServer,
    readonly trouble: Trouble,
  ) {
    this.beforeScripts(recordTrouble);
  }

  /** Runs this function in every page opened from now on, before any other script. */
  beforeScripts(run: () => void): void {
    this.#before.push(`<script>(${run})()</script>`);
  }

  /** @returns the first widget on the page */
  async open(described: HostPage | string): Promise<WebKitWidget> {
    const page = typeof described === 'string' ? { body: described } : described;
    const { fenqi = true, head = '' } = page;
    await this.collectTrouble();
    const url = this.server.put({
      ...page,
      fenqi: false,
      head: [...this.#before, fenqi ? fenqiTag : '', head].join('\n'),
    });
    await this.driver.get(url);
    return this.widget('fenqi-offers', page.lang === 'zh-CN' ? 'zh-CN' : 'en');
  }

  async reload(): Promise<void> {
    await this.collectTrouble();
    await this.driver.navigate().refresh();
  }

  widget(selector = 'fenqi-offers', language: Language = 'en'): WebKitWidget {
    return new WebKitWidget(this, selector, language);
  }

  /** Runs a function in the page. WebDriver passes its source, so it sees only its arguments. It may return a promise. */
  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return this.driver.executeScript<Result>(run, ...args);
  }

  /** Waits for the page with this title. While the browser leaves a page, WebDriver's questions to it fail. */
  async arriveAt(title: string): Promise<void> {
    await expect(async () => expect(await this.driver.getTitle()).toBe(title)).toPass({
      intervals: [50],
      timeout: 20_000,
    });
  }

  /** The text as it is painted, in lines. WebDriver's own reading joins all blocks. */
  textOf(element: WebElement): Promise<string> {
    return this.driver.executeScript<string>((element: HTMLElement) => element.innerText, element);
  }

  /** Clicks a button of the page's own. WebDriver would miss it if it moved in that moment, as under a widget that has just been used. */
  click(selector: string): Promise<void> {
    return this.evaluate(selector => document.querySelector<HTMLElement>(selector)!.click(), selector);
  }

  /** Presses keys, one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    await this.driver
      .actions()
      .sendKeys(...keys)
      .perform();
  }

  /** A window cannot be narrower than its tool bar, about 450 px. */
  async resize(width: number): Promise<void> {
    await this.driver.manage().window().setRect({ width, height: 1000 });
    await expect.poll(() => this.evaluate(() => innerWidth)).toBe(width);
  }

  /** Lets the script of a page load that was opened without it, and waits until every widget is drawn and at rest. */
  async load(): Promise<void> {
    await this.evaluate(async () => {
      await import(`${location.origin}/fenqi/script.js`);
    });
    await this.atRest();
  }

  /** Waits until everything that widgets load by themselves has arrived and is drawn. */
  async atRest(): Promise<void> {
    const missing = () =>
      this.evaluate(() => {
        const widgets = document.querySelectorAll('fenqi-offers, [data-fenqi-amount]').length;
        return widgets - performance.getEntriesByName('fenqi:offers-painted').length;
      });
    await expect.poll(missing, 'widgets whose offers are not painted').toBeLessThanOrEqual(0);
    await this.drawn();
  }

  /** The distances of elements from the left and the top of the window, and their sizes. */
  boxes(selector: string): Promise<{ x: number; y: number; width: number; height: number }[]> {
    return this.evaluate(
      selector =>
        [...document.querySelectorAll(selector)].map(element => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return { x, y, width, height };
        }),
      selector,
    );
  }

  /** Waits until the current content has been drawn in its own fonts. */
  async drawn(): Promise<void> {
    await this.evaluate(async () => {
      await document.fonts.ready;
      await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
  }

  /** What all widgets of the page have drawn. */
  markup(): Promise<string> {
    return this.evaluate(() =>
      [...document.querySelectorAll('fenqi-offers')].map(({ shadowRoot }) => `${shadowRoot?.innerHTML}`).join('\n\n'),
    );
  }

  /** How many messages of this kind pages have reported so far. */
  async reported(pattern: RegExp): Promise<number> {
    await this.collectTrouble();
    return this.trouble.matching(pattern).length;
  }

  /** Takes over what the page has recorded. A page that the browser leaves forgets it. */
  async collectTrouble(): Promise<void> {
    const recorded = await this.evaluate(() => (window as TroubleWindow).trouble?.splice(0) ?? []);
    this.trouble.all.push(...recorded);
  }
}
