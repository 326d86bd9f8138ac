import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import manifest from '../../package.json' with { type: 'json' };
import { at } from './bundle.js';
import { expect, test } from './test.js';

const run = promisify(execFile);
const entries = Object.entries(manifest.exports).flatMap(([path, entry]) =>
  typeof entry === 'object' && 'require' in entry ? [path.replace('.', 'fenqi')] : [],
);

/** What a CommonJS program says about each entry. */
async function inCommonJs(script: string, ...flags: readonly string[]): Promise<unknown> {
  const code = `const entries = ${JSON.stringify(entries)}; ${script}`;
  const { stdout } = await run(process.execPath, [...flags, '--input-type=commonjs', '-e', code], { cwd: at('../..') });
  return JSON.parse(stdout);
}

test('a Node that can require modules gets the same one from require and import', async () => {
  const differing = await inCommonJs(`(async () => {
    const differing = [];
    for (const entry of entries) if (require(entry) !== (await import(entry))) differing.push(entry);
    console.log(JSON.stringify(differing));
  })()`);
  expect(entries.length).toBeGreaterThan(10);
  expect(differing).toEqual([]);
});

test('a loader that cannot require modules, such as Jest, gets every name of every entry', async () => {
  const names = 'console.log(JSON.stringify(entries.map(entry => Object.keys(require(entry)).sort())))';
  const required = await inCommonJs(names, '--no-experimental-require-module');
  expect(required).toEqual(await Promise.all(entries.map(async entry => Object.keys(await import(entry)).sort())));
});
