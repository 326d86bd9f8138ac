import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StorageError } from './StorageError.js';

/**
 * Makes a directory this process's own until it is given back, or until the process ends. PGlite itself would let a second
 * process in, and both would destroy the files.
 *
 * The lock is a file that names its process. One whose process is gone, such as after `kill -9`, is taken over.
 *
 * @returns gives the directory back
 * @throws StorageError `directory-in-use`
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true });
  const lock = join(directory, 'lock');
  const id = randomUUID();
  const own = join(directory, `lock.${id}`);
  await writeFile(own, JSON.stringify({ pid: process.pid, started: await startOf(process.pid), id }));
  try {
    for (;;) {
      try {
        // Unlike writing, linking fails where the name is taken, and shows nobody a file that is half written.
        await link(own, lock);
        return async () => {
          if ((await read(lock))?.includes(id)) await rm(lock, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const found = await read(lock);
      if (found === null) continue;
      const holder = await aliveHolder(found);
      if (holder !== null)
        throw new StorageError(
          'directory-in-use',
          `The data directory ${directory} is in use by process ${holder}. Stop it, or choose another directory.`,
        );
      await takeAway(lock, found, `${own}.stale`);
    }
  } finally {
    await rm(own, { force: true });
  }
}

/** Moved aside first: of several that saw the same stale lock only one moves it. What turns out to be a fresh one is put back. */
async function takeAway(lock: string, stale: string, aside: string): Promise<void> {
  try {
    await rename(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if ((await read(aside)) !== stale) await link(aside, lock).catch(() => {});
  await rm(aside, { force: true });
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

/** When a process started, in ticks since a boot, where the system tells: process numbers are used again, above all in containers. */
async function startOf(pid: number): Promise<string | null> {
  const stat = await read(`/proc/${pid}/stat`);
  const boot = await read('/proc/sys/kernel/random/boot_id');
  // The name of the program, in brackets, may hold blanks; the start is the 20th field after it.
  return stat && `${boot?.trim()} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
}

async function read(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return null;
  }
}
