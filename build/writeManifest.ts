import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { FileRole, Manifest, PublishedFile } from '../src/cli/tags/Manifest.js';
import { tagsFor } from '../src/cli/tags/tagsFor.js';

const roleOf = (path: string): FileRole => {
  if (path === 'script.js') return 'script';
  if (/^chunks\/.+\.js$/.test(path)) return 'lazy part';
  if (/^one\/.+\.js$/.test(path)) return 'one file';
  if (path.endsWith('.css')) return 'style sheet';
  if (path === 'third-party-notices.txt') return 'licences';
  throw new Error(`Add the role of ${path} to roleOf in build/writeManifest.ts.`);
};

/** "chunks/first.zh-TW-xwPIbBM-.js", "one/fenqi.de.js"; none: "one/fenqi.js", "script.js". */
const localeOf = (path: string) => /(?:first|later|fenqi)\.([a-z]{2}(?:-[A-Z]{2})?)[-.].*js$/.exec(path)?.[1];

/** Describes the files for script tags in `folder`; the same files give the same manifest, to the byte. */
export function writeManifest(folder: string, version: string, to: string): Manifest {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1).replaceAll('\\', '/'))
    .sort();
  const files = paths.map((path): PublishedFile => {
    const content = readFileSync(`${folder}/${path}`);
    const locale = localeOf(path);
    return {
      path,
      bytes: content.length,
      integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
      role: roleOf(path),
      ...(locale && { locale }),
    };
  });
  const all = createHash('sha256').update(JSON.stringify(files.map(({ path, integrity }) => [path, integrity])));
  const name = `${version}-${all.digest('hex').slice(0, 12)}`;
  const manifest: Manifest = { version, folder: name, files, tags: tagsFor({ files }, `/fenqi/${name}`) };
  writeFileSync(to, `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}
