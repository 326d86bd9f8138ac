import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourceRoot?: string;
  readonly sourcesContent?: readonly (string | null)[];
}

/**
 * What is wrong with the source maps and declaration maps of a package: a source that a reader of the package does not have, a map
 * that is named and not there, and paths of the machine that built it.
 */
export function mapProblems(folder: string, files: readonly string[]): string[] {
  return files.flatMap(file => {
    if (!/\.(map|[cm]?[jt]s|css|json)$/.test(file)) return [];
    const text = readFileSync(join(folder, file), 'utf8');
    if (text.includes(process.cwd())) return [`${file} holds the path of the folder that it was built in`];
    if (file.endsWith('.map')) return sourceProblems(folder, file, JSON.parse(text) as SourceMap);
    const [, map] = /^\/\/# sourceMappingURL=(\S+)\s*$/m.exec(text) ?? [];
    return map && !existsSync(join(folder, dirname(file), map)) ? [`${file} names ${map}, which is not there`] : [];
  });
}

function sourceProblems(
  folder: string,
  file: string,
  { sources, sourceRoot = '', sourcesContent }: SourceMap,
): string[] {
  return sources.flatMap((source, at) => {
    const path = sourceRoot + source;
    if (/^(\/|\w+:)/.test(path)) return [`${file} names ${path}, which is not a relative path`];
    const target = join(folder, dirname(file), path);
    const isInside = !relative(folder, target).startsWith('..');
    if (sourcesContent?.[at] || (isInside && existsSync(target))) return [];
    return [`${file} names ${path}, which is not in the package: add it to "files" of package.json`];
  });
}
