import type { CDPSession } from '@playwright/test';
import { countStorageReads, storageReads } from '../browser/storageReads.js';
import { expect, test } from '../fixtures/test.js';

type Merchant = {
  fenqi: { mount(target: Element, options: object): { destroy(): void } };
  mounted: { destroy(): void };
};

/** The number of listeners and nodes that survive a garbage collection. */
async function alive(session: CDPSession): Promise<{ nodes: number; listeners: number }> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find(each => each.name === name)?.value ?? 0;
  return { nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}

test('destroy() removes everything, and no timer or request follows', async ({ host, page, clock }) => {
  await host.open({
    body: '<div id="mounted"></div>',
    fenqi: false,
    head: '<script type="module" src="/merchant.js"></script>',
  });
  await page.waitForFunction(() => 'fenqi' in window);
  await page.evaluate(() => {
    const merchant = window as unknown as Merchant;
    const options = { amount: '2999.00', currency: 'CNY', lender: 'sandbox', applicant: 'test_pending', name: 'plan' };
    merchant.mounted = merchant.fenqi.mount(document.querySelector('#mounted')!, options);
  });
  const widget = host.widget('#mounted');
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.pending);

  await page.evaluate(() => (window as unknown as Merchant).mounted.destroy());
  await page.evaluate(countStorageReads);
  // Longer than the interval at which a pending application is asked about.
  await clock.move(60_000);
  expect(await storageReads(page), 'looks into the storage after the end').toBe(0);
  await expect(page.locator('#mounted')).toBeEmpty();
});

test('mounting and destroying a hundred widgets leaves no nodes and no listeners behind', async ({ host, page }) => {
  await host.open({
    body: '<div id="mounted"></div>',
    fenqi: false,
    head: '<script type="module" src="/merchant.js"></script>',
  });
  await page.waitForFunction(() => 'fenqi' in window);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const round = (times: number) =>
    page.evaluate(async times => {
      const { fenqi } = window as unknown as Merchant;
      for (let n = 0; n < times; n++) {
        const target = document.querySelector('#mounted')!;
        const mounted = fenqi.mount(target, { amount: '2999.00', currency: 'CNY', lender: 'sandbox', name: 'plan' });
        const radio = target.firstElementChild?.shadowRoot?.querySelector('input');
        radio?.click();
        // Loads the live part, with its listeners and its lender.
        const isLive = () => target.firstElementChild?.shadowRoot?.querySelector('[part=details]');
        while (!isLive()) await new Promise(resolve => setTimeout(resolve));
        mounted.destroy();
      }
    }, times);
  await round(20);
  const before = await alive(session);
  await round(100);
  await expect
    .poll(async () => {
      const after = await alive(session);
      return [after.nodes - before.nodes, after.listeners - before.listeners].every(growth => growth < 50);
    })
    .toBe(true);
});

test('an element that is removed while the lender decides stops asking the lender', async ({ host, page, clock }) => {
  const widget = await host.open(
    '<fenqi-offers id="w" amount="2999.00" currency="CNY" lender="sandbox" applicant="test_pending"></fenqi-offers>',
  );
  await widget.applyFor(6);
  await expect(widget.status).toContainText(widget.words.pending);
  await page.evaluate(async () => {
    document.querySelector('#w')?.remove();
    // The widget decides at the end of the task whether it was moved or removed.
    await new Promise(resolve => setTimeout(resolve));
  });
  await page.evaluate(countStorageReads);
  await clock.move(60_000);
  expect(await storageReads(page)).toBe(0);
});
