import { holdRequests } from '../browser/holdRequests.js';
import type { HostPages } from '../host/HostPages.js';
import type { Widget } from '../models/Widget.js';
import { css, head } from './buyButton.js';

/**
 * Opens a page whose script is still on its way, looks at it, and lets the script through.
 *
 * @returns what was seen without script, and the first widget
 */
export async function withoutScript<T>(
  host: HostPages,
  described: { readonly body: string; readonly lang: string },
  look: () => Promise<T>,
): Promise<{ readonly before: T; readonly widget: Widget }> {
  const { page } = host;
  const letIt = await holdRequests(page, '**/fenqi/script.js');
  const parsed = page.waitForEvent('domcontentloaded');
  const ready = host.open({ ...described, css, head });
  await parsed;
  // The page is parsed before its style sheets have come; the browser would not paint it yet, a measurement would.
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(({ sheet }) => sheet),
  );
  const before = await look();
  letIt();
  const widget = await ready;
  await page.unroute('**/fenqi/script.js');
  return { before, widget };
}
