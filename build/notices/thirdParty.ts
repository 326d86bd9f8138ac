import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plugin } from 'vite';

/** A package as its folder describes it. */
interface BundledPackage {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** Remembers the packages whose code the builds with its plugin take in, to print their licences. */
export function thirdParty(): { readonly plugin: Plugin; notices(): string } {
  const packages = new Map<string, BundledPackage>();
  return {
    plugin: {
      name: 'third-party',
      generateBundle: {
        // Before the plugin that takes a chunk out of the bundle and puts its code into another one.
        order: 'pre',
        handler(_, bundle) {
          for (const chunk of Object.values(bundle)) {
            if (chunk.type !== 'chunk') continue;
            for (const id of chunk.moduleIds.filter(each => each.includes('/node_modules/'))) {
              const found = packageOf(dirname(id.replace(/^\0/, '')));
              packages.set(`${found.name} ${found.version}`, found);
            }
          }
        },
      },
    },
    notices: () => {
      const sorted = [...packages.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
      return `The code in this folder contains code of the packages below, under their licences.\n${sorted.map(noticeOf).join('')}`;
    },
  };
}

/** For a build that is alone in its folder: writes the notices there. */
export function noticesBeside(folder: string): Plugin[] {
  const { plugin, notices } = thirdParty();
  const write = () => writeFileSync(`${folder}/third-party-notices.txt`, notices());
  return [plugin, { name: 'third-party-notices', writeBundle: write }];
}

/** The packages that a text of `thirdParty` names. */
export const namesIn = (notices: string): string[] =>
  [...notices.matchAll(/^## (\S+) \S+ \(.+\)$/gm)].map(([, name]) => name!);

/** The nearest package that has a name: folders inside a package may have a package.json of their own, without one. */
function packageOf(folder: string): BundledPackage {
  const path = `${folder}/package.json`;
  const described = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<BundledPackage>) : {};
  const { name, version, license } = described;
  if (name && version) return { folder, name, version, ...(license && { license }) };
  if (!folder.includes('/node_modules/')) throw new Error(`No package.json above ${folder} has a name and a version.`);
  return packageOf(dirname(folder));
}

function noticeOf(found: BundledPackage): string {
  const text = licenceText(found.folder);
  if (!text || !found.license)
    throw new Error(`${found.name} has no licence that can be passed on: use another package, or ask its authors.`);
  return `\n## ${found.name} ${found.version} (${found.license})\n\n${text}\n`;
}

/** The licence and notice files of a package, or else the section of its README. */
function licenceText(folder: string): string {
  const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8').trim();
  const names = readdirSync(folder);
  const files = names.filter(name => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(name)).sort();
  if (files.length) return files.map(read).join('\n\n');
  const readme = names.find(name => /^readme(\.|$)/i.test(name));
  return /^#+ *licen[cs]e\s*\n(.*?)(?=^#|(?![\s\S]))/ims.exec(readme ? read(readme) : '')?.[1]?.trim() ?? '';
}
