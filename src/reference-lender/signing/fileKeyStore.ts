import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import type { KeyStore, StoredKey } from './KeyStore.js';

const stored = z.array(z.object({ createdAt: z.string(), jwk: z.looseObject({ kty: z.string() }) }));

/** Keys in a JSON file that only its owner may read. Written beside and renamed, so that a crash leaves the old or the new ones. */
export function fileKeyStore(path: string): KeyStore {
  return {
    async read() {
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
        // Not begun anew: agreements that were signed with these keys could no longer be verified.
        throw new Error(`${path} does not hold signing keys. Restore it, or move it away to sign with a new key.`);
      }
    },
    async write(keys) {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const beside = `${path}.${process.pid}.new`;
      const file = await open(beside, 'w', 0o600);
      try {
        await file.writeFile(`${JSON.stringify(keys, null, 2)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, path);
    },
  };
}
