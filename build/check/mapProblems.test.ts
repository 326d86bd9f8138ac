import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mapProblems } from './mapProblems.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fenqi-maps-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function problems(files: Readonly<Record<string, string | object>>): Promise<string[]> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return mapProblems(folder, Object.keys(files));
}

describe('The maps of a package', () => {
  it('may lead to a source in the package, or carry it', async () => {
    expect(
      await problems({
        'dist/a.js': 'a();\n//# sourceMappingURL=a.js.map\n',
        'dist/a.js.map': { sources: ['../src/a.ts', '../src/b.ts'], sourcesContent: [null, 'b'] },
        'src/a.ts': 'a();',
      }),
    ).toEqual([]);
  });

  it.each([
    ['outside of the package', { sources: ['../../../outside.ts'] }, 'not in the package'],
    ['that is not shipped', { sources: ['../src/missing.ts'] }, 'not in the package'],
    ['by an absolute path', { sources: ['/home/me/src/a.ts'] }, 'not a relative path'],
    ['by a URL of a file', { sources: ['file:///src/a.ts'] }, 'not a relative path'],
    ['below an absolute root', { sourceRoot: '/home/me/', sources: ['src/a.ts'] }, 'not a relative path'],
  ])('may not name a source %s', async (_, map, problem) => {
    expect(await problems({ 'dist/a.d.ts.map': map })).toEqual([expect.stringContaining(problem)]);
  });

  it('have to be there where a file names them', async () => {
    expect(await problems({ 'dist/a.js': 'a();\n//# sourceMappingURL=a.js.map\n' })).toEqual([
      'dist/a.js names a.js.map, which is not there',
    ]);
  });

  it('and all code beside them hold no path of the machine that built them', async () => {
    expect(await problems({ 'dist/a.js': `load('${process.cwd()}/src/a.ts');` })).toEqual([
      expect.stringContaining('dist/a.js holds the path'),
    ]);
  });
});
