import type { Page } from '@playwright/test';

type Listening = Window & { announced: string[]; region: Element };

/**
 * Listens to the widget's status region as a screen reader does: whatever changes in it is read out, whole. Text that is
 * put in twice is heard twice.
 *
 * @returns what has been announced since it was last asked
 */
export async function recordAnnouncements(page: Page, selector: string): Promise<() => Promise<string[]>> {
  await page.evaluate(selector => {
    const region = document.querySelector(selector)?.shadowRoot?.querySelector<HTMLElement>('[role="status"]');
    if (!region) throw new Error('There is no status region before there is anything to say.');
    const announced: string[] = [];
    Object.assign(window, { announced, region });
    new MutationObserver(() => {
      const text = region.innerText.replace(/\s+/g, ' ').trim();
      if (text) announced.push(text);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  }, selector);
  return () =>
    page.evaluate(() => {
      const { announced, region } = window as unknown as Listening;
      if (!region.isConnected)
        throw new Error('The status region was replaced: a screen reader listens to the old one.');
      return announced.splice(0);
    });
}
