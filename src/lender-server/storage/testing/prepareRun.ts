import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { migrateToLatest } from '../migrateToLatest.js';
import { type DatabaseOptions, openDatabase } from '../openDatabase.js';
import { type PostgresServer, startPostgres, whyNoPostgres } from './startPostgres.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The lender's command line, its sources in one bundle: it starts in a fraction of the time that compiling them takes. */
    readonly lenderCommand: string;
    /** PGlite's files with all migrations done: a copy opens ten times as fast as a new database is made. */
    readonly migratedFiles: string;
    /** A PostgreSQL server for tests that leave it as it is, with a migrated database to copy. Null if no server can be started here. */
    readonly migratedServer: MigratedServer | null;
  }
}

export interface MigratedServer {
  readonly url: string;
  /** The name of a migrated database without an entry, to which nobody is connected. */
  readonly template: string;
}

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** A server that was given may have one of another run. */
const TEMPLATE = `fenqi_template_${randomUUID()}`;

/** Made once for all test files of a run, in a folder that disappears with it. */
export default async function prepareRun({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'fenqi-run-'));
  // The databases' packages stay outside of the bundle, as they do in the one that ships.
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const [server] = await Promise.all([
    migrateServer(),
    bundleLender(join(folder, 'lender')),
    migrate({ dataDirectory: join(folder, 'books') }),
  ]);
  provide('lenderCommand', join(folder, 'lender', 'fenqi-lender.js'));
  provide('migratedFiles', join(folder, 'books', 'postgres'));
  provide('migratedServer', server && { url: server.url, template: TEMPLATE });
  return async () => {
    await server?.dropDatabase(TEMPLATE);
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function bundleLender(outDir: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['pg', '@electric-sql/pglite'] },
    build: { ssr: 'src/cli/fenqi-lender.ts', target: 'node20', outDir, minify: false },
  });
}

async function migrateServer(): Promise<PostgresServer | null> {
  if (whyNoPostgres() !== null) return null;
  // Each worker of the run has a pool.
  const server = await startPostgres({ fsync: false, settings: { max_connections: 500 } });
  await migrate({ url: await server.createDatabase(TEMPLATE) });
  return server;
}

async function migrate(options: DatabaseOptions): Promise<void> {
  const database = await openDatabase(options);
  await migrateToLatest(database);
  await database.close();
}
