import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

/**
 * Runs the unit tests on Node 24, whatever Node this machine has. The package `node` brings the binary. It has a folder of its own,
 * because in package.json it would run everything else as well. Arguments are passed to vitest.
 */
const folder = resolve('node_modules/.cache/node24');
const bin = `${folder}/node_modules/.bin`;
const node = `${bin}/node`;

const versionOf = (command: string) => {
  const { stdout, status } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
};

if (!versionOf(node)?.startsWith('v24.')) {
  mkdirSync(folder, { recursive: true });
  // Without this file, npm would install into the project above.
  writeFileSync(`${folder}/package.json`, '{ "private": true }\n');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', 'node@24'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('npm could not install node@24.');
}
const version = versionOf(node);
if (!version?.startsWith('v24.')) throw new Error(`${node} is not Node 24 but ${version ?? 'nothing that runs'}.`);
console.log(`Unit tests on Node ${version}`);

// Tests start processes by `process.execPath`, which is this Node; a command named `node` must find it first too.
const { status } = spawnSync(node, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
});
process.exitCode = status ?? 1;
