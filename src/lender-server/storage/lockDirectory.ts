import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, readlink, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StorageError } from './StorageError.js';

// proper-lockfile lets several in where they find a stale lock at once (16 of 60 rounds of 8 processes), goes by clocks alone, and names no holder.

/** How often a holder shows that it lives, and how long a silent holder is watched before it counts as gone. Both in ms. */
export interface Heartbeat {
  readonly everyMs: number;
  readonly goneMs: number;
}

const usual: Heartbeat = { everyMs: 2_000, goneMs: 30_000 };

/**
 * Reserves a directory for this process until it is given back or the process ends. PGlite itself would let a second process
 * in, and the two would destroy the files.
 *
 * The lock is the file `lock.N` with the highest N. It names its process and the system in which that number counts, because
 * another container on the same volume has numbers of its own. A holder of the same system counts as gone when its process has
 * ended, for example after `kill -9`. A holder elsewhere counts as gone when nobody touched its lock while we watched; clocks may
 * differ, so times are not compared. A lock whose holder is gone is followed by `lock.N+1`, which only one process can make.
 * Nothing is removed before that. A process that finds its own lock followed, for example after a long pause, ends at once:
 * the directory belongs to somebody else.
 *
 * @returns gives the directory back
 * @throws StorageError `directory-in-use`
 */
export async function lockDirectory(directory: string, beat: Heartbeat = usual): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true });
  const path = (n: number) => join(directory, `lock.${n}`);
  const own = join(directory, `claim.${randomUUID()}`);
  const where = await whereNumbersCount();
  await writeFile(own, JSON.stringify({ pid: process.pid, started: await startOf(process.pid), where }));
  try {
    for (;;) {
      const highest = (await numbers(directory)).at(-1) ?? 0;
      await expectGone(directory, path(highest), where, beat);
      const mine = highest + 1;
      if (!(await claim(own, path(mine)))) continue;
      // A process that slept after looking may have made a lock that others have long gone beyond.
      const known = await numbers(directory);
      if (known.at(-1) === mine) {
        await Promise.all(known.filter(n => n < mine).map(n => rm(path(n), { force: true })));
        const stop = keepAlive(directory, path(mine), beat.everyMs);
        return async () => {
          await stop();
          await giveBack(path(mine));
        };
      }
      await rm(path(mine), { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
}

/** @throws StorageError `directory-in-use`, which names the holder and what to do */
async function expectGone(directory: string, lock: string, where: string, beat: Heartbeat): Promise<void> {
  const text = await read(lock);
  if (text === null) return;
  const held = holderIn(text);
  if (held === 'free') return;
  if (held?.where === where) {
    if (!(await isAlive(held))) return;
    throw new StorageError(
      'directory-in-use',
      `The data directory ${directory} is in use by process ${held.pid}. Stop it, or choose another directory.`,
    );
  }
  if (!(await isTouched(lock, beat))) return;
  throw new StorageError(
    'directory-in-use',
    `The data directory ${directory} is in use by process ${held?.pid ?? 'unknown'} of another container or machine. Stop that process, or choose another directory. A lock without a holder ends by itself.`,
  );
}

/** Touches the lock at intervals. Once the lock is gone, somebody else has the directory, and writing on would destroy it. */
function keepAlive(directory: string, lock: string, everyMs: number): () => Promise<void> {
  let touching: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    const now = new Date();
    touching = utimes(lock, now, now).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') return;
      clearInterval(timer);
      const lost = `The data directory ${directory} was taken over while this process stood still. The process ends at once. Start it again.`;
      // Thrown where nobody can catch it, and nobody should.
      setImmediate(() => {
        throw new StorageError('directory-in-use', lost);
      });
    });
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await touching;
  };
}

/** Whether anybody touches, replaces or removes the file while we watch. */
async function isTouched(file: string, { everyMs, goneMs }: Heartbeat): Promise<boolean> {
  const before = await touchedAt(file);
  const pauseMs = Math.min(everyMs, 500);
  // Counted in looks, not by the clock: who slept meanwhile has not looked on, and the holder may have slept as well.
  for (let looks = Math.ceil(goneMs / pauseMs); looks > 0; looks--) {
    await new Promise(resolve => setTimeout(resolve, pauseMs));
    if ((await touchedAt(file)) !== before) return true;
  }
  return false;
}

/** Opens the file instead of only looking it up, because a network file system may answer a look-up from memory. */
async function touchedAt(file: string): Promise<number | null> {
  try {
    const handle = await open(file, 'r');
    try {
      return (await handle.stat()).mtimeMs;
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}

/** Unlike writing, linking fails where the name is taken, and never shows a half-written file. */
async function claim(own: string, lock: string): Promise<boolean> {
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Keeps the file, so that the numbers go on. */
async function giveBack(lock: string): Promise<void> {
  await writeFile(`${lock}.free`, '{}');
  await rename(`${lock}.free`, lock);
}

async function numbers(directory: string): Promise<number[]> {
  const found = (await readdir(directory)).flatMap(name => /^lock\.(\d+)$/.exec(name)?.[1] ?? []);
  return found.map(Number).sort((a, b) => a - b);
}

interface Holder {
  readonly pid: number;
  readonly started: unknown;
  readonly where: unknown;
}

/** Null where the text cannot be read, for example after a power cut. */
function holderIn(text: string): Holder | 'free' | null {
  try {
    const { pid, started, where } = JSON.parse(text);
    return typeof pid === 'number' ? { pid, started, where } : 'free';
  } catch {
    return null;
  }
}

/** Whether the process runs. False where its number belongs to another process by now. */
async function isAlive({ pid, started }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: the process runs and belongs to another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return started === (await startOf(pid));
}

/** The system, the boot and the container in which a process number counts. */
async function whereNumbersCount(): Promise<string> {
  const boot = await read('/proc/sys/kernel/random/boot_id');
  const namespace = await readlink('/proc/self/ns/pid').catch(() => null);
  return [hostname(), boot?.trim(), namespace].join(' ');
}

/**
 * When a process started, in ticks since the boot, where the system tells. Process numbers are used again, above all in
 * containers. Null for a zombie: a process that has ended and whose parent has not collected it.
 */
async function startOf(pid: number): Promise<string | null> {
  const stat = await read(`/proc/${pid}/stat`);
  // The program's name, in brackets, may hold blanks. After it come the state and, as the 20th field, the start.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  return fields.length && fields[0] !== 'Z' ? `${fields[19]}` : null;
}

async function read(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return null;
  }
}
