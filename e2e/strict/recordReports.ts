import type { Page } from '@playwright/test';

/** From the next page on, what the browser reports to the page itself is remembered: refused policies, deprecated calls, interventions. */
export async function recordReports(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const reports: string[] = [];
    Object.assign(window, { reports });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      reports.push(`${violatedDirective} ${blockedURI}`),
    );
    // Firefox has none.
    if ('ReportingObserver' in window)
      new ReportingObserver(seen => reports.push(...seen.map(report => JSON.stringify(report))), {
        buffered: true,
      }).observe();
  });
  return () => page.evaluate(() => (window as unknown as { reports: string[] }).reports);
}
