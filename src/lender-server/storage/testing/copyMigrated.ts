import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

/** Puts migrated books without an entry into a data directory, where `openDatabase` and a lender look for them. */
export async function copyMigrated(dataDirectory: string): Promise<void> {
  await cp(inject('migratedFiles'), join(dataDirectory, 'postgres'), { recursive: true });
}

/** The same in a directory of its own. */
export async function migratedDirectory(): Promise<{ readonly dataDirectory: string; remove(): Promise<void> }> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'fenqi-books-'));
  await copyMigrated(dataDirectory);
  return { dataDirectory, remove: () => rm(dataDirectory, { recursive: true, force: true }) };
}
