import type { Page } from '@playwright/test';

type Listening = Window & { announced: string[]; region: Element };

/**
 * Listens to the widget's status region as a screen reader does. After any change, the whole region is read out. Text that is
 * inserted twice is announced twice.
 *
 * @returns a function that gives the announcements since its last call
 */
export async function recordAnnouncements(page: Page, selector: string): Promise<() => Promise<string[]>> {
  await page.evaluate(selector => {
    const region = document.querySelector(selector)?.shadowRoot?.querySelector<HTMLElement>('[role="status"]');
    if (!region) throw new Error('The status region must exist before there is anything to announce.');
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
        throw new Error('The status region was replaced, but a screen reader still listens to the old one.');
      return announced.splice(0);
    });
}
