import { readdirSync, readFileSync } from 'node:fs';

const browser = 'dist/browser';
export const chunks: readonly string[] = readdirSync(`${browser}/chunks`);

/** The code of a file that the build for script tags has made. */
export const read = (file: string): string =>
  readFileSync(`${browser}/${chunks.includes(file) ? `chunks/${file}` : file}`, 'utf8');

/** The one chunk of a name, with what it imports by statements; what it imports on demand is a part of its own. */
export function part(name: string): string[] {
  const found = chunks.filter(file => file.startsWith(`${name}-`));
  if (found.length !== 1) throw new Error(`${found.length} chunks are called ${name}: build/size`);
  const files = new Set(found);
  for (const file of files)
    for (const [, imported] of read(file).matchAll(/from ?"\.\/([^"]+)"/g)) files.add(imported!);
  return [...files];
}

export const script = 'script.js';
if (/(?:^|;)import[{"*]/.test(read(script)))
  throw new Error('The first script is more than one request: it imports a chunk.');
