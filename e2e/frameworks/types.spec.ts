import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { at } from './bundle.js';
import { expect, test } from './test.js';

const run = promisify(execFile);
const compiler = at('../../node_modules/typescript/bin/tsc');

/** Checks against the published declarations. `@ts-expect-error` fails if there is no error. */
for (const project of [
  'types/tsconfig.json',
  'types/tsconfig.server.json',
  'types/tsconfig.node16.json',
  'types/tsconfig.nodenext.json',
  'types/tsconfig.react.json',
  'types/tsconfig.react-18.json',
  'types/tsconfig.preact.json',
  'types/tsconfig.solid.json',
  'pages/tsconfig.json',
])
  test(`${project}: correct uses of the package compile, and wrong ones do not`, async () => {
    const { stdout } = await run(process.execPath, [compiler, '-p', at(project)]).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).toBe('');
  });
