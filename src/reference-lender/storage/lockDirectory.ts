import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StorageError } from './StorageError.js';

/**
 * Makes a directory this process's own until it is given back, or until the process ends. PGlite itself would let a second
 * process in, and both would destroy the files.
 *
 * The lock is the file `lock.N` with the highest N; it names its process. One whose process is gone, such as after `kill -9`,
 * is followed by `lock.N+1`, which only one process can make; nothing is taken away before.
 *
 * @returns gives the directory back
 * @throws StorageError `directory-in-use`
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true });
  const path = (n: number) => join(directory, `lock.${n}`);
  const own = join(directory, `claim.${randomUUID()}`);
  await writeFile(own, JSON.stringify({ pid: process.pid, started: await startOf(process.pid) }));
  try {
    for (;;) {
      const highest = (await numbers(directory)).at(-1) ?? 0;
      const holder = await aliveHolder((await read(path(highest))) ?? '');
      if (holder !== null)
        throw new StorageError(
          'directory-in-use',
          `The data directory ${directory} is in use by process ${holder}. Stop it, or choose another directory.`,
        );
      const mine = highest + 1;
      if (!(await claim(own, path(mine)))) continue;
      // Who slept after looking may have made one that others have long gone beyond.
      const known = await numbers(directory);
      if (known.at(-1) === mine) {
        await Promise.all(known.filter(n => n < mine).map(n => rm(path(n), { force: true })));
        return () => giveBack(path(mine));
      }
      await rm(path(mine), { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
}

/** Unlike writing, linking fails where the name is taken, and shows nobody a file that is half written. */
async function claim(own: string, lock: string): Promise<boolean> {
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The file stays, so that the numbers go on. */
async function giveBack(lock: string): Promise<void> {
  await writeFile(`${lock}.free`, '{}');
  await rename(`${lock}.free`, lock);
}

async function numbers(directory: string): Promise<number[]> {
  const found = (await readdir(directory)).flatMap(name => /^lock\.(\d+)$/.exec(name)?.[1] ?? []);
  return found.map(Number).sort((a, b) => a - b);
}

/** The process that holds a lock. Null: it is gone, or its number belongs to another process by now. */
async function aliveHolder(text: string): Promise<number | null> {
  let held: { pid?: unknown; started?: unknown };
  try {
    held = JSON.parse(text);
  } catch {
    return null;
  }
  const { pid, started } = held;
  if (typeof pid !== 'number') return null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and is someone else's.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null;
  }
  return started === (await startOf(pid)) ? pid : null;
}

/**
 * When a process started, in ticks since a boot, where the system tells: process numbers are used again, above all in containers.
 * Null for one that has ended and that nobody has buried.
 */
async function startOf(pid: number): Promise<string | null> {
  const stat = await read(`/proc/${pid}/stat`);
  const boot = await read('/proc/sys/kernel/random/boot_id');
  // The name of the program, in brackets, may hold blanks. After it: the state, and as the 20th field the start.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  return fields.length && fields[0] !== 'Z' ? `${boot?.trim()} ${fields[19]}` : null;
}

async function read(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return null;
  }
}
