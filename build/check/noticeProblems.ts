import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { namesIn } from '../notices/thirdParty.js';

/** The builds that write into a folder, by their modes. */
const builds = [
  { folder: 'dist/npm', modes: ['production'], notices: null },
  { folder: 'dist/cjs', modes: ['cjs'], notices: 'dist/cjs/third-party-notices.txt' },
  { folder: 'dist/cli', modes: ['cli'], notices: null },
  { folder: 'dist/browser', modes: ['browser', 'one'], notices: 'dist/browser/third-party-notices.txt' },
  { folder: 'dist/fenqi-lender', modes: ['lender'], notices: 'dist/fenqi-lender/third-party-notices.txt' },
] as const;

/**
 * The packages whose code is in the build of a folder without being named there. It asks the source maps of a build of its own, so
 * that a fault of the notices does not hide itself.
 */
export async function noticeProblems(): Promise<string[]> {
  const problems: string[] = [];
  for (const { folder, modes, notices } of builds) {
    const named = notices ? namesIn(readFileSync(notices, 'utf8')) : [];
    if (notices && !named.length) problems.push(`${notices} names no package`);
    for (const name of await bundledIn(modes))
      if (!named.includes(name)) problems.push(`${folder} has code of ${name}, and no notice that says so`);
  }
  return problems;
}

async function bundledIn(modes: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const mode of modes)
    await build({
      mode,
      logLevel: 'error',
      build: { write: false, sourcemap: 'hidden' },
      plugins: [
        {
          name: 'sources',
          generateBundle: {
            order: 'pre',
            handler(_, bundle) {
              for (const chunk of Object.values(bundle))
                for (const source of (chunk.type === 'chunk' && chunk.map?.sources) || []) {
                  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source) ?? [];
                  if (name) found.add(name);
                }
            },
          },
        },
      ],
    });
  return found;
}
