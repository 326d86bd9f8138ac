import type { Page } from '@playwright/test';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

/** All layout shifts of the page until now, added up, whoever caused them. Zero in engines that do not measure it. */
export const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return 0;
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    // Entries are made with a frame.
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return observer.takeRecords().reduce((sum, entry) => sum + (entry as LayoutShift).value, 0);
  });
