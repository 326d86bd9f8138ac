import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '../fixtures/test.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs code in a separate process that imports the package by its published names. */
const inNode = async (script: string): Promise<string> => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
  return stdout.trim();
};

for (const entry of ['fenqi', 'fenqi/pricing', 'fenqi/recompute', 'fenqi/sandbox'])
  test(`importing ${entry} in plain Node reads no browser global and adds none`, async () => {
    const said = await inNode(`
      const before = Reflect.ownKeys(globalThis).length;
      const touched = [];
      for (const name of ['window', 'document', 'localStorage', 'customElements', 'HTMLElement', 'navigator'])
        Object.defineProperty(globalThis, name, { configurable: true, get() {
          // A dependency may probe for a global that it does not need.
          const [, , reader] = new Error().stack.split('\\n');
          if (!reader.includes('node_modules')) touched.push(name + reader);
        } });
      const names = Reflect.ownKeys(globalThis).length;
      await import('${entry}');
      console.log(JSON.stringify({ touched, added: Reflect.ownKeys(globalThis).length - names, more: names >= before }));
    `);
    expect(JSON.parse(said)).toEqual({ touched: [], added: 0, more: true });
  });

test('a whole purchase runs in plain Node, without a page', async () => {
  const said = await inNode(`
    import { createCheckout } from 'fenqi';
    import { sandboxLender } from 'fenqi/sandbox';
    const checkout = createCheckout({ amountMinor: 299900, currency: 'CNY', applicant: 'test_best', lender: sandboxLender({ latencyMs: 0 }) });
    checkout.choose({ planId: '12-annuity' });
    const statuses = [];
    for (const step of ['apply', 'review', 'commit']) statuses.push((await checkout[step]()).status);
    const { agreement } = checkout.state.value;
    checkout.dispose();
    if (statuses.join() !== 'approved,reviewing,committed') throw new Error(statuses.join());
    console.log(JSON.stringify([agreement.planId, agreement.totalMinor, agreement.installments.reduce((sum, row) => sum + row.totalMinor, 0)]));
  `);
  const [planId, totalMinor, sum] = JSON.parse(said) as [string, number, number];
  expect(planId).toBe('12-annuity');
  expect(sum).toBe(totalMinor);
});
