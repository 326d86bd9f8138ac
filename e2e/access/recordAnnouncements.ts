import type { Page } from '@playwright/test';

type Listening = Window & { announced: string[] };

/**
 * Listens to the widget's status regions as a screen reader does: the one in the page, and the one in the sheet. After any change, the whole
 * region is read out. Text that is inserted twice is announced twice. A region that comes with its words is not announced, and neither is
 * the page behind an open sheet.
 *
 * @returns a function that gives the announcements since its last call
 */
export async function recordAnnouncements(page: Page, selector: string): Promise<() => Promise<string[]>> {
  await page.evaluate(selector => {
    const root = document.querySelector(selector)?.shadowRoot;
    const regionsOf = () => new Set(root?.querySelectorAll<HTMLElement>('[role="status"]'));
    let known = regionsOf();
    if (!root || !known.size) throw new Error('The status region must exist before there is anything to announce.');
    const announced: string[] = [];
    Object.assign(window, { announced });
    new MutationObserver(changes => {
      const changed = new Set(
        changes.map(({ target }) =>
          (target instanceof Element ? target : target.parentElement)?.closest<HTMLElement>('[role="status"]'),
        ),
      );
      for (const region of changed) {
        if (!region?.isConnected || !known.has(region)) continue;
        if (root.querySelector('dialog[open]') && !region.closest('dialog')) continue;
        const text = region.innerText.replace(/\s+/g, ' ').trim();
        if (text) announced.push(text);
      }
      known = regionsOf();
    }).observe(root, { childList: true, characterData: true, subtree: true });
  }, selector);
  return () => page.evaluate(() => (window as unknown as Listening).announced.splice(0));
}
