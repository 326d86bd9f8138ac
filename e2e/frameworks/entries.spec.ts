import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { at, bundle } from './bundle.js';
import { expect, test } from './test.js';

const run = promisify(execFile);

for (const entry of ['fenqi/element', 'fenqi/react'])
  test(`importing ${entry} in plain Node adds no global`, async () => {
    const script = `
      const before = Reflect.ownKeys(globalThis).length;
      await import('${entry}');
      console.log(String(Reflect.ownKeys(globalThis).length - before));
    `;
    // Without the developer's colour settings, because Node warns if two of them conflict.
    const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', script], {
      cwd: at('../..'),
      env: { PATH: process.env['PATH'] },
    });
    expect([stdout.trim(), stderr]).toEqual(['0', '']);
  });

test('the offers are drawn by a server that has JavaScript alone, as at the edge: no Node, no browser', async () => {
  const bundled = await bundle(at('../../dist/npm/ssr.js'));
  // A script instead of a module. The bundler's own loader, which only a browser runs, asks for `import.meta`.
  const code = bundled.replace(/export \{[^}]*\};?\s*$/, '').replaceAll('import.meta', '({})');
  // Neither `process` nor `window`, only what the language itself has.
  const html = runInContext(
    `${code};renderOffers({ amount: '2999.00', currency: 'USD', locale: 'en' });`,
    createContext({}),
  ) as string;
  expect(html).toContain('$999.66');
});

test('two copies of the package on a page register the element once, without an error', async ({
  page,
  examplesUrl,
}) => {
  // The built example contains its own copy beside the script tag's.
  await page.goto(`${examplesUrl}/vue/`);
  await page.addScriptTag({ url: '/fenqi/script.js', type: 'module' });
  await page.addScriptTag({ url: '/fenqi/script.js?again', type: 'module' });
  await expect(page.locator('fenqi-offers').getByRole('radio')).toHaveCount(3);
});
