import { expect, test } from '../fixtures/test.js';
import { at, bundle } from '../frameworks/bundle.js';

const entry = at('pages/checkout.tsx');
const shop = 'http://use-checkout.test';

for (const version of [18, 19] as const)
  test(`useCheckout in React ${version}: rendered on a server, hydrated in StrictMode, and used up to the agreement`, async ({
    page,
  }) => {
    const code = await bundle(entry, version);
    const { render } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { render(): string };
    const html = render();
    expect(html).toContain('>12-annuity</button>');
    const body = `<!doctype html><html lang="en"><title>Shop</title><div id="app">${html}</div><script type="module" src="/page.js"></script>`;
    await page.route(`${shop}/**`, route =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: code })
        : route.fulfill({ contentType: 'text/html', body }),
    );
    await page.goto(shop);
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const status = page.getByRole('status').first();
    await press('12-annuity');
    await expect(status).toHaveText(/^choosing \d+$/);
    await press('apply');
    await expect(status).toHaveText(/^approved \d+$/);
    await press('review');
    await press('commit');
    await expect(status).toHaveText(/^committed \d+$/);
    await expect(page.locator('output')).toHaveText(' approved reviewing committed');

    // As after every reload, the agreement is taken up. The offers of the server's markup come first.
    await page.reload();
    await expect(status).toHaveText(/^committed/);
    await press('cancel');
    await expect(page.locator('output')).toHaveText(' ignored');
    await press('cheaper');
    await expect(status).toHaveText(/^committed/);
  });
