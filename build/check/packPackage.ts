import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** A package as npm would publish it. */
export interface PackedPackage {
  readonly name: string;
  readonly version: string;
  /** The archive, for npm install. */
  readonly archive: string;
  /** What the archive holds, unpacked. */
  readonly folder: string;
  /** From `folder`: "dist/npm/index.js". */
  readonly files: readonly string[];
  /** Bytes. */
  readonly packed: number;
  /** Bytes. */
  readonly unpacked: number;
}

/** Packs the package in `from`, and unpacks it again below `to`. */
export function packPackage(from: string, to: string): PackedPackage {
  const said = execFileSync('npm', ['pack', '--json', '--pack-destination', to, from], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ name, version, filename, size, unpackedSize, files }] = JSON.parse(said) as [
    { name: string; version: string; filename: string; size: number; unpackedSize: number; files: { path: string }[] },
  ];
  const archive = `${to}/${filename}`;
  const folder = `${to}/${name}`;
  mkdirSync(folder);
  execFileSync('tar', ['-xzf', archive, '-C', folder, '--strip-components=1']);
  return { name, version, archive, folder, files: files.map(({ path }) => path), packed: size, unpacked: unpackedSize };
}
