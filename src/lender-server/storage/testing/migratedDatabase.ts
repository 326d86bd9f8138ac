import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { serverAt } from './startPostgres.js';

/** Makes a migrated database without an entry on the server that all test files of a run share. A copy takes a tenth of a server of its own. */
export async function migratedDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const shared = inject('migratedServer');
  if (!shared) throw new Error('There is no PostgreSQL server: ask whyNoPostgres first.');
  const server = serverAt(shared.url);
  const name = `fenqi_${randomUUID()}`;
  const url = await server.createDatabase(name, shared.template);
  return { url, drop: () => server.dropDatabase(name) };
}
