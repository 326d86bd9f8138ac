import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import { lockDirectory } from '../storage/lockDirectory.js';
import { StorageError } from '../storage/StorageError.js';
import type { KeyStore } from './openKeyring.js';
import type { StoredKey } from './StoredKey.js';

const stored = z.array(z.object({ createdAt: z.string(), jwk: z.looseObject({ kty: z.string() }) }));

/** No process needs longer than this to make a key. */
const LONGEST_MS = 10_000;

/**
 * Keeps the keys in a JSON file that only its owner may read. A new file is written beside it and renamed, so that a crash leaves
 * the old keys or the new ones. A lock keeps processes that share the file from overwriting what another has published.
 */
export function fileKeyStore(path: string): KeyStore {
  const read = async (): Promise<readonly StoredKey[]> => {
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
    try {
      return z.parse(stored, JSON.parse(text)) as StoredKey[];
    } catch {
      // A new file would make agreements unverifiable that were signed with these keys.
      throw new Error(`${path} does not hold signing keys. Restore the file, or move it away to sign with a new key.`);
    }
  };
  return {
    read,
    async change(make) {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const unlock = await lockOf(`${path}.lock`);
      try {
        const known = await read();
        const changed = await make(known);
        if (changed !== known) await replace(path, changed);
      } finally {
        await unlock();
      }
    },
  };
}

async function replace(path: string, keys: readonly StoredKey[]): Promise<void> {
  const beside = `${path}.new`;
  const file = await open(beside, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(keys, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

/** Waits until the lock is free. @throws StorageError `directory-in-use` */
async function lockOf(directory: string): Promise<() => Promise<void>> {
  const until = performance.now() + LONGEST_MS;
  for (;;) {
    try {
      return await lockDirectory(directory);
    } catch (error) {
      if (!(error instanceof StorageError) || performance.now() >= until) throw error;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }
}
