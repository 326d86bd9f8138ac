import type { Page } from '@playwright/test';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

/** The sum of all layout shifts on the page so far, whatever caused them. Zero in engines that do not measure shifts. */
export const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return 0;
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    // The browser creates the entries with a frame.
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return observer.takeRecords().reduce((sum, entry) => sum + (entry as LayoutShift).value, 0);
  });
