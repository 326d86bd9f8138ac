import type { Page } from '@playwright/test';
import { expect } from '../fixtures/test.js';
import { readTree } from './readTree.js';
import { recordAnnouncements } from './recordAnnouncements.js';

/** What a screen reader meets and announces, step by step, as one readable text. Unchanged blocks are not repeated. */
export class Transcript {
  readonly #page: Page;
  readonly #selector: string;
  readonly #announced: () => Promise<string[]>;
  readonly #told: string[] = [];
  #before: readonly string[] = [];

  private constructor(page: Page, selector: string, announced: () => Promise<string[]>) {
    this.#page = page;
    this.#selector = selector;
    this.#announced = announced;
  }

  static async of(page: Page, selector = 'fenqi-offers'): Promise<Transcript> {
    return new Transcript(page, selector, await recordAnnouncements(page, selector));
  }

  /** Reads the current state under a heading that says what the shopper did. */
  async read(step: string): Promise<void> {
    const heard = await this.#announced();
    for (const [index, text] of heard.entries())
      expect.soft(text, `${step}: nothing is announced twice in a row`).not.toBe(heard[index - 1]);
    const blocks = (await readTree(this.#page, this.#selector)).map(lines => lines.join('\n'));
    const news = blocks.map(block => (this.#before.includes(block) ? `${block.split('\n')[0]} … as before` : block));
    this.#told.push(`## ${step}\n`, ...heard.map(text => `🔈 ${text}`), ...news, '');
    this.#before = blocks;
  }

  get text(): string {
    // Ids are random.
    return `${this.#told.join('\n')}`.replace(/\b[0-9a-f]{8}-[0-9a-f-]{27}\b|\b(agr|app)_\w+/g, '(id)');
  }
}
