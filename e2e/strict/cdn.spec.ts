import { expect, test } from '../fixtures/test.js';
import { HostServer } from '../host/HostServer.js';

for (const [lang, body] of [
  ['zh-CN', '<fenqi-offers amount="2999.00" currency="CNY" lender="sandbox"></fenqi-offers>'],
  ['en', '<div data-fenqi-amount="2999.00" data-fenqi-currency="CNY" data-fenqi-lender="sandbox"></div>'],
] as const)
  test(`from a CDN that has one file at the bare name of the package, the whole purchase works in ${lang}`, async ({
    host,
    page,
  }) => {
    const network = await new HostServer().start();
    const asked = new Set<string>();
    page.on('request', request => request.url().startsWith(network.url) && asked.add(request.url()));
    const head = `<script type="module" src="${network.url}/npm/fenqi"></script>`;
    const widget = await host.open({ body, lang, fenqi: false, head });
    await widget.applyFor(6);
    await widget.review.click();
    await widget.dialog.agree.click();
    await expect(widget.status).toContainText(widget.words.committed);
    expect([...asked]).toEqual([`${network.url}/npm/fenqi`]);
    await network.stop();
  });
