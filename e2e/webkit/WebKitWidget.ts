import { expect } from '@playwright/test';
import { error, Key, type WebElement } from 'selenium-webdriver';
import type { Language } from '../../demo/shop/Language.js';
import { type WidgetWords, wordsOf } from '../models/words.js';
import type { WebKitSite } from './WebKitSite.js';

/** Where elements of a role are looked for. Which role they have, the engine says. */
const candidates = {
  button: 'button',
  dialog: 'dialog',
  group: 'fieldset',
  listitem: 'li',
  radio: 'input',
  radiogroup: 'fieldset',
  status: '[role]',
  table: 'table',
} as const;
type Role = keyof typeof candidates;

/** The widget may replace an element while it is looked at. */
function falseIfGone(problem: unknown): false {
  if (problem instanceof error.StaleElementReferenceError) return false;
  throw problem;
}

/** One widget in WebKitGTK, with its controls as the engine's accessibility tree names them. */
export class WebKitWidget {
  readonly words: WidgetWords;

  constructor(
    readonly site: WebKitSite,
    readonly selector: string,
    language: Language,
  ) {
    this.words = wordsOf(language);
  }

  /** The visible elements with this role and name. The open sheet hides the page behind it. */
  async all(role: Role, name: string | RegExp = /^/): Promise<WebElement[]> {
    const elements = await this.site.driver
      .executeScript<WebElement[]>(
        (host: string, inside: string) => {
          const root = document.querySelector(host)?.shadowRoot;
          const sheet = inside !== 'dialog' && root?.querySelector('dialog[open]');
          return [...((sheet || root)?.querySelectorAll(inside) ?? [])].filter(each => each.checkVisibility());
        },
        this.selector,
        candidates[role],
      )
      .catch(falseIfGone);
    // An element went while it was handed over.
    if (!elements) return this.all(role, name);
    const fits = async (element: WebElement) => {
      if ((await element.getAriaRole()) !== role) return false;
      const found = await element.getAccessibleName();
      return typeof name === 'string' ? found === name : name.test(found);
    };
    const fitting = await Promise.all(elements.map(element => fits(element).catch(falseIfGone)));
    return elements.filter((_, index) => fitting[index]);
  }

  async count(role: Role, name?: string | RegExp): Promise<number> {
    return (await this.all(role, name)).length;
  }

  /** Waits for the element with this role and name. */
  the(role: Role, name?: string | RegExp): Promise<WebElement> {
    return this.#once(role, name, async () => {});
  }

  press(name: string | RegExp): Promise<WebElement> {
    return this.#once('button', name, async button => {
      await this.#expectEnabled(button);
      await button.click();
    });
  }

  /** Waits until the button may be pressed. */
  enabled(name: string | RegExp): Promise<WebElement> {
    return this.#once('button', name, button => this.#expectEnabled(button));
  }

  async #expectEnabled(button: WebElement): Promise<void> {
    expect(await button.getAttribute('aria-disabled')).not.toBe('true');
  }

  choose(months: number): Promise<WebElement> {
    return this.#once('radio', this.words.plan(months), radio => radio.click());
  }

  /** The button in the page that opens the sheet. */
  open(): Promise<WebElement> {
    return this.site.evaluate(
      selector => document.querySelector(selector)!.shadowRoot!.querySelector('[part~=open]')!,
      this.selector,
    ) as Promise<unknown> as Promise<WebElement>;
  }

  /** Opens the sheet, if it is not open. */
  async openSheet(): Promise<void> {
    await expect(async () => {
      if ((await this.count('dialog')) === 0) await (await this.open()).click();
      expect(await this.count('dialog')).toBe(1);
    }).toPass({ intervals: [50], timeout: 20_000 });
  }

  /** Chooses a plan in the page, opens the sheet and asks the lender. */
  async applyFor(months: number): Promise<void> {
    await this.choose(months);
    await this.openSheet();
    await this.press(this.words.apply);
  }

  async closeSheet(): Promise<void> {
    await this.site.press(Key.ESCAPE);
    await expect.poll(() => this.count('dialog')).toBe(0);
  }

  /**
   * Does something with an element as soon as it can be done. If WebDriver refuses, nothing has been done: the element has been
   * replaced, or it does not take pointers yet, as in the first moments of the review.
   */
  async #once(
    role: Role,
    name: string | RegExp | undefined,
    act: (element: WebElement) => Promise<void>,
  ): Promise<WebElement> {
    let found: WebElement | undefined;
    await expect(async () => {
      const all = await this.all(role, name);
      expect(all.length, `elements with the role ${role} and the name ${name}`).toBe(1);
      found = all[0]!;
      await act(found);
    }).toPass({ intervals: [50], timeout: 20_000 });
    return found!;
  }

  /** What the live region says, as lines of visible text. */
  async status(): Promise<string> {
    const [status] = await this.all('status');
    return status ? this.site.textOf(status) : '';
  }

  /** The element's `value`, as a script of the page reads it. */
  value(): Promise<string> {
    return this.site.evaluate(
      selector => (document.querySelector(selector) as HTMLElement & { value: string }).value,
      this.selector,
    );
  }

  /** The text of the whole widget. */
  text(): Promise<string> {
    return this.site.evaluate(
      selector => document.querySelector(selector)?.shadowRoot?.querySelector('[part=widget]')?.textContent ?? '',
      this.selector,
    );
  }

  /** The value of the chosen plan. Null if none is chosen. */
  chosen(): Promise<string | null> {
    return this.site.evaluate(
      selector =>
        document.querySelector(selector)?.shadowRoot?.querySelector<HTMLInputElement>('input:checked')?.value ?? null,
      this.selector,
    );
  }

  /** The text of the focused element in the widget, or the value of a focused field. Null if the focus is elsewhere. */
  focused(): Promise<string | null> {
    return this.site.evaluate(selector => {
      const element = document.querySelector(selector)?.shadowRoot?.activeElement;
      return element ? (element.textContent || (element as HTMLInputElement).value).trim() : null;
    }, this.selector);
  }
}
