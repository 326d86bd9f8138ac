import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';

/**
 * The files of migrated books without an entry, beside the program. Unpacking them takes a fraction of the time in which PostgreSQL
 * makes them. The sources have none.
 */
export const preparedFiles = (): string => fileURLToPath(new URL('./data/books.br', import.meta.url));

/** A line of JSON that describes the files, whose contents follow one after the other. */
interface Contents {
  readonly directories: readonly string[];
  readonly files: readonly (readonly [path: string, size: number])[];
}

/** A cluster has three copies of the system's tables. They compress well if the window is larger than one of them (8 MB). */
const WINDOW_BITS = 26;

/**
 * Packs the files of a closed PGlite database. It is opened once more, to throw away its old journal: a third of what is packed.
 *
 * @param quality of Brotli: 9 takes two seconds, 10 takes ten and gains little
 */
export async function packFiles(folder: string, packed: string, quality = 9): Promise<void> {
  const { PGlite } = await import('@electric-sql/pglite');
  const lite = await PGlite.create(folder);
  await lite.exec('set wal_recycle = off; select pg_switch_wal(); checkpoint');
  await lite.close();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pathsOf = (isWanted: (entry: (typeof entries)[number]) => boolean) =>
    entries.filter(isWanted).map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  const paths = pathsOf(entry => entry.isFile());
  const bodies = await Promise.all(paths.map(path => readFile(join(folder, path))));
  const contents: Contents = {
    directories: pathsOf(entry => entry.isDirectory()),
    files: paths.map((path, index) => [path, bodies[index]!.length]),
  };
  const all = Buffer.concat([Buffer.from(`${JSON.stringify(contents)}\n`), ...bodies]);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LARGE_WINDOW]: 1,
    [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: all.length,
  };
  await writeFile(packed, await promisify(brotliCompress)(all, { params }));
}

/** Unpacks what `packFiles` packed. @returns false where nothing was packed */
export async function unpackFiles(packed: string, folder: string): Promise<boolean> {
  let compressed: Buffer;
  try {
    compressed = await readFile(packed);
  } catch {
    return false;
  }
  const params = { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 };
  const all = await promisify(brotliDecompress)(compressed, { params });
  let at = all.indexOf('\n') + 1;
  const { directories, files } = JSON.parse(all.toString('utf8', 0, at)) as Contents;
  await mkdir(folder, { recursive: true });
  for (const path of directories) await mkdir(join(folder, path), { recursive: true });
  for (const [path, size] of files) {
    await writeFile(join(folder, path), all.subarray(at, at + size));
    at += size;
  }
  return true;
}
