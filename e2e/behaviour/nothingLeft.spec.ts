import type { CDPSession } from '@playwright/test';
import { expect, test } from '../fixtures/test.js';
import { countLooks, looks } from '../models/looks.js';

type Merchant = {
  fenqi: { mount(target: Element, options: object): { destroy(): void } };
  mounted: { destroy(): void };
};

/** Listeners and nodes that are alive after a collection of the garbage. */
async function alive(session: CDPSession): Promise<{ nodes: number; listeners: number }> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find(each => each.name === name)?.value ?? 0;
  return { nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}

test('destroy() takes away everything, and nothing wakes up afterwards', async ({ host, page, clock }) => {
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
  await widget.choose(6);
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.pending);

  await page.evaluate(() => (window as unknown as Merchant).mounted.destroy());
  await page.evaluate(countLooks);
  // Longer than until the next look at a pending application.
  await clock.move(60_000);
  expect(await looks(page), 'looks into the storage after the end').toBe(0);
  await expect(page.locator('#mounted')).toBeEmpty();
});

test('mounting and destroying a hundred times leaves no nodes and no listeners behind', async ({ host, page }) => {
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
        // The live part, with what it listens to and its lender.
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

test('an element removed while the lender decides stops asking', async ({ host, page, clock }) => {
  const widget = await host.open(
    '<fenqi-offers id="w" amount="2999.00" currency="CNY" lender="sandbox" applicant="test_pending"></fenqi-offers>',
  );
  await widget.choose(6);
  await widget.apply.click();
  await expect(widget.status).toContainText(widget.words.pending);
  await page.evaluate(async () => {
    document.querySelector('#w')?.remove();
    // Whether it was moved or taken out is decided at the end of the task.
    await new Promise(resolve => setTimeout(resolve));
  });
  await page.evaluate(countLooks);
  await clock.move(60_000);
  expect(await looks(page)).toBe(0);
});
