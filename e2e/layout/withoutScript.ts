import { holdRequests } from '../browser/holdRequests.js';
import type { HostSite } from '../host/HostSite.js';
import type { WidgetModel } from '../models/WidgetModel.js';
import { css, head } from './buyButton.js';

/**
 * Opens a page while holding back the script, inspects it, and lets the script load.
 *
 * @returns the result of the inspection without the script, and the first widget
 */
export async function withoutScript<T>(
  host: HostSite,
  described: { readonly body: string; readonly lang: string },
  look: () => Promise<T>,
): Promise<{ readonly before: T; readonly widget: WidgetModel }> {
  const { page } = host;
  const letIt = await holdRequests(page, '**/fenqi/script.js');
  const parsed = page.waitForEvent('domcontentloaded');
  const ready = host.open({ ...described, css, head });
  await parsed;
  // A page is parsed before its style sheets have loaded. The browser would not paint it yet, but a measurement would count it.
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(({ sheet }) => sheet),
  );
  const before = await look();
  letIt();
  const widget = await ready;
  await page.unroute('**/fenqi/script.js');
  return { before, widget };
}
