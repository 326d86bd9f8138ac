import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDirectory } from './lockDirectory.js';

let directory: string;
/** The system in which process numbers count as they do here. */
let here: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fenqi-lock-'));
  const unlock = await lockDirectory(directory);
  here = JSON.parse(await readFile(join(directory, 'lock.1'), 'utf8')).where;
  await unlock();
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** Leaves a lock as a process does that is gone. */
const leave = (held: object | string) =>
  writeFile(join(directory, 'lock.7'), typeof held === 'string' ? held : JSON.stringify(held));
const endedPid = () => spawnSync(process.execPath, ['-e', '']).pid;
const quick = { everyMs: 20, goneMs: 300 };

describe('The lock of a data directory', () => {
  it('has one holder at a time, whom a refusal names', async () => {
    const unlock = await lockDirectory(directory);
    await expect(lockDirectory(directory)).rejects.toMatchObject({
      kind: 'directory-in-use',
      message: expect.stringContaining(`process ${process.pid}`),
    });
    await unlock();
    for (let n = 0; n < 3; n++) await (await lockDirectory(directory))();
  });

  it('passes on from a process that was killed', async () => {
    await leave({ pid: endedPid(), started: '1', where: here });
    const unlock = await lockDirectory(directory);
    await expect(lockDirectory(directory)).rejects.toMatchObject({ kind: 'directory-in-use' });
    await unlock();
  });

  it('passes on where the number of its process belongs to another process by now', async () => {
    await leave({ pid: process.pid, started: '1', where: here });
    await (await lockDirectory(directory))();
  });

  it.each([
    ['whose number nobody has here', () => ({ pid: endedPid(), started: '1', where: 'another container' })],
    ['whose number is our own here', () => ({ pid: process.pid, started: '1', where: 'another container' })],
    ['whose lock cannot be read', () => '{"pid":'],
  ])(
    'stays with a holder in another container while it lives, and passes on when it is silent: a holder %s',
    async (_, held) => {
      await leave(held());
      const alive = setInterval(() => utimes(join(directory, 'lock.7'), new Date(), new Date()), 20);
      await expect(lockDirectory(directory, quick)).rejects.toMatchObject({
        kind: 'directory-in-use',
        message: expect.stringContaining('of another container or machine'),
      });
      clearInterval(alive);
      await (await lockDirectory(directory, quick))();
    },
  );

  it('is touched as long as it is held', async () => {
    const unlock = await lockDirectory(directory, quick);
    const lock = join(directory, (await readdir(directory))[0]!);
    await writeFile(lock, JSON.stringify({ ...JSON.parse(await readFile(lock, 'utf8')), where: 'another container' }));
    await expect(lockDirectory(directory, quick)).rejects.toMatchObject({ kind: 'directory-in-use' });
    await unlock();
    await (await lockDirectory(directory, quick))();
  });

  it('ends its process where somebody else has taken the directory over', async () => {
    const module = fileURLToPath(new URL('./lockDirectory.ts', import.meta.url));
    const program = `import { lockDirectory } from ${JSON.stringify(module)};
      await lockDirectory(${JSON.stringify(directory)}, { everyMs: 20, goneMs: 300 });
      console.log('held');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program]);
    let said = '';
    child.stderr.on('data', text => {
      said += text;
    });
    const ended = new Promise<number | null>(resolve => child.once('close', resolve));
    await new Promise<void>(resolve => child.stdout.once('data', () => resolve()));
    const [lock] = (await readdir(directory)).filter(name => name.startsWith('lock.'));
    await writeFile(join(directory, 'lock.9'), '{}');
    await rm(join(directory, lock!));
    expect(await ended).toBeGreaterThan(0);
    expect(said).toContain('was taken over');
  });

  it('goes to exactly one of many that find it stale at the same time, and nothing else is left behind', async () => {
    for (let round = 0; round < 20; round++) {
      await leave({ pid: endedPid(), started: null, where: here });
      const tried = await Promise.allSettled(Array.from({ length: 8 }, () => lockDirectory(directory)));
      const won = tried.filter(each => each.status === 'fulfilled');
      expect(won).toHaveLength(1);
      expect(await readdir(directory)).toEqual(['lock.8']);
      await won[0]?.value();
      await rm(join(directory, 'lock.8'));
    }
  });
});
