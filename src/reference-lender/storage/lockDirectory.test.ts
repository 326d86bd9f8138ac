import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDirectory } from './lockDirectory.js';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fenqi-lock-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** A lock as a process that is gone has left it. */
const leave = (held: object | string) =>
  writeFile(join(directory, 'lock.7'), typeof held === 'string' ? held : JSON.stringify(held));
const endedPid = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('the lock of a data directory', () => {
  it('is held by one at a time, and names who holds it', async () => {
    const unlock = await lockDirectory(directory);
    await expect(lockDirectory(directory)).rejects.toMatchObject({
      kind: 'directory-in-use',
      message: expect.stringContaining(`process ${process.pid}`),
    });
    await unlock();
    for (let n = 0; n < 3; n++) await (await lockDirectory(directory))();
  });

  it('is taken over from a process that was killed', async () => {
    await leave({ pid: endedPid(), started: 'some boot 1', id: 'gone' });
    const unlock = await lockDirectory(directory);
    await expect(lockDirectory(directory)).rejects.toMatchObject({ kind: 'directory-in-use' });
    await unlock();
  });

  it('is taken over where the number of its process belongs to another one by now', async () => {
    await leave({ pid: process.pid, started: 'an earlier boot 1', id: 'gone' });
    await (await lockDirectory(directory))();
  });

  it('is taken over where it cannot be read', async () => {
    await leave('{"pid":');
    await (await lockDirectory(directory))();
  });

  it('goes to one of many that find it stale at the same time, and leaves nothing else behind', async () => {
    for (let round = 0; round < 20; round++) {
      await leave({ pid: endedPid(), started: null, id: `gone ${round}` });
      const tried = await Promise.allSettled(Array.from({ length: 8 }, () => lockDirectory(directory)));
      const won = tried.filter(each => each.status === 'fulfilled');
      expect(won).toHaveLength(1);
      expect(await readdir(directory)).toEqual(['lock.8']);
      await rm(join(directory, 'lock.8'));
    }
  });
});
