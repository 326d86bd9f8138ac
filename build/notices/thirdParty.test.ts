import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namesIn, thirdParty } from './thirdParty.js';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'fenqi-notices-'));
});
afterAll(() => rm(root, { recursive: true }));

const write = async (files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
};
const installed = (name: string, more: Readonly<Record<string, string>>, licence = 'MIT') =>
  write(
    Object.fromEntries(
      Object.entries({
        'package.json': JSON.stringify({ name, version: '1.2.3', license: licence, main: 'lib/index.js' }),
        'lib/index.js': `export const it = ${JSON.stringify(name)}; export const unused = 'unused';`,
        ...more,
      }).map(([path, text]) => [`node_modules/${name}/${path}`, text]),
    ),
  );

/** @returns the notices of a build of `code`, in which another plugin may take chunks away */
async function noticesOf(code: string, ...plugins: Plugin[]): Promise<string> {
  await write({ 'start.js': code });
  const { plugin, notices } = thirdParty();
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [...plugins, plugin],
    build: { write: false, rolldownOptions: { input: join(root, 'start.js') } },
  });
  return notices();
}

describe('Third-party notices', () => {
  it('have the licence of each package whose code is in the build, and of no other', async () => {
    await installed('plain', { LICENSE: 'Copyright Plain' });
    await installed('@scope/inner', { 'LICENSE.md': 'Copyright Inner', 'lib/package.json': '{ "type": "module" }' });
    await installed('forgone', { LICENSE: 'Copyright Forgone' });
    const notices = await noticesOf(
      `import { it as a } from 'plain'; import { it as b } from '@scope/inner'; import 'forgone'; console.log(a, b);`,
      {
        name: 'no-side-effects',
        transform: (_, id) => (id.includes('forgone') ? { code: '', moduleSideEffects: false } : null),
      },
    );
    expect(namesIn(notices)).toEqual(['@scope/inner', 'plain']);
    expect(notices).toContain('## plain 1.2.3 (MIT)\n\nCopyright Plain');
    expect(notices).toContain('Copyright Inner');
  });

  it('count a package in a chunk that a later plugin takes out of the bundle', async () => {
    await installed('shared', { LICENCE: 'Copyright Shared' });
    const takeAway: Plugin = {
      name: 'take-away',
      generateBundle(_, bundle) {
        for (const name of Object.keys(bundle)) delete bundle[name];
      },
    };
    expect(namesIn(await noticesOf(`import { it } from 'shared'; console.log(it);`, takeAway))).toEqual(['shared']);
  });

  it('take the licence from the README of a package without a file for it, and add its NOTICE', async () => {
    await installed('readme', {
      'README.md': '# It\n\n## License\n\nCopyright Readme.\n\nPermission.\n\n## More\n\nNot this.\n',
    });
    await installed('noticed', { LICENSE: 'Apache', NOTICE: 'Attribution' }, 'Apache-2.0');
    const notices = await noticesOf(
      `import { it as a } from 'readme'; import { it as b } from 'noticed'; console.log(a, b);`,
    );
    expect(notices).toMatch(/Copyright Readme\.\n\nPermission\.\n$/);
    expect(notices).toContain('(Apache-2.0)\n\nApache\n\nAttribution');
  });

  it('fail the build for a package without a licence, by its name', async () => {
    await installed('bare', {});
    await expect(noticesOf(`import { it } from 'bare'; console.log(it);`)).rejects.toThrow(/^bare has no licence/);
  });
});
